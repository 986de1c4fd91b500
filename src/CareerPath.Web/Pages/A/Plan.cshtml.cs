using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Shows the plan, ticks its tasks, pauses it and undoes its last change.
public sealed class PlanModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, TimeProvider clock)
    : OwnerPage(db, rubrics, device)
{
    public PlanView? Plan { get; private set; }

    // How many sessions were to be done before today. None while the plan is paused.
    public int Missed => Plan is { Plan: { PausedSince: null } plan } ? plan.Missed(PlanToday.Of(plan, Now).Earliest).Count() : 0;

    public bool HasToDo => Plan is { Plan: var plan } && plan.Entries.Any(e => e.IsToDo);

    // Whether its last day is.
    public bool IsOver => Plan is { Plan: var plan } && plan.End < PlanToday.Of(plan, Now).Earliest;

    // The day to begin with, for a visitor whose browser does not know better: the first from today on that has something to do.
    public DateOnly? Today => Plan?.Plan.Entries.Where(e => e.IsOpen && e.Week > 0 && e.Date >= PlanToday.Of(Plan.Plan, Now).Likely).Select(e => (DateOnly?)e.Date).Min();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = await PlanView.FindAsync(Db, Assessment, Key, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid entry, bool done, CancellationToken cancellationToken) =>
        await book.ChangeAsync(Assessment, Key, (plan, now) => PlanChanges.Tick(plan, entry, done, now), cancellationToken)
            ? RedirectToPage("/A/Plan", null, new { Key }, PlanView.Anchor(entry))
            : await ConflictAsync(Words.Plan_Replaced, cancellationToken);

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) =>
        await book.ChangeAsync(Assessment, Key, PlanChanges.Pause, cancellationToken)
            ? RedirectToPage("/A/Plan", new { Key })
            : await ConflictAsync(Words.Plan_Replaced, cancellationToken);

    public async Task<IActionResult> OnPostUndoAsync(Guid change, CancellationToken cancellationToken) =>
        await book.UndoAsync(Assessment, Key, change, cancellationToken)
            ? RedirectToPage("/A/Plan", new { Key })
            : await ConflictAsync(Words.Undo_Stale, cancellationToken);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }

    private async Task<IActionResult> ConflictAsync(string message, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", message);
        await OnGetAsync(cancellationToken);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
