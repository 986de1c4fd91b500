using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

// The form that a plan is made from.
public sealed class NewPlanModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanMaker maker, TimeProvider clock, IValidator<NewPlanInput> validator)
    : ResultPage(db, rubrics, device)
{
    [BindProperty]
    public NewPlanInput Input { get; set; } = new();

    public bool Replaces { get; private set; }

    // A verdict that recommends no role leaves the choice to the person.
    public bool IsOpen => Result is { HasVerdict: true, Verdict.Headline: { Role: null } or { Suits: Suits.None } };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new NewPlanInput
        {
            Role = RoleToBeginWith()?.Slug(),
            Start = Dates.Iso(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1)),
            MinutesPerDay = PlanMaker.UsualMinutes.ToString(CultureInfo.InvariantCulture),
            DaysOff = [Weekdays.Sunday],
            HasJob = Assessment.HasJob,
        };
        if (await PlanView.TryFindAsync(Db, Assessment, Key, cancellationToken) is { Plan: var plan })
        {
            Input = new NewPlanInput
            {
                Role = plan.Role.Slug(),
                Length = plan.Length,
                Start = Input.Start,
                MinutesPerDay = plan.MinutesPerDay.ToString(CultureInfo.InvariantCulture),
                DaysOff = [.. WeekdaysDays.All.Where(d => plan.DaysOff.HasFlag(d.Flag)).Select(d => d.Flag)],
                HasJob = plan.HasJob,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        return await maker.MakeAsync(Rubric, Assessment, Key, Input.ToChoices(), cancellationToken)
            ? RedirectToPage("/A/Plan", new { Key })
            : NotFound();
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    private Role? RoleToBeginWith() => IsOpen ? null : Result.Verdict.Headline.Role ?? Result.Verdict.Fits.MaxBy(f => f.Fit)!.Role;

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Replaces = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
}
