using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

// The text as typed, so that a value that cannot be read is shown again unchanged.
public sealed class NewPlanInput
{
    public string? Role { get; init; }

    public PlanLength Length { get; init; } = PlanLength.ThirtyDays;

    public string? Start { get; init; }

    public string? MinutesPerDay { get; init; }

    public Weekdays[] DaysOff { get; init; } = [];

    public bool HasJob { get; init; }

    public PlanChoices ToChoices() => new(
        Engine.Role.TryFromSlug(Role, out var role) ? role : throw new InvalidOperationException("The input must be validated first."),
        Length,
        ParseDate(Start)!.Value,
        int.Parse(MinutesPerDay!, CultureInfo.InvariantCulture),
        DaysOff.Aggregate(Weekdays.None, (all, day) => all | day),
        HasJob);

    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

public sealed class NewPlanValidator : AbstractValidator<NewPlanInput>
{
    public NewPlanValidator(TimeProvider clock)
    {
        RuleFor(i => i.Role).Must(r => Engine.Role.TryFromSlug(r, out _)).WithMessage(_ => Words.NewPlan_ChooseRole);
        RuleFor(i => i.Length).IsInEnum().WithMessage(_ => Words.NewPlan_ChooseLength);
        RuleFor(i => i.Start).Custom((text, context) =>
        {
            // Allows for time zones: west of UTC it may still be yesterday, east of it already tomorrow.
            var now = clock.GetUtcNow().UtcDateTime;
            var (first, last) = (DateOnly.FromDateTime(now.AddHours(-12)), DateOnly.FromDateTime(now.AddHours(14)).AddYears(1));
            if (NewPlanInput.ParseDate(text) is not { } date)
                context.AddFailure(Words.NewPlan_StartUnreadable);
            else if (date < first)
                context.AddFailure(Words.NewPlan_StartPast);
            else if (date > last)
                context.AddFailure(Words.NewPlan_StartFar);
        });
        RuleFor(i => i.MinutesPerDay)
            .Must(m => int.TryParse(m, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes)
                && minutes is >= PlanRequest.MinMinutesPerDay and <= PlanRequest.MaxMinutesPerDay)
            .WithMessage(_ => Words.NewPlan_MinutesWrong.With(PlanRequest.MinMinutesPerDay, PlanRequest.MaxMinutesPerDay));
        RuleFor(i => i.DaysOff)
            .Must(d => d.Aggregate(Weekdays.None, (all, day) => all | day) is >= Weekdays.None and < Weekdays.All)
            .WithMessage(_ => Words.NewPlan_NoDayLeft);
    }
}
