using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// What a plan is made from.
public sealed class NewPlanModel(
    CareerPathDb db, RubricArchive rubrics, PlanMaker maker, TimeProvider clock, IValidator<NewPlanModel.InputModel> validator, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool Replaces { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new InputModel
        {
            Role = new ResultView(Rubric, Assessment).FocusRole.Slug(),
            Start = Dates.Iso(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1)),
            MinutesPerDay = "45",
            DaysOff = [Weekdays.Sunday],
        };
        if (await Db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == Assessment.Id, cancellationToken) is { } plan)
        {
            Input = new InputModel
            {
                Role = plan.Role.Slug(),
                Length = plan.Length,
                Start = Input.Start,
                MinutesPerDay = plan.MinutesPerDay.ToString(CultureInfo.InvariantCulture),
                DaysOff = [.. WeekdaysDays.All.Where(d => plan.DaysOff.HasFlag(d.Flag)).Select(d => d.Flag)],
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        await maker.MakeAsync(Rubric, Assessment, Input.ToChoices(), cancellationToken);
        return RedirectToPage("/A/Plan", new { Key });
    }

    public PlanBasis BasisFor(Role role) => PlanMaker.GapsFor(Rubric, Assessment, role).Basis;

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Replaces = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);

    /// Text as typed, so that what cannot be read is shown again as it was.
    public sealed class InputModel
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

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(TimeProvider clock)
        {
            RuleFor(i => i.Role).Must(r => Roles.TryParse(r, out _)).WithMessage("Choose the role the plan is for.");
            RuleFor(i => i.Length).IsInEnum().WithMessage("Choose 30 or 7 days.");
            RuleFor(i => i.Start).Custom((text, context) =>
            {
                // West of Greenwich it may still be yesterday.
                var now = clock.GetUtcNow().UtcDateTime;
                var (first, last) = (DateOnly.FromDateTime(now.AddHours(-12)), DateOnly.FromDateTime(now.AddHours(14)).AddYears(1));
                if (InputModel.ParseDate(text) is not { } date)
                    context.AddFailure("Write the start as a date, such as 2027-01-04.");
                else if (date < first)
                    context.AddFailure("The start is in the past. Choose today or a later day.");
                else if (date > last)
                    context.AddFailure("The start is more than a year ahead. Choose a day within the next twelve months.");
            });
            RuleFor(i => i.MinutesPerDay)
                .Must(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                    && minutes is >= PlanRequest.MinMinutesPerDay and <= PlanRequest.MaxMinutesPerDay)
                .WithMessage($"Minutes a day is a whole number from {PlanRequest.MinMinutesPerDay} to {PlanRequest.MaxMinutesPerDay}.");
            RuleFor(i => i.DaysOff)
                .Must(d => d.Aggregate(Weekdays.None, (all, day) => all | day) is >= Weekdays.None and < Weekdays.All)
                .WithMessage("Leave at least one day of the week free for the plan.");
        }
    }
}
