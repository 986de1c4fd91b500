using CareerPath.Engine.Planning;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The form for a task of one's own: a new one, or one that is in the plan.
public sealed class OwnTaskModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, TimeProvider clock)
    : PlanFormPage(db, rubrics, device, book)
{
    [FromRoute]
    public Guid? Entry { get; set; }

    [BindProperty]
    public OwnTaskInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Entry is null)
            Input = new OwnTaskInput { Id = Guid.CreateVersion7(), Minutes = "30", Date = Open is null ? null : Dates.Iso(PlanDays.Later(Open.Plan.Start, PlanToday.Of(Open.Plan, Now).Likely)) };
        else if (Open?.Plan.Find(Entry.Value) is { Kind: SessionKind.Own } entry)
            Input = OwnTaskInput.Of(entry);
        else
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Open is null)
            return Conflict(Words.Own_NoPlan);
        (await new OwnTaskValidator(Open.Plan, Rubric, Now).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        var own = Input.ToTask(Entry ?? Input.Id, Rubric);
        return await ChangeAsync(
            (open, _) => Entry is null || open.Plan.Find(own.Id) is not null ? own.Save(open) : null,
            $"{PlanAddress}#{PlanView.Anchor(own.Id)}",
            Entry is null ? Words.Own_TooMany.With(OwnTask.Most) : Words.Task_Gone,
            cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IActionResult Conflict(string message)
    {
        ModelState.AddModelError("", message);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
