using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// A verdict with the wording of the rubric it was computed under, and which parts of it the reader may see.
public sealed class ResultView
{
    private readonly Dictionary<ItemId, int> _index;

    // assessment: only what the reader may see of it. picture: for a reader who may see the verdict, and not the answers.
    public ResultView(Rubric rubric, Assessment assessment, VerdictPicture? picture = null)
    {
        Rubric = rubric;
        Assessment = assessment;
        Quiz = QuizPages.Of(rubric);
        var scored = Scorer.Score(rubric, assessment.Sheet());
        Verdict = picture?.ToVerdict(rubric, scored) ?? scored;
        SecondRounds = picture?.ToSecondRounds(rubric, Quiz, Verdict) ?? SecondRound.Of(rubric, Quiz, assessment, Verdict);
        Fits = picture?.Fits ?? RoleFits.Of(Verdict);
        Pairs = picture?.Pairs ?? new PairCount(Verdict.Axes.Sum(a => a.Answered), Verdict.Axes.Sum(a => a.Items));
        _index = rubric.Items.Select((item, index) => (item.Id, index)).ToDictionary(p => p.Id, p => p.index);
    }

    public Rubric Rubric { get; }

    public QuizPages Quiz { get; }

    public Assessment Assessment { get; }

    public Verdict Verdict { get; }

    public RoleFits Fits { get; }

    public PairCount Pairs { get; }

    // Nearest first, but those that contradict the headline come last.
    public ImmutableArray<PersonaMatch> Personas
    {
        get
        {
            if (field.IsDefault)
                field = [.. Scorer.Personas(Rubric, Assessment.Sheet()).OrderBy(p => p.Contradicts)];
            return field;
        }
    }

    public PersonaMatch? NearestPersona => Personas.FirstOrDefault(p => !p.Contradicts);

    public ImmutableArray<SecondRound> SecondRounds { get; }

    // The owner's key if the owner is reading, for links to where an answer can be changed. Null for a share link.
    public CapabilityKey? Owner { get; init; }

    // If false, nothing on the page may reveal the recommended role.
    public bool ShowsVerdict { get; init; } = true;

    public bool ShowsAnswers { get; init; } = true;

    public bool ShowsReadiness { get; init; } = true;

    // How many pairs of the first round are neither answered nor skipped.
    public int LeftOpen => Rubric.Items.Count(i => i.Round == 1 && !Assessment.Answers.ContainsKey(i.Id));

    public bool HasVerdict => MapAxes.All(IsJudged);

    public bool ShowsFits => HasVerdict && !Verdict.Headline.FirstDirection;

    // The technical and the scope axis. The third axis, whether any of the four roles suits, does not affect either.
    public IEnumerable<AxisVerdict> MapAxes => [Verdict.Axis(AxisId.Technical), Verdict.Axis(AxisId.Scope)];

    // Whether the result is more than a first direction and does not say that none of the roles suits. Only then does the page help with
    // explaining it to others.
    public bool SpeaksForRoles => HasVerdict && Verdict.Headline is { FirstDirection: false, Suits: not Suits.None };

    // The roles the result is about: the recommended one, or the two in question. If all four are open, the two of the main question.
    public ImmutableArray<Role> Candidates => (Verdict.Headline.Role, Verdict.Headline.Between) switch
    {
        ({ } role, _) => [role],
        (null, [var one, var other]) => [one, other],
        _ => [Role.TechnicalProgramManager, Role.ProgramManager],
    };

    // Whether the page may name those roles as what the result is about.
    public bool NamesRoles => ShowsVerdict && SpeaksForRoles;

    public bool IsInQuestion(Role role) => NamesRoles && Candidates.Contains(role);

    // Two percentages or fits that are this close count as about the same.
    public const double AboutTheSame = 5;

    public static bool IsJudged(AxisVerdict axis) => axis.Band != Band.NotEnoughAnswers;

    public Item Item(ItemId id) => Rubric.Items[_index[id]];

    // One-based, in the order asked.
    public int Number(ItemId id) => _index[id] + 1;

    // The page of the quiz that asks the item.
    public int Page(ItemId id) => Quiz.NumberOf(id);

    // The rubric speaks to the person, and one of its names says so.
    public Axis Axis(AxisVerdict axis) => Rubric.Axis(axis.Id) is { Id: AxisId.Others } names && Owner is null ? names with { Name = Words.Axis_Others } : Rubric.Axis(axis.Id);

    public Chosen Chosen(ItemId id, Position answer) => Assessments.Chosen.Of(Item(id), answer);

    // The readiness for a role as a whole percentage; null if no skill it asks for is rated.
    public int? Readiness(Role role) =>
        Verdict.Readiness.FirstOrDefault(r => r.Role == role)?.Readiness is { } share ? (int)Math.Round(share * 100) : null;

    // The axis that keeps the verdict open, the main question first; null if a role is recommended.
    public AxisVerdict? OpenAxis => MapAxes.FirstOrDefault(a => !AxisWords.Decided(a));

    // The answers that pull to a side, strongest first.
    public static ImmutableArray<Contribution> Pulling(AxisVerdict axis, Side side)
    {
        var sign = side switch { Side.High => 1, Side.Low => -1, _ => 0 };
        return [.. axis.Contributions.Where(c => sign != 0 && Math.Sign(c.Value) == sign).OrderByDescending(c => Math.Abs(c.Value))];
    }

    // The criterion that pulls hardest to a side, with words that complete "prefer" and the pairs it is based on. Null if none pulls that
    // way.
    public Reason? StrongestCriterion(AxisVerdict axis, Side side)
    {
        var sign = side == Side.High ? 1 : -1;
        var strongest = axis.Criteria.Where(c => c.Score is { } s && Math.Sign(s) == sign).MaxBy(c => c.Weight * Math.Abs(c.Score!.Value));
        if (strongest is null)
            return null;
        var words = Axis(axis).Criteria.First(c => c.Id == strongest.Id);
        return new Reason(
            words.Id,
            side == Side.High ? words.High : words.Low,
            [.. Pulling(axis, side).Where(c => Item(c.Item).Criterion == strongest.Id).Select(c => Number(c.Item)).Order()]);
    }

    // The range where a retest would land, extended to include the score: at the edge of the scale, answers can only move inward, so the
    // range alone might leave it out.
    public static Region SecondTry(AxisVerdict axis) =>
        new(Math.Min(axis.Region.Low, axis.Score), Math.Max(axis.Region.High, axis.Score));

    // A score, -1 to 1, as a whole number out of 100.
    public static int Hundredths(double score) => (int)Math.Round(score * 100);

    // Points in the form used in tables, such as +42.
    public static string Points(int points) => SignedNumber.Signed(points, "0");
}

// How many pairs are answered, of those asked.
public sealed record PairCount(int Answered, int Asked);

// A criterion that speaks for a side.
public sealed record Reason(string Id, string Preference, ImmutableArray<int> Pairs);

// An answer in words: the chosen statement, the other one, and how strongly it was chosen (0 to 2). Statements are imperatives, so they can
// follow "would".
public sealed record Chosen(string Statement, string Other, int Strength)
{
    public static Chosen Of(Item item, Position answer) => answer.Value > 0
        ? new Chosen(item.Right, item.Left, answer.Value)
        : new Chosen(item.Left, item.Right, -answer.Value);

    public bool IsNeutral => Strength == 0;

    public string Degree => InWords(Words.Chosen_DegreeMuch, Words.Chosen_DegreeSomewhat, Words.Chosen_DegreeBetween);

    // "you would much rather … than …"
    public string Clause => InWords(Words.Chosen_ClauseMuch, Words.Chosen_ClauseSomewhat, Words.Chosen_ClauseBetween);

    // Without the statement that was not chosen, for a table.
    public string Short => InWords(Words.Chosen_ShortMuch, Words.Chosen_ShortSomewhat, Words.Chosen_ShortBetween);

    public string ShortClause => InWords(Words.Chosen_ShortClauseMuch, Words.Chosen_ShortClauseSomewhat, Words.Chosen_ClauseBetween);

    // The short clause about someone else: "they would …".
    public string Theirs => InWords(Words.Chosen_TheirsMuch, Words.Chosen_TheirsSomewhat, Words.Chosen_TheirsBetween);

    private string InWords(string much, string somewhat, string between) =>
        (Strength switch { 2 => much, 1 => somewhat, _ => between }).With(Lower(Statement), Lower(Other));

    private static string Lower(string text) => char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..].TrimEnd('.');
}
