using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

public sealed class NewPlanValidator : AbstractValidator<NewPlanInput>
{
    public NewPlanValidator(TimeProvider clock)
    {
        RuleFor(i => i.Role).Must(r => Engine.Role.TryFromSlug(r, out _)).WithMessage(_ => Words.NewPlan_ChooseRole);
        RuleFor(i => i.Length).IsInEnum().WithMessage(_ => Words.NewPlan_ChooseLength);
        RuleFor(i => i.Start).Custom((_, context) =>
        {
            if (Problem(context.InstanceToValidate) is { } problem)
                context.AddFailure(problem);
        });
        RuleFor(i => i.MinutesPerDay)
            .Must(m => NewPlanInput.Number(m) is >= PlanRequest.MinMinutesPerDay and <= PlanRequest.MaxMinutesPerDay)
            .WithMessage(_ => Words.NewPlan_MinutesWrong.With(PlanRequest.MinMinutesPerDay, PlanRequest.MaxMinutesPerDay));
        RuleFor(i => i.DaysOff).Must((i, _) => i.AllDaysOff is >= Weekdays.None and < Weekdays.All).WithMessage(_ => Words.NewPlan_NoDayLeft);
        RuleFor(i => i.LongDay).Custom(CheckLongDay);
        RuleFor(i => i.LongMinutes).Custom(CheckLongMinutes);
        RuleFor(i => i.DatesOff).Custom(CheckDates);
        // Only now is it known that the plan covers them.
        RuleFor(i => i.HolidaysOff)
            .Must((i, _) => i.HolidaysShown || Problem(i) is not null || !i.HolidaysWithin.Any())
            .WithMessage(i => Words.NewPlan_HolidaysWithin.With(i.HolidaysWithin.Select(Dates.Short).InList()));

        string? Problem(NewPlanInput input) => input.StartProblem(clock.GetUtcNow().UtcDateTime);
    }

    private static void CheckLongDay(Weekdays day, ValidationContext<NewPlanInput> context)
    {
        var input = context.InstanceToValidate;
        if (day is not Weekdays.None && !WeekdaysDays.All.Any(d => d.Flag == day))
            context.AddFailure(Words.NewPlan_ChooseLongDay);
        else if (day is Weekdays.None && !string.IsNullOrWhiteSpace(input.LongMinutes))
            context.AddFailure(Words.NewPlan_LongDayMissing);
        else if (day is not Weekdays.None && input.AllDaysOff.HasFlag(day))
            context.AddFailure(Words.NewPlan_LongDayOff.With(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(WeekdaysDays.All.Single(d => d.Flag == day).Day)));
    }

    private static void CheckLongMinutes(string? text, ValidationContext<NewPlanInput> context)
    {
        var input = context.InstanceToValidate;
        if (input.LongDay is Weekdays.None || NewPlanInput.Number(input.MinutesPerDay) is not { } usual)
            return;
        if (NewPlanInput.Number(text) is not { } minutes || minutes <= usual || minutes > PlanRequest.MaxMinutesPerDay)
            context.AddFailure(Words.NewPlan_LongMinutesWrong.With(PlanRequest.MaxMinutesPerDay));
    }

    private static void CheckDates(string? text, ValidationContext<NewPlanInput> context)
    {
        var input = context.InstanceToValidate;
        if (DateList.Problem(text, NewPlanInput.ParseDate(input.Start)) is { } problem)
            context.AddFailure(problem);
        else if (input.AllDaysOff < Weekdays.All && input.Days.Any() && input.Days.All(d => input.AllDaysOff.ToDays().Contains(d.DayOfWeek) || input.AllDatesOff.Contains(d)))
            context.AddFailure(Words.NewPlan_EveryDateOff);
    }
}
