using System.Collections.Immutable;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// Days off that a person names for what is left of a plan, as typed.
public sealed class DaysOffInput
{
    // False before the form was sent. Then the plan's own stay.
    public bool Named { get; init; }

    // As in the form of a new plan.
    public string? DatesOff { get; init; }

    // Those of the holidays shown that are ticked.
    public string[] HolidaysOff { get; init; } = [];

    public string[] HolidaysShown { get; init; } = [];

    // All of the plan's. Those before the day on which the person goes on stay, and so does a holiday that the person has not been asked about.
    public ImmutableArray<DateOnly> For(SavedPlan plan, DateOnly from)
    {
        if (!Named)
            return plan.DatesOff;
        var stay = plan.DatesOff.Where(d => d < from || (NewPlanInput.IsHoliday(d) && !HasShown(d)));
        var named = DateList.Read(DatesOff).Dates.Concat(HolidaysOff.Select(NewPlanInput.ParseDate).OfType<DateOnly>()).Where(d => d >= from);
        return [.. stay.Concat(named).Distinct().Order()];
    }

    // first: the first day on which the person can go on. Earlier dates cannot change any more.
    public string? Text(SavedPlan plan, DateOnly first) => Named ? DatesOff : DateList.Text(plan.DatesOff.Where(d => d >= first && !NewPlanInput.IsHoliday(d)));

    public bool HasShown(DateOnly holiday) => HolidaysShown.Contains(Dates.Iso(holiday));
}
