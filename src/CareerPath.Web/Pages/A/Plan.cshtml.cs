using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Shows the plan and ticks its tasks.
public sealed class PlanModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book)
    : OwnerPage(db, rubrics, device)
{
    public PlanView? Plan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = await PlanView.FindAsync(Db, Assessment, Key, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid entry, bool done, CancellationToken cancellationToken)
    {
        if (await book.ChangeAsync(Assessment, Key, (plan, now) => PlanChanges.Tick(plan, entry, done, now), cancellationToken))
            return RedirectToPage("/A/Plan", null, new { Key }, PlanView.Anchor(entry));
        ModelState.AddModelError("", Words.Plan_Replaced);
        await OnGetAsync(cancellationToken);
        return Invalid(StatusCodes.Status409Conflict);
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
