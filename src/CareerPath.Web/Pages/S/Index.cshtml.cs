using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.S;

// The page behind a share link: what the owner lets its holder read.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, TimeProvider clock) : PageModel
{
    public ResultView Result { get; private set; } = null!;

    public SealedParts Parts { get; private set; }

    public PlanView? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, CancellationToken cancellationToken)
    {
        if (!CapabilityKey.TryParse(key, null, out var capability))
            return NotFound();
        var hash = capability.Hash();
        var link = await db.ShareLinks.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash, cancellationToken);
        if (link is null || !link.IsOpenAt(clock.GetUtcNow().UtcDateTime))
            return NotFound();
        var row = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AssessmentId, cancellationToken);
        if (row is null)
            return NotFound();
        var keys = link.KeysFor(capability);
        Parts = keys?.Parts ?? link.UnsealedParts;
        var (rubric, opened) = (await rubrics.FindAsync(row.RubricId, cancellationToken), row.Open(keys));
        var picture = Shows(SealedParts.Verdict) && !Shows(SealedParts.Answers) ? row.Picture(keys) ?? VerdictPicture.Of(rubric, opened) : null;
        // The page is made of what is shared, so that it cannot tell anything else, even of a row that is not sealed yet.
        var shared = opened.Only(Parts);
        Result = new ResultView(rubric, shared, picture)
        {
            // The answers reveal the verdict as well, as the share form says.
            ShowsVerdict = Shows(SealedParts.Verdict) || Shows(SealedParts.Answers),
            ShowsAnswers = Shows(SealedParts.Answers),
            ShowsReadiness = Shows(SealedParts.Readiness),
        };
        if (Shows(SealedParts.Plan) && await PlanView.FindAsync(db, shared, null, cancellationToken) is { } plan)
            Plan = plan;
        return Page();
    }

    public bool Shows(SealedParts part) => Parts.HasFlag(part);
}
