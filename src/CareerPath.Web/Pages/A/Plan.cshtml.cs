using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

// Shows the plan and ticks its tasks.
public sealed class PlanModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, TimeProvider clock)
    : OwnerPage(db, rubrics, device)
{
    public PlanView? Plan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = await PlanView.FindAsync(Db, Assessment.Id, Key, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid entry, bool done, CancellationToken cancellationToken)
    {
        DateTime? doneAt = done ? clock.GetUtcNow().UtcDateTime : null;
        var found = await Db.WriteAsync(
            () => Db.PlanEntries
                .Where(e => e.Id == entry && Db.Plans.Any(p => p.Id == e.PlanId && p.AssessmentId == Assessment.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.DoneAt, e => doneAt == null ? null : e.DoneAt ?? doneAt), cancellationToken),
            cancellationToken);
        if (found > 0)
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
