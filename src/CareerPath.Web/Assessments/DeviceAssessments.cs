using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// The assessments whose owner links this device remembers.
public sealed class DeviceAssessments(CareerPathDb db, DeviceLinks device, RubricArchive rubrics)
{
    // In the order of the device's links, newest first, without assessments that have been deleted.
    public async Task<IReadOnlyList<(CapabilityKey Key, Assessment Assessment)>> FindAsync(CancellationToken cancellationToken)
    {
        var links = device.All().Select(key => (Key: key, Hash: key.Hash())).ToList();
        if (links.Count == 0)
            return [];
        var hashes = links.ConvertAll(link => link.Hash);
        var found = await db.Assessments.AsNoTracking().Where(a => hashes.Contains(a.OwnerKeyHash)).ToListAsync(cancellationToken);
        return
        [
            .. from link in links
               from assessment in found
               where assessment.OwnerKeyHash.AsSpan().SequenceEqual(link.Hash)
               select (link.Key, assessment),
        ];
    }

    // The same, with the quiz page where each one continues.
    public async Task<IReadOnlyList<KnownAssessment>> WhereLeftAsync(CancellationToken cancellationToken)
    {
        var known = new List<KnownAssessment>();
        foreach (var (key, assessment) in await FindAsync(cancellationToken))
        {
            var rubric = await rubrics.FindAsync(assessment.RubricId, cancellationToken);
            known.Add(new KnownAssessment(
                key, assessment.Id, assessment.CreatedAt, QuizPages.Of(rubric).FirstOpen(assessment), VerdictWords.Headline(Scorer.Score(rubric, assessment.Sheet()))));
        }
        return known;
    }
}

// An assessment on this device. OpenPage is the first page of the quiz that is not fully answered; null if all are.
public sealed record KnownAssessment(CapabilityKey Key, Guid Id, DateTime StartedAt, int? OpenPage, string Headline);
