using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Plans anew what is left, after days that were missed, a pause, or a change of the days off. Shows first what would change.
public sealed class ReplanModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, TimeProvider clock)
    : PlanFormPage(db, rubrics, device, book)
{
    private const string OffDates = $"{nameof(Off)}.{nameof(DaysOffInput.DatesOff)}";
    private const string OffHolidays = $"{nameof(Off)}.{nameof(DaysOffInput.HolidaysOff)}";

    // The day to go on from, as typed. Null for today.
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DaysOffInput Off { get; set; } = new();

    public DateOnly Day => NewPlanInput.ParseDate(From) is { } day && day >= First && day <= Last ? day : PlanDays.Later(Today.Likely, First);

    public SavedPlan? Plan => Open?.Plan;

    public bool IsOver => Plan?.End < Today.Likely;

    // All that the plan would have.
    public ImmutableArray<DateOnly> DatesOff => Plan is null ? [] : Off.For(Plan, Day);

    public string? DatesOffText => Plan is null ? Off.DatesOff : Off.Text(Plan, First);

    public ReplanChoices Choices => Plan is null ? ReplanChoices.None : ReplanChoices.Of(Plan, Day, DatesOff, Problems.Any(), Now);

    public string Heading => ReplanChoices.Heading(Plan, Today);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private PlanToday Today => Plan is null ? default : PlanToday.Of(Plan, Now);

    private DateOnly First => PlanDays.Later(Today.Earliest, Plan?.Start ?? default);

    private DateOnly Last => PlanDays.Later(Today.Likely, Plan?.End ?? default).AddMonths(3);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Plan is null ? RedirectToPage("/A/Plan", new { Key }) : Check() ? Page() : Invalid();
    }

    public async Task<IActionResult> OnPostAsync(PlanEnd end, string mark, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Plan is null)
            return RedirectToPage("/A/Plan", new { Key });
        // What the person has not been asked about must not become a working day.
        if (Check() && Choices.HolidaysUpTo(end).Where(d => !Off.HasShown(d)).ToList() is [_, ..] unseen)
            ModelState.AddModelError(OffHolidays, Words.Replan_HolidaysWithin.With(unseen.Select(Dates.Short).InList()));
        return ModelState.IsValid
            ? await ChangeAsync((open, now) => Replan.Accept(open, mark, Day, end, now, plan => Off.For(plan, Day)), PlanAddress, Words.Replan_Changed, cancellationToken)
            : Invalid();
    }

    // What is wrong with the input, by its name.
    private IEnumerable<(string Name, string Message)> Problems
    {
        get
        {
            if (From is not null && NewPlanInput.ParseDate(From) != Day)
                yield return (nameof(From), Words.Task_MoveRange.With(Dates.Long(First), Dates.Long(Last)));
            if (DateList.Problem(Off.DatesOff, Day) is { } problem)
                yield return (OffDates, problem);
            else if (Plan is { } plan && PlanDays.Between(Day, Replan.LastEnd(plan, Day)).All((plan with { DatesOff = DatesOff }).IsOff))
                yield return (OffDates, Words.Replan_EveryDateOff.With(Dates.Long(Replan.LastEnd(plan, Day))));
        }
    }

    private bool Check()
    {
        foreach (var (name, message) in Problems)
            ModelState.AddModelError(name, message);
        return ModelState.IsValid;
    }
}
