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
    // The present plan. Null if there is none, or if it is damaged.
    private SavedPlan? _present;

    [BindProperty]
    public NewPlanInput Input { get; set; } = new();

    public bool Replaces { get; private set; }

    // How many tasks the person skipped under it or an earlier one.
    public int Skipped => _present?.Unwanted().Length ?? 0;

    // A verdict that recommends no role leaves the choice to the person.
    public bool IsOpen => Result is { HasVerdict: true, Verdict.Headline: { Role: null } or { Suits: Suits.None } };

    // The roles that an open verdict is between, as its headline says.
    public string Between => Result.Verdict.Headline.Between is [_, _] two ? two.Select(r => r.Name()).InList() : Words.DealBreakers_AllRoles;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var tomorrow = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        if (_present is { } plan)
        {
            Input = NewPlanInput.Of(PlanChoices.Of(plan) with { Start = tomorrow });
            return;
        }
        var role = RoleToBeginWith();
        Input = new NewPlanInput
        {
            Role = role?.Slug(),
            Start = Dates.Iso(tomorrow),
            MinutesPerDay = PlanMaker.UsualMinutes.ToString(CultureInfo.InvariantCulture),
            DaysOff = [Weekdays.Sunday],
            HasJob = Assessment.HasJob,
            InRole = role is { } known && PlanMaker.SeemsInRole(Result, known),
        };
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

    // Those that a plan made now, or one that starts as typed, may cover.
    public IEnumerable<DateOnly> Holidays => Input.HolidaysToAskFor(clock.GetUtcNow().UtcDateTime);

    private Role? RoleToBeginWith() => IsOpen ? null : Result.Verdict.Headline.Role ?? Result.Verdict.Fits.MaxBy(f => f.Fit)!.Role;

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Replaces = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
        _present = (await PlanView.TryFindAsync(Db, Assessment, Key, cancellationToken))?.Plan;
    }
}
