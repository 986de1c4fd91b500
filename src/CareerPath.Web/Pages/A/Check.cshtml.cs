using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Shows all answers before the verdict, and asks where the person stands and what they call this try.
public sealed class CheckModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device, IValidator<StandingInput> validator)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public StandingInput Input { get; set; } = new();

    // One for each page of the quiz. From a second round, only the pairs that were answered or skipped: the others are optional, not missing.
    public IReadOnlyList<CheckGroup> Groups => field ??= [.. CheckGroup.Of(Rubric, Assessment)];

    public IEnumerable<CheckRow> Rows => Groups.SelectMany(g => g.Rows);

    public void OnGet() => Input = StandingInput.From(Assessment);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (!await book.SaveStandingAsync(Key, Input.ToWork(), Input.ToAim(), Input.ToLabel(Assessment.Label), cancellationToken))
            return NotFound();
        PutFirstOnDevice();
        return RedirectToPage("/A/Index", new { Key });
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) => Task.FromResult(Invalid());
}
