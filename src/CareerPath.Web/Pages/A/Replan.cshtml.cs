using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Plans anew what is left, after days that were missed or a pause. Shows first what would change.
public sealed class ReplanModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, TimeProvider clock)
    : PlanFormPage(db, rubrics, device, book)
{
    // The day to go on from, as typed. Null for today.
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public DateOnly Day => NewPlanInput.ParseDate(From) is { } day && day >= First && day <= Last ? day : PlanDays.Later(Today.Likely, First);

    public SavedPlan? Plan => Open?.Plan;

    // Moving the end is no choice if there is no need for it.
    public IEnumerable<(PlanEnd End, Replan Replan)> Choices => Plan is null
        ? []
        : Enum.GetValues<PlanEnd>().Select(end => (End: end, Replan: Replan.Of(Plan, Day, end, Now)!)).Where(c => c.Replan is not null && (c.End == PlanEnd.Keep || c.Replan.Next.End > Plan.End));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private PlanToday Today => Plan is null ? default : PlanToday.Of(Plan, Now);

    private DateOnly First => PlanDays.Later(Today.Earliest, Plan?.Start ?? default);

    private DateOnly Last => PlanDays.Later(Today.Likely, Plan?.End ?? default).AddMonths(3);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Plan is null ? RedirectToPage("/A/Plan", new { Key }) : CheckDay() ? Page() : Invalid();
    }

    public async Task<IActionResult> OnPostAsync(PlanEnd end, string mark, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return CheckDay() && ModelState.IsValid
            ? await ChangeAsync((open, now) => Replan.Accept(open, mark, Day, end, now), PlanAddress, Words.Replan_Changed, cancellationToken)
            : Invalid();
    }

    private bool CheckDay()
    {
        if (From is null || NewPlanInput.ParseDate(From) == Day)
            return true;
        ModelState.AddModelError(nameof(From), Words.Task_MoveRange.With(Dates.Long(First), Dates.Long(Last)));
        return false;
    }
}
