using CareerPath.Web.Data;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Assessments;

// One of the optional parts, or a step of one: a form of questions, each of which may be left unanswered.
public abstract class PartPage(
    Part part, CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : ResultPage(db, rubrics, device)
{
    // The id of the section that says what the answers mean.
    public const string Outcome = "outcome";

    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    // The ids of the questions on the form.
    public virtual IReadOnlyCollection<string> Asked => Choices.Ids(part, Rubric);

    public virtual IActionResult OnGet()
    {
        Input = ChoicesInput.From(Assessment, part);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await new ChoicesValidator(part, Asked, name: null).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await book.SaveAsync(Key, part, Input.ToChoices(part), cancellationToken) is not { } conflicts)
            return NotFound();
        PutFirstOnDevice();
        return conflicts.IsEmpty ? Next() : this.ShowConflicts(part, Input, conflicts, TextOf, Name);
    }

    // What a question is called on the page.
    public abstract string Name(string id);

    // The answer as the visitor sees it.
    public abstract string TextOf(GivenAnswer? answer);

    public bool Has(string id, string token) => Input.TokenOf(id) == token;

    // Where saving leads: by default to what the answers mean, on this page.
    protected virtual IActionResult Next() => RedirectToPage(null, null, new { Key }, Outcome);
}
