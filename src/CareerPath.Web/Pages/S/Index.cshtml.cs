using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.S;

// The front page behind a share link.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, TimeProvider clock, Shares shares) : SharedPage(db, rubrics, clock)
{
    public IEnumerable<SummaryTopic> Summary =>
        ConversationSummary.Of(Result, Shows(SealedParts.Matters), Shows(SealedParts.Plan), Plan?.At(Now), Portfolio);

    public void OnGet()
    {
    }

    // Its reader says that they have read it.
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await shares.MarkReadAsync(Link.Id, cancellationToken);
        return RedirectToPage("/S/Index", null, new { Key }, "read");
    }
}
