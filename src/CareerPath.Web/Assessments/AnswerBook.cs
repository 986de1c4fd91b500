using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

/// Starts assessments and writes answers into them so that two open tabs never undo each other unseen.
public sealed class AnswerBook(CareerPathDb db, RubricArchive rubrics, TimeProvider clock)
{
    /// The assessment of that owner key, made under that rubric if it is not there: pressing twice starts one. Null: it was deleted, and its
    /// link stays dead.
    public Task<Guid?> StartAsync(CapabilityKey ownerKey, Rubric rubric, CancellationToken cancellationToken) =>
        StartAsync(ownerKey, rubric, _ => { }, cancellationToken);

    /// The same, with what is in it from the start.
    public async Task<Guid?> StartAsync(CapabilityKey ownerKey, Rubric rubric, Action<Assessment> fill, CancellationToken cancellationToken)
    {
        await rubrics.KeepAsync(rubric, cancellationToken);
        var hash = ownerKey.Hash();
        return await db.WriteAsync<Guid?>(
            async () =>
            {
                if (await db.DeletedKeys.AnyAsync(k => k.Hash == hash, cancellationToken))
                    return null;
                if (await db.Assessments.AsNoTracking().Where(a => a.OwnerKeyHash == hash).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken) is { } existing)
                    return existing;
                var now = clock.GetUtcNow().UtcDateTime;
                var assessment = new Assessment
                {
                    Id = Guid.CreateVersion7(),
                    Version = Guid.CreateVersion7(),
                    OwnerKeyHash = hash,
                    RubricId = rubric.Id,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                fill(assessment);
                db.Add(assessment);
                await db.SaveChangesAsync(cancellationToken);
                return assessment.Id;
            },
            cancellationToken);
    }

    /// Saves what the form changed. What another tab changed differently since is left as stored and returned. Null: the assessment is gone.
    public async Task<ImmutableArray<Conflict>?> SaveAsync(
        Guid id, Part part, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        while (true)
        {
            var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
            if (assessment is null)
                return null;
            // What the assessment's own quiz does not ask is never stored, whatever page sent it.
            var asked = Choices.Ids(part, await rubrics.FindAsync(assessment.RubricId, cancellationToken));
            var (changes, conflicts) = Merge(Choices.Of(assessment, part), [.. choices.Where(c => asked.Contains(c.Id))]);
            if (changes.IsEmpty)
                return conflicts;
            foreach (var change in changes)
                Choices.Set(assessment, part, change.Id, change.Now);
            assessment.Version = Guid.CreateVersion7();
            assessment.UpdatedAt = clock.GetUtcNow().UtcDateTime;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return conflicts;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static (ImmutableArray<Choice> Changes, ImmutableArray<Conflict> Conflicts) Merge(
        Dictionary<string, string> stored, IReadOnlyCollection<Choice> choices)
    {
        var changes = ImmutableArray.CreateBuilder<Choice>();
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        foreach (var choice in choices)
        {
            var present = stored.GetValueOrDefault(choice.Id, "");
            if (choice.Now == present || choice.Now == choice.Was)
                continue;
            if (present == choice.Was)
                changes.Add(choice);
            else
                conflicts.Add(new Conflict(choice.Id, present, choice.Now));
        }
        return (changes.ToImmutable(), conflicts.ToImmutable());
    }
}
