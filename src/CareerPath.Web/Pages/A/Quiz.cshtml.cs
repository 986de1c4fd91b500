using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// One page of the quiz, for an assessment that has been started.
public sealed class QuizModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    [FromRoute]
    public int Number { get; set; }

    // Whether a single answer is being changed from the check page. If so, saving returns there.
    public bool FromCheck => Request.Method == HttpMethods.Post ? Request.Form.ContainsKey("FromCheck") : Request.Query.ContainsKey("fromCheck");

    public QuizPages Quiz => QuizPages.Of(Rubric);

    public PairsView Pairs => PairsView.Of(Rubric, Quiz, Number, Input);

    // The axis whose second round is on this page; null in the first round.
    public AxisId? SecondRound => Quiz.SecondRoundOf(Number);

    // Whether saving goes on to another page of the quiz.
    public bool GoesOn => !FromCheck && Number < Quiz.Count;

    public bool AllSaved => Quiz[Number].All(i => Assessment.Answers.ContainsKey(i.Id));

    private bool Exists => Quiz.Has(Number);

    // Whether the page may be shown: a second round is only for an axis that is not clear, or where it was already started.
    private bool IsOffered => SecondRound is not { } axis
        || Assessments.SecondRound.Of(Rubric, Quiz, Assessment, Scorer.Score(Rubric, Assessment.Sheet())).Any(r => r.Now.Id == axis);

    // A skipped pair of the first look, shown on the page after it: without an answer there is no first direction.
    public Item? SkippedInLook => Number == Quiz.FirstLook + 1 && !FromCheck && Rubric.Items.Where(i => i.FirstLook).ToList() is { Count: > 0 } look
        && look.TrueForAll(i => Assessment.Answers.ContainsKey(i.Id)) && Quiz.FirstOpen(Assessment) is not null
            ? look.Find(i => Assessment.Answers[i.Id] is null)
            : null;

    // Whether this page follows the first look, and there are only enough answers for a first direction so far.
    public bool EndsFirstLook => Number == Quiz.FirstLook + 1 && Quiz.FirstLook > 0 && !FromCheck && Scorer.Headline(Rubric, Assessment.Sheet()).FirstDirection;

    // Whether half of the first round is done and this page comes next.
    public bool IsHalfWay => Number == Quiz.AfterHalf && !FromCheck && Quiz.FirstOpen(Assessment) == Number;

    public IActionResult OnGet()
    {
        if (!Exists)
            return NotFound();
        Input = ChoicesInput.From(Assessment, Part.Enjoy);
        return IsOffered ? Page() : RedirectToPage("/A/Index", new { Key });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Exists)
            return NotFound();
        if (!IsOffered)
            return RedirectToPage("/A/Index", new { Key });
        (await ChoicesValidator.ForPairs(Pairs).ValidateAsync(Input, cancellationToken))
            .AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await book.SaveAsync(Key, Part.Enjoy, Input.ToChoices(Part.Enjoy), cancellationToken) is not { } conflicts)
            return NotFound();
        PutFirstOnDevice();
        if (!conflicts.IsEmpty)
            return this.ShowConflicts(Part.Enjoy, Input, conflicts, PairsView.TextOf, Pairs.NameOf);
        if (Input.Stays)
            return RedirectToPage("/A/Quiz", new { Key, Number });
        return (Input.GoesBack, SecondRound) switch
        {
            (true, null) when Number > 1 => RedirectToPage("/A/Quiz", new { Key, number = Number - 1 }),
            (_, null) when GoesOn => RedirectToPage("/A/Quiz", new { Key, number = Number + 1 }),
            (_, not null) when !FromCheck => RedirectToPage("/A/Index", null, new { Key }, "second-round"),
            _ => RedirectToPage("/A/Check", new { Key }),
        };
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Exists ? Invalid() : NotFound());
}
