using CareerPath.Engine.Planning;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// One session of the plan, and what can be changed about it and its task.
public sealed class TaskModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, ContentStore content, TimeProvider clock, IValidator<NoteInput> validator)
    : PlanFormPage(db, rubrics, device, book)
{
    [FromRoute]
    public Guid Entry { get; set; }

    // As typed, or as saved.
    [BindProperty]
    public NoteInput Input { get => IsNote ? field : new NoteInput { Note = View?.Piece?.Note ?? "", Link = View?.Piece?.Link ?? "" }; set; } = new();

    // As typed; the session's own day if nothing was.
    [BindProperty]
    public string? Date { get; set; }

    // Null if the plan no longer has the session.
    public TaskView? View => Open?.Plan.Find(Entry) is not { } entry ? null
        : field?.Open == Open ? field
        : field = new TaskView(Open, entry, content.Current.Tasks, clock.GetUtcNow().UtcDateTime);

    private bool IsNote => HttpMethods.IsPost(Request.Method) && Request.Query["handler"] == "Note";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (View is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostTickAsync(bool done, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!done && View is { ComesBack: { IsEmpty: true } range })
        {
            ModelState.AddModelError("", Words.Task_UntickNoDay.With(MoveWords.Of(range)));
            return Invalid();
        }
        return await ChangeAsync((open, now) => PlanChanges.Tick(open, Entry, done, now), Here(handler: null), Words.Task_Gone, cancellationToken);
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        return ModelState.IsValid
            ? await ChangeAsync((open, _) => PlanChanges.Note(open, Entry, Input.Note, Input.Link), Here(handler: null), Words.Task_NoteGone, cancellationToken)
            : await RedisplayAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (View is { Moves: { } range } && (NewPlanInput.ParseDate(Date) is not { } day || (day != range.Entry.Date && !range.Allows(day))))
        {
            ModelState.AddModelError(nameof(Date), MoveWords.Refusal(range, Date));
            return Invalid();
        }
        return await ChangeAsync((open, now) => PlanChanges.Move(open, Entry, NewPlanInput.ParseDate(Date) ?? default, now), Here(handler: null), Words.Task_Gone, cancellationToken);
    }

    public Task<IActionResult> OnPostSwapAsync(string task, CancellationToken cancellationToken) =>
        ChangeAsync((open, now) => Swaps.To(open, Entry, task, content.Current.Tasks, now), PlanAddress, Words.Task_SwapGone, cancellationToken);

    public Task<IActionResult> OnPostSkipAsync(CancellationToken cancellationToken) =>
        ChangeAsync((open, now) => PlanChanges.Skip(open, Entry, now), Here(handler: null), Words.Task_Gone, cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken) =>
        ChangeAsync((open, _) => PlanChanges.Restore(open, Entry), Here(handler: null), Words.Task_Gone, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        ChangeAsync((open, _) => OwnTask.Remove(open, Entry), PlanAddress, Words.Task_Gone, cancellationToken);
}
