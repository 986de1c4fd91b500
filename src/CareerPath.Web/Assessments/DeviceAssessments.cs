using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// The assessments whose owner links this device remembers.
public sealed class DeviceAssessments(CareerPathDb db, DeviceLinks device, RubricArchive rubrics, ILogger<DeviceAssessments> logger)
{
    // In the order of the device's links, newest first, without assessments that have been deleted or are damaged.
    public async Task<IReadOnlyList<Assessment>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await RowsAsync(cancellationToken)).Select(known => Open(known.Key, known.Row)).OfType<Assessment>()];

    // The same, with the quiz page where each one continues. The damaged ones are listed, too: their owner looks for them here.
    public async Task<IReadOnlyList<KnownAssessment>> WhereLeftAsync(CancellationToken cancellationToken)
    {
        var all = new List<KnownAssessment>();
        foreach (var (key, row) in await RowsAsync(cancellationToken))
        {
            var rubric = await rubrics.FindAsync(row.RubricId, cancellationToken);
            all.Add(Open(key, row) is { } assessment
                ? new KnownAssessment(key, assessment, QuizPages.Of(rubric).FirstOpen(assessment), VerdictWords.Headline(Scorer.Score(rubric, assessment.Sheet())))
                : new KnownAssessment(key, row.Closed(), null, Words.Damaged_Title));
        }
        return all;
    }

    // Null if it is damaged.
    private Assessment? Open(CapabilityKey key, StoredAssessment row)
    {
        try
        {
            return row.Open(row.KeysFor(key));
        }
        catch (DamagedException e)
        {
            logger.LogError("{Reason}", e.Message);
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
public sealed record KnownAssessment(CapabilityKey Key, Assessment Assessment, int? OpenPage, string Headline);
