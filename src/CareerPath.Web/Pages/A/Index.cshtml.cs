using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// The result.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, ContentStore content, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    private const int MostPhrases = 6;

    public ResultView Result { get; private set; } = null!;

    public int? OpenPage { get; private set; }

    public bool HasPlan { get; private set; }

    public bool IsEarlierRubric => Rubric.Id != content.Current.Rubric.Id;

    public ImmutableArray<Phrase> Phrases { get; private set; } = [];

    public string OwnLink => Url.PageLink("/A/Index", values: new { Key })!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = new ResultView(Rubric, Assessment);
        OpenPage = new QuizPages(Rubric).FirstOpen(Assessment);
        HasPlan = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
        if (Result.HasVerdict)
            Phrases = [.. content.Current.Phrases.Where(p => p.Roles.Contains(Result.FocusRole)).OrderByDescending(p => p.Strength).Take(MostPhrases)];
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
