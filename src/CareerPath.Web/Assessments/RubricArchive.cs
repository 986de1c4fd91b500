using System.Collections.Concurrent;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

/// Every rubric that was ever answered, so that an old assessment is scored and worded under its own.
public sealed class RubricArchive(IServiceScopeFactory scopes, ContentStore content, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Rubric> _stored = new(StringComparer.Ordinal);

    public async Task<Rubric> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_stored.TryGetValue(id, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        var json = await db.Rubrics.AsNoTracking().Where(r => r.Id == id).Select(r => r.Json).SingleAsync(cancellationToken);
        return _stored.GetOrAdd(id, RubricJson.Read(json));
    }

    /// Today's rubric, stored before the first assessment refers to it.
    public async Task<Rubric> CurrentAsync(CancellationToken cancellationToken)
    {
        var rubric = content.Current.Rubric;
        if (_stored.ContainsKey(rubric.Id))
            return rubric;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        if (!await db.Rubrics.AnyAsync(r => r.Id == rubric.Id, cancellationToken))
        {
            db.Rubrics.Add(new StoredRubric { Id = rubric.Id, Json = RubricJson.Write(rubric), FirstUsedAt = clock.GetUtcNow().UtcDateTime });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException) when (db.Rubrics.AsNoTracking().Any(r => r.Id == rubric.Id))
            {
                // Another request stored the same rubric between our look and our write.
            }
        }
        return _stored.GetOrAdd(rubric.Id, rubric);
    }
}
