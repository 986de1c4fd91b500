using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// The assessments whose owner links this device remembers.
public sealed class DeviceAssessments(CareerPathDb db, DeviceLinks device, RubricArchive rubrics, ILogger<DeviceAssessments> logger)
{
    // In the order of the device's links, newest first, without assessments that have been deleted or are damaged.
    public async Task<IReadOnlyList<Assessment>> FindAsync(CancellationToken cancellationToken)
    {
        var all = new List<Assessment>();
        foreach (var (key, row) in await RowsAsync(cancellationToken))
        {
            if (await OpenAsync(key, row, cancellationToken) is var (assessment, _, _))
                all.Add(assessment);
        }
        return all;
    }

    // The same, with the quiz page where each one continues. The damaged ones are listed, too: their owner looks for them here.
    public async Task<IReadOnlyList<KnownAssessment>> WhereLeftAsync(CancellationToken cancellationToken)
    {
        var all = new List<KnownAssessment>();
        foreach (var (key, row) in await RowsAsync(cancellationToken))
        {
            all.Add(await OpenAsync(key, row, cancellationToken) is var (assessment, rubric, headline)
                ? new KnownAssessment(key, assessment, QuizPages.Of(rubric).FirstOpen(assessment), headline)
                : new KnownAssessment(key, row.Closed(), null, Words.Damaged_Title, IsDamaged: true));
        }
        return all;
    }

    // Null if it is damaged.
    private async Task<(Assessment Assessment, Rubric Rubric, string Headline)?> OpenAsync(CapabilityKey key, StoredAssessment row, CancellationToken cancellationToken)
    {
        try
        {
            var assessment = row.Open(row.KeysFor(key));
            var rubric = await rubrics.FindAsync(row.RubricId, cancellationToken);
            return (assessment, rubric, VerdictWords.Headline(Scorer.Score(rubric, assessment.Sheet())));
        }
        // A row that is not sealed can hold answers that its rubric does not have.
        catch (Exception e) when (e is DamagedException or ArgumentException)
        {
            logger.LogError("Assessment {Id} on a device cannot be opened: {Reason}", row.Id, e.GetType().Name);
            return null;
        }
    }

    private async Task<IReadOnlyList<(CapabilityKey Key, StoredAssessment Row)>> RowsAsync(CancellationToken cancellationToken)
    {
        var links = device.All().Select(key => (Key: key, Hash: key.Hash())).ToList();
        if (links.Count == 0)
            return [];
        var hashes = links.ConvertAll(link => link.Hash);
        var found = await db.Assessments.AsNoTracking().Where(a => hashes.Contains(a.OwnerKeyHash)).ToListAsync(cancellationToken);
        return
        [
            .. from link in links
               from row in found
               where row.OwnerKeyHash.AsSpan().SequenceEqual(link.Hash)
               select (link.Key, row),
        ];
    }
}

// An assessment on this device. OpenPage is the first page of the quiz that is not fully answered; null if all are.
public sealed record KnownAssessment(CapabilityKey Key, Assessment Assessment, int? OpenPage, string Headline, bool IsDamaged = false);
