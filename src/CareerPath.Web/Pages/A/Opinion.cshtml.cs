using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Opinions;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// One second opinion beside the owner's own answers.
public sealed class OpinionModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, SecondOpinions opinions) : ResultPage(db, rubrics, device)
{
    private const int MostAtOnce = 6;

    [FromRoute]
    public Guid Id { get; set; }

    public SecondOpinion Opinion { get; private set; } = null!;

    public OpinionComparison Comparison { get; private set; } = null!;

    // What the person who answered is called.
    public string Who => OpinionWords.Label(Opinion) ?? Words.Opinion_TheySubject;

    public ImmutableArray<OpinionDifference> First => [.. Comparison.Differences.Take(MostAtOnce)];

    public ImmutableArray<OpinionDifference> Rest => [.. Comparison.Differences.Skip(MostAtOnce)];

    public bool HasChangedSince => Assessment.UpdatedAt > Opinion.AnsweredAt;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await opinions.FindAsync(Assessment, Key, Id, cancellationToken) is not { Answers: { } answers } opinion)
            return NotFound();
        Opinion = opinion;
        Comparison = OpinionComparison.Of(Rubric, Assessment, answers);
        return Page();
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) => OnGetAsync(cancellationToken);
}
