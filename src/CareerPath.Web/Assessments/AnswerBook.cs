using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Transfer;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Starts assessments and saves answers. Two open tabs never overwrite each other's answers without saying so.
public sealed class AnswerBook(CareerPathDb db, RubricArchive rubrics, FirstSealing sealing, TimeProvider clock)
{
    // Starts an assessment with its label, if it has one, and its first answers. Returns false if it was deleted.
    public async Task<bool> StartAsync(
        CapabilityKey owner, Rubric rubric, string? label, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        if (await StartAsync(owner, rubric, fresh => fresh.Label = label, cancellationToken) is not { } started)
            return false;
        if (label is not null && label != started.Label)
            await SaveStandingAsync(owner, started.Work, started.Aim, label, cancellationToken);
        var conflicts = await SaveAsync(owner, Part.Enjoy, choices, cancellationToken);
        // A ticket belongs to one form, so what that form sends later wins over what it sent before.
        while (conflicts is { IsEmpty: false } earlier)
            conflicts = await SaveAsync(owner, Part.Enjoy, [.. earlier.Select(c => new Choice(c.Id, c.Stored, c.Yours))], cancellationToken);
        return conflicts is not null;
    }

    // Finds the assessment of the owner key, or creates and fills it, so pressing the button twice starts only one. Returns null if it was
    // deleted: a deleted link never comes back.
    public Task<Assessment?> StartAsync(CapabilityKey owner, Rubric rubric, Action<Assessment> fill, CancellationToken cancellationToken) => AddAsync(
        owner,
        rubric,
        now =>
        {
            var assessment = new Assessment { Id = Guid.CreateVersion7(), RubricId = rubric.Id, CreatedAt = now, UpdatedAt = now };
            fill(assessment);
            return new ImportedAssessment(assessment, null);
        },
        cancellationToken);

    // The same with what a file holds.
    public Task<Assessment?> ImportAsync(CapabilityKey owner, Rubric rubric, ImportedAssessment file, CancellationToken cancellationToken) =>
        AddAsync(owner, rubric, _ => file, cancellationToken);

    private async Task<Assessment?> AddAsync(CapabilityKey owner, Rubric rubric, Func<DateTime, ImportedAssessment> make, CancellationToken cancellationToken)
    {
        await rubrics.KeepAsync(rubric, cancellationToken);
        var hash = owner.Hash();
        return await db.WriteAsync(
            async () =>
            {
                if (await db.DeletedKeys.AnyAsync(k => k.Hash == hash, cancellationToken))
                    return null;
                if (await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.OwnerKeyHash == hash, cancellationToken) is { } existing)
                    return existing.Open(existing.KeysFor(owner));
                var now = clock.GetUtcNow().UtcDateTime;
                var (assessment, plan) = make(now);
                var row = new StoredAssessment
                {
                    Id = assessment.Id,
                    OwnerKeyHash = hash,
                    RubricId = rubric.Id,
                    CreatedAt = assessment.CreatedAt,
                    UpdatedAt = assessment.UpdatedAt,
                    SavedAt = now,
                };
                var keys = KeyRing.New();
                row.Close(assessment, rubric, owner, keys);
                db.Add(row);
                if (plan is not null)
                {
                    var stored = new StoredPlan { Id = Guid.CreateVersion7(), AssessmentId = row.Id };
                    stored.Close(plan with { Portfolio = plan.Portfolio.Keep(plan.Plan, assessment.Skills, now) }, keys);
                    db.Add(stored);
                }
                await db.SaveChangesAsync(cancellationToken);
                return assessment;
            },
            cancellationToken);
    }

    // Saves what the form changed. If another tab has saved a different answer since the form was opened, that answer stays and is returned
    // as a conflict. Returns null if the assessment no longer exists.
    public async Task<ImmutableArray<Conflict>?> SaveAsync(CapabilityKey owner, Part part, IReadOnlyCollection<Choice> choices, CancellationToken cancellationToken)
    {
        ImmutableArray<Conflict> conflicts = [];
        ImmutableArray<string> asked = [];
        var exists = await ChangeAsync(
            owner,
            (assessment, rubric) =>
            {
                // Save only answers to questions in the assessment's own rubric, whatever the form sent.
                asked = [.. Choices.Ids(part, rubric).Intersect(choices.Select(c => c.Id), StringComparer.Ordinal)];
                (var changes, conflicts) = Merge(Choices.Of(assessment, part), [.. choices.Where(c => asked.Contains(c.Id))]);
                foreach (var change in changes)
                    Choices.Set(assessment, part, change.Id, change.Now);
                return !changes.IsEmpty;
            },
            isOfAnswers: true,
            part == Part.Skills ? (assessment, open, now) => open.Rate(assessment.Skills, asked.Except(conflicts.Select(c => c.Id)), now) : null,
            cancellationToken);
        return exists ? conflicts : null;
    }

    // Saves where the person stands and what they call this try. Returns false if the assessment no longer exists.
    public Task<bool> SaveStandingAsync(CapabilityKey owner, CurrentWork? work, Aim? aim, string? label, CancellationToken cancellationToken) => ChangeAsync(
        owner,
        (assessment, _) =>
        {
            if ((assessment.Work, assessment.Aim, assessment.Label) == (work, aim, label))
                return false;
            (assessment.Work, assessment.Aim, assessment.Label) = (work, aim, label);
            return true;
        },
        isOfAnswers: false,
        note: null,
        cancellationToken);

    // Seals and saves what the change leaves, if it returns true, and what note says of it in the portfolio, if there is one. Both run again
    // if another tab saves in between.
    private async Task<bool> ChangeAsync(
        CapabilityKey owner,
        Func<Assessment, Rubric, bool> change,
        bool isOfAnswers,
        Func<Assessment, OpenPlan, DateTime, OpenPlan>? note,
        CancellationToken cancellationToken)
    {
        var hash = owner.Hash();
        while (true)
        {
            if (await db.Assessments.SingleOrDefaultAsync(a => a.OwnerKeyHash == hash, cancellationToken) is not { } row)
                return false;
            var assessment = row.Open(row.KeysFor(owner));
            var rubric = await rubrics.FindAsync(row.RubricId, cancellationToken);
            if (assessment.Keys is not { } keys)
            {
                await sealing.KeysAsync(assessment, owner, cancellationToken);
                continue;
            }
            var now = clock.GetUtcNow().UtcDateTime;
            if (change(assessment, rubric))
            {
                row.Close(assessment, rubric, owner, keys);
                row.SavedAt = now;
                if (isOfAnswers)
                    row.UpdatedAt = now;
            }
            else if (note is null)
            {
                return true;
            }
            try
            {
                return await db.WriteAsync(SaveAsync, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }

            // The plan is read inside the gate: one that is made at the same time is either there, or copies the saved ratings.
            async Task<bool> SaveAsync()
            {
                if (note is not null && await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == row.Id, cancellationToken) is { } plan)
                {
                    plan.TryChange(keys, open => note(assessment, open, now));
                    row.SavedAt = now;
                }
                await db.SaveChangesAsync(cancellationToken);
                return true;
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
