using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.S;

// The page behind a share link: what the owner lets its holder read.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, TimeProvider clock) : PageModel
{
    public ResultView Result { get; private set; } = null!;

    public ShareLink Link { get; private set; } = null!;

    public PlanView? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, CancellationToken cancellationToken)
    {
        if (!CapabilityKey.TryParse(key, null, out var capability))
            return NotFound();
        var hash = capability.Hash();
        var link = await db.ShareLinks.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash, cancellationToken);
        if (link is null || !link.IsOpenAt(clock.GetUtcNow().UtcDateTime))
            return NotFound();
        var assessment = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AssessmentId, cancellationToken);
        if (assessment is null)
            return NotFound();
        Link = link;
        var rubric = await rubrics.FindAsync(assessment.RubricId, cancellationToken);
        // The page is made of what is shared, so that it cannot tell anything else.
        Result = new ResultView(rubric, Shared(assessment), Shows(SharedParts.Verdict) && !Shows(SharedParts.Answers) ? VerdictPicture.Of(rubric, assessment) : null)
        {
            // The answers reveal the verdict as well, as the share form says.
            ShowsVerdict = Shows(SharedParts.Verdict) || Shows(SharedParts.Answers),
            ShowsAnswers = Shows(SharedParts.Answers),
            ShowsReadiness = Shows(SharedParts.Readiness),
        };
        if (Shows(SharedParts.Plan) && await PlanView.FindAsync(db, assessment.Id, null, cancellationToken) is { } plan)
            Plan = plan;
        return Page();
    }

    public bool Shows(SharedParts part) => Link.Parts.HasFlag(part);

    private Assessment Shared(Assessment whole) => new()
    {
        Id = whole.Id,
        OwnerKeyHash = [],
        RubricId = whole.RubricId,
        CreatedAt = whole.CreatedAt,
        UpdatedAt = whole.UpdatedAt,
        Answers = Shows(SharedParts.Answers) ? whole.Answers : [],
        Skills = Shows(SharedParts.Readiness) ? whole.Skills : [],
        Factors = Shows(SharedParts.Matters) ? whole.Factors : [],
        DealBreakers = Shows(SharedParts.Matters) ? whole.DealBreakers : [],
    };
}
