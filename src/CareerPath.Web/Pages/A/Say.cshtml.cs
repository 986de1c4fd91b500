using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The room "Say it to others": messages, resume bullets and phrases.
public sealed class SayModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, ContentStore content, IValidator<ComposeInput> validator)
    : ResultPage(db, rubrics, device)
{
    private const int MostBullets = 3;
    private const int MostPhrases = 4;

    [BindProperty]
    public ComposeInput Input { get; set; } = new();

    // What the blanks were put together to. Null before that.
    public string? Line { get; private set; }

    public ImmutableArray<DecisionScript> Scripts => DecisionScript.For(Result);

    public ImmutableArray<DecisionScript> ScriptsAgainst => DecisionScript.Against(Result);

    // Why there is no message about the roles. Null if there is one.
    public string? NothingYet => Result.Verdict switch
    {
        _ when DecisionScript.CanBeTold(Result) => null,
        { Headline.FirstDirection: true } => Words.Say_FirstDirection,
        { Quality.Doubtful: true } => Words.Say_Doubtful,
        { Headline.Suits: Suits.None } => Words.Say_None,
        _ => Words.Say_NoVerdict,
    };

    // The page of the quiz to go on with if answers are missing.
    public int? OpenPage => Result.Quiz.FirstOpen(Assessment);

    public void OnGet()
    {
    }

    // Shows the line at once instead of redirecting, because nothing of it may be stored.
    public async Task<IActionResult> OnPostComposeAsync(CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        Line = Input.Line();
        return Page();
    }

    public override bool KeepsInputInAddress => false;

    // The lines for each role in question; none is shown for two roles.
    public IReadOnlyList<RoleLines> Lines()
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return DecisionScript.CanBeTold(Result) ? [.. Result.Candidates.Select(role => LinesFor(role, shown))] : [];
    }

    private RoleLines LinesFor(Role role, HashSet<string> shown)
    {
        var all = content.Current.Phrases;
        var best = PhraseFilter.Best(role, Assessment.Work, all);
        ImmutableArray<Phrase> Pick(int most, params Situation[] situations) => [.. best.Where(p => situations.Contains(p.Situation) && shown.Add(p.Id)).Take(most)];
        return new RoleLines(
            role,
            all.FirstOrDefault(p => p.Strength == PhraseStrength.Weakest && p.Situation == Situation.Resume && p.Roles.Contains(role)),
            Pick(MostBullets, Situation.Resume),
            Pick(MostPhrases, Situation.Interview, Situation.Networking));
    }
}

public sealed record RoleLines(Role Role, Phrase? Weak, ImmutableArray<Phrase> Bullets, ImmutableArray<Phrase> Phrases);
