using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Starts assessments and writes answers into them so that two open tabs never undo each other unseen.
public sealed class AnswerBook(CareerPathDb db, RubricArchive rubrics, TimeProvider clock)
{
    // Starts an assessment with its first answers. False: it was deleted.
    public async Task<bool> StartAsync(CapabilityKey ownerKey, Rubric rubric, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        if (await StartAsync(ownerKey, rubric, _ => { }, cancellationToken) is not { } id)
            return false;
        var conflicts = await SaveAsync(id, Part.Enjoy, choices, cancellationToken);
        // One ticket is one form: what it says later counts, whatever it said before.
        while (conflicts is { IsEmpty: false } earlier)
            conflicts = await SaveAsync(id, Part.Enjoy, [.. earlier.Select(c => new Choice(c.Id, c.Stored, c.Yours))], cancellationToken);
        return conflicts is not null;
    }

    // The assessment of that owner key, made under that rubric if it is not there, with what is in it from the start: pressing twice starts
    // one. Null: it was deleted, and its link stays dead.
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

    // Saves what the form changed. What another tab changed differently since is left as stored and returned. Null: the assessment is gone.
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
        Dictionary<string, GivenAnswer> stored, IReadOnlyCollection<Choice> choices)
    {
        var changes = ImmutableArray.CreateBuilder<Choice>();
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        foreach (var choice in choices)
        {
            GivenAnswer? present = stored.TryGetValue(choice.Id, out var answer) ? answer : null;
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
