using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

/// Text as typed, so that what cannot be read is shown again as it was.
public sealed class NewPlanInput
{
    public string? Role { get; init; }

    public PlanLength Length { get; init; } = PlanLength.ThirtyDays;

    public string? Start { get; init; }

    public string? MinutesPerDay { get; init; }

    public Weekdays[] DaysOff { get; init; } = [];

    public PlanChoices ToChoices() => new(
        Roles.TryParse(Role, out var role) ? role : throw new InvalidOperationException("Validated before."),
        Length,
        ParseDate(Start)!.Value,
        int.Parse(MinutesPerDay!, CultureInfo.InvariantCulture),
        DaysOff.Aggregate(Weekdays.None, (all, day) => all | day));

    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

public sealed class NewPlanValidator : AbstractValidator<NewPlanInput>
{
    public NewPlanValidator(TimeProvider clock)
    {
        RuleFor(i => i.Role).Must(r => Roles.TryParse(r, out _)).WithMessage("Choose the role the plan is for.");
        RuleFor(i => i.Length).IsInEnum().WithMessage("Choose 30 or 7 days.");
        RuleFor(i => i.Start).Custom((text, context) =>
        {
            // West of Greenwich it may still be yesterday.
            var now = clock.GetUtcNow().UtcDateTime;
            var (first, last) = (DateOnly.FromDateTime(now.AddHours(-12)), DateOnly.FromDateTime(now.AddHours(14)).AddYears(1));
            if (NewPlanInput.ParseDate(text) is not { } date)
                context.AddFailure("Write the start as a date, such as 2027-01-04.");
            else if (date < first)
                context.AddFailure("The start is in the past. Choose today or a later day.");
            else if (date > last)
                context.AddFailure("The start is more than a year ahead. Choose a day within the next twelve months.");
        });
        RuleFor(i => i.MinutesPerDay)
            .Must(m => int.TryParse(m, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes)
                && minutes is >= PlanRequest.MinMinutesPerDay and <= PlanRequest.MaxMinutesPerDay)
            .WithMessage($"Minutes a day is a whole number from {PlanRequest.MinMinutesPerDay} to {PlanRequest.MaxMinutesPerDay}.");
        RuleFor(i => i.DaysOff)
            .Must(d => d.Aggregate(Weekdays.None, (all, day) => all | day) is >= Weekdays.None and < Weekdays.All)
            .WithMessage("Leave at least one day of the week free for the plan.");
    }
}
