using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

/// One page of pairs of an assessment that is under way.
public sealed class QuizModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    [FromRoute]
    public int Number { get; set; }

    /// Set when a single answer is changed from the check page, which is then where the form leads back to.
    public bool FromCheck => Request.Method == HttpMethods.Post ? Request.Form.ContainsKey("FromCheck") : Request.Query.ContainsKey("fromCheck");

    public QuizPages Quiz => new(Rubric);

    public PairsView Pairs => new(Quiz[Number], Quiz.Before(Number) + 1, Rubric.Items.Length, Input);

    public bool AllSaved => Quiz[Number].All(i => Assessment.Answers.ContainsKey(i.Id.Value));

    private bool Exists => Number >= 1 && Number <= Quiz.Count;

    public IActionResult OnGet()
    {
        Input = ChoicesInput.From(Assessment, Part.Enjoy);
        return Exists ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Exists)
            return NotFound();
        (await ChoicesValidator.ForPairs(Quiz[Number], Quiz.Before(Number) + 1).ValidateAsync(Input, cancellationToken))
            .AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await book.SaveAsync(Assessment.Id, Part.Enjoy, Input.ToChoices(), cancellationToken) is not { } conflicts)
            return NotFound();
        PutFirstOnDevice();
        if (!conflicts.IsEmpty)
            return this.ShowConflicts(Input, conflicts, PairsView.TextOf, Pairs.NameOf);
        if (Input.Stays)
            return RedirectToPage("/A/Quiz", new { Key, Number });
        return (Input.GoesBack, FromCheck, Number) switch
        {
            (true, _, > 1) => RedirectToPage("/A/Quiz", new { Key, number = Number - 1 }),
            (_, false, _) when Number < Quiz.Count => RedirectToPage("/A/Quiz", new { Key, number = Number + 1 }),
            _ => RedirectToPage("/A/Check", new { Key }),
        };
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Exists ? Invalid() : NotFound());
}
