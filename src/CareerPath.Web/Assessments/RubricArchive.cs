using System.Collections.Concurrent;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Every rubric that was ever used, so that an old assessment keeps the scoring and wording of its own rubric.
public sealed class RubricArchive(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Rubric> _stored = new(StringComparer.Ordinal);

    public async Task<Rubric> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindOrNullAsync(id, cancellationToken) ?? throw new DamagedException(new SealedPlace($"Rubrics.Json {id}", Guid.Empty, Guid.Empty));

    public async Task<Rubric?> FindOrNullAsync(string id, CancellationToken cancellationToken)
    {
        if (_stored.TryGetValue(id, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        var json = await db.Rubrics.AsNoTracking().Where(r => r.Id == id).Select(r => r.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : _stored.GetOrAdd(id, RubricJson.Read(json));
    }

    // Stores a rubric before the first assessment refers to it.
    public async Task KeepAsync(Rubric rubric, CancellationToken cancellationToken)
    {
        if (_stored.ContainsKey(rubric.Id))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        await db.WriteAsync(
            async () =>
            {
                if (!await db.Rubrics.AnyAsync(r => r.Id == rubric.Id, cancellationToken))
                    db.Rubrics.Add(new StoredRubric { Id = rubric.Id, Json = RubricJson.Write(rubric), FirstUsedAt = clock.GetUtcNow().UtcDateTime });
                return await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        _stored.TryAdd(rubric.Id, rubric);
    }
}
