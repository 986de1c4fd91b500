using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Starts assessments and saves answers. Two open tabs never overwrite each other's answers without saying so.
public sealed class AnswerBook(CareerPathDb db, RubricArchive rubrics, TimeProvider clock)
{
    // Starts an assessment with its first answers. Returns false if it was deleted.
    public async Task<bool> StartAsync(CapabilityKey ownerKey, Rubric rubric, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        if (await StartAsync(ownerKey, rubric, _ => { }, cancellationToken) is not { } id)
            return false;
        var conflicts = await SaveAsync(id, Part.Enjoy, choices, cancellationToken);
        // A ticket belongs to one form, so what that form sends later wins over what it sent before.
        while (conflicts is { IsEmpty: false } earlier)
            conflicts = await SaveAsync(id, Part.Enjoy, [.. earlier.Select(c => new Choice(c.Id, c.Stored, c.Yours))], cancellationToken);
        return conflicts is not null;
    }

    // Finds the assessment of the owner key, or creates and fills it, so pressing the button twice starts only one. Returns null if it was
    // deleted: a deleted link never comes back.
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

    // Saves what the form changed. If another tab has saved a different answer since the form was opened, that answer stays and is returned
    // as a conflict. Returns null if the assessment no longer exists.
    public async Task<ImmutableArray<Conflict>?> SaveAsync(
        Guid id, Part part, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        while (true)
        {
            var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
            if (assessment is null)
                return null;
            // Save only answers to questions in the assessment's own rubric, whatever the form sent.
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
