using CareerPath.Web.Data;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Assessments;

// One of the optional parts: a single form of questions, each of which may be left unanswered.
public abstract class PartPage(
    Part part, CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : ResultPage(db, rubrics, device)
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    public void OnGet() => Input = ChoicesInput.From(Assessment, part);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await ChoicesValidator.ForPart(part, Rubric).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await book.SaveAsync(Assessment.Id, part, Input.ToChoices(part), cancellationToken) is not { } conflicts)
            return NotFound();
        PutFirstOnDevice();
        return conflicts.IsEmpty
            ? RedirectToPage("/A/Index", null, new { Key }, Fragment)
            : this.ShowConflicts(part, Input, conflicts, TextOf, Name);
    }

    // The id of the part's section on the result page.
    public abstract string Fragment { get; }

    // What a question is called on the page.
    public abstract string Name(string id);

    // The answer as the visitor sees it.
    public abstract string TextOf(GivenAnswer? answer);

    public bool Has(string id, string token) => Input.TokenOf(id) == token;
}
