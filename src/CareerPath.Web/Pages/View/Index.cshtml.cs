using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Opinions;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.View;

// The pages behind the link of a second opinion: the pairs of the first round, asked about the person. They show nothing of the person's answers.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, SecondOpinions opinions, AnswersSoFar soFar) : FormPage
{
    private StoredOpinion _opinion = null!;

    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    // The choices of the other pages. See AnswersSoFar.
    [BindProperty(SupportsGet = true)]
    public string? Kept { get; set; }

    [FromRoute]
    public int Number { get; set; } = 1;

    public CapabilityKey Key { get; private set; }

    public Rubric Rubric { get; private set; } = null!;

    // Empty if the owner left it out, and once the answers are sent.
    public string Name { get; private set; } = "";

    public DateTime? SentAt => _opinion.AnsweredAt;

    public QuizPages Quiz => QuizPages.Of(Rubric);

    public string Called => Name.Length > 0 ? OpinionWords.Isolated(Name) : Words.View_TheyInside;

    public PairsView Pairs => PairsView.Of(Rubric, Quiz, Number, Input) with { About = Called };

    // Whether this is the address that the owner sent, which shows the first page.
    public bool IsLink => RouteData.Values["number"] is null;

    public bool IsLast => Number == Quiz.Count;

    private ImmutableArray<Item> Asked => [.. Rubric.Items.Where(i => i.Round == 1)];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!CapabilityKey.TryParse(RouteData.Values["key"] as string, null, out var key) || !await LoadAsync(key) || Number < 1 || Number > Quiz.Count)
            context.Result = NotFound();
        else
            await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet() => Input = new ChoicesInput { Chosen = soFar.Open(Key, Asked, Kept) };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (SentAt is not null)
            return Invalid(StatusCodes.Status409Conflict);
        (await ChoicesValidator.ForPairs(Pairs).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        var chosen = soFar.Open(Key, Asked, Kept);
        foreach (var item in Quiz[Number])
            chosen[item.Id.Value] = Input.TokenOf(item.Id.Value);
        if (Input.GoesBack)
            return ToPage(Math.Max(1, Number - 1), chosen);
        if (!IsLast)
            return ToPage(Number + 1, chosen);
        // Whoever typed an address may have left out a page.
        if (Asked.FirstOrDefault(i => Choices.Read(Part.Enjoy, chosen.GetValueOrDefault(i.Id.Value)) is null) is { } open)
            return ToPage(Quiz.NumberOf(open.Id), chosen);
        var answers = Asked.ToDictionary(i => i.Id, i => Choices.Read(Part.Enjoy, chosen[i.Id.Value])!.Value.Number is { } at ? Position.Of(at) : (Position?)null);
        if (await opinions.AnswerAsync(Key, answers, cancellationToken))
            return RedirectToPage("/View/Index", new { Key, number = (int?)null });
        // It was sent or withdrawn a moment ago.
        return await LoadAsync(Key) ? Invalid(StatusCodes.Status409Conflict) : NotFound();
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) => Task.FromResult(Invalid());

    private RedirectToPageResult ToPage(int number, Dictionary<string, string?> chosen) =>
        RedirectToPage("/View/Index", new { Key, number, kept = soFar.Close(Key, Asked, chosen) });

    private async Task<bool> LoadAsync(CapabilityKey key)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await opinions.OfLinkAsync(key, cancellationToken) is not { } opinion)
            return false;
        var rubric = await db.Assessments.Where(a => a.Id == opinion.AssessmentId).Select(a => a.RubricId).SingleOrDefaultAsync(cancellationToken);
        if (rubric is null)
            return false;
        (Key, _opinion, Name) = (key, opinion, opinion.NameFor(key) ?? "");
        Rubric = await rubrics.FindAsync(rubric, cancellationToken);
        return true;
    }
}
