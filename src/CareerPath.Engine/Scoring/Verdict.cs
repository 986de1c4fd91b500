using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How firm an axis's side is.</summary>
public enum Band
{
    /// <summary>Fewer than the rubric's minimum share of the axis's first-round items are answered.</summary>
    NotEnoughAnswers,

    /// <summary>Below the rubric's limits for leaning.</summary>
    TooClose,

    /// <summary>Reaches all limits of the rubric for leaning.</summary>
    Leaning,

    /// <summary>Reaches all limits of the rubric for clear.</summary>
    Clear,
}

/// <summary>Whether any of the four roles suits: all four get things done through others.</summary>
public enum Suits
{
    /// <summary>The axis <see cref="AxisId.Others"/> is on its high side, leaning or clear.</summary>
    Yes,

    /// <summary>It is too close or not answered enough, there is only a first look, or the rubric does not ask.</summary>
    Open,

    /// <summary>It is on its low side, leaning or clear: perhaps none of the four.</summary>
    None,
}

/// <summary>Everything a result says, computed from one rubric and one answer sheet.</summary>
public sealed record Verdict
{
    /// <summary>Id of the rubric it was computed under.</summary>
    public required string RubricId { get; init; }

    /// <summary>Role and bands.</summary>
    public required Headline Headline { get; init; }

    /// <summary>Technical, then scope, then others where the rubric has it.</summary>
    public required ImmutableArray<AxisVerdict> Axes { get; init; }

    /// <summary>The four roles in the order of <c>Role.All</c>.</summary>
    public required ImmutableArray<RoleFit> Fits { get; init; }

    /// <summary>What the pattern of answers says about itself.</summary>
    public required AnswerQuality Quality { get; init; }

    /// <summary>The four roles in the order of <c>Role.All</c>; empty when no skill is rated.</summary>
    public required ImmutableArray<RoleReadiness> Readiness { get; init; }

    /// <summary>Null when no factor has a weight above 0.</summary>
    public required DecisionMatrix? Matrix { get; init; }

    /// <summary>The deal-breakers answered yes, in file order.</summary>
    public required ImmutableArray<DealBreaker> DealBreakers { get; init; }

    /// <summary>The axis with that id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rubric has no such axis.</exception>
    public AxisVerdict Axis(AxisId id) =>
        (int)id < Axes.Length ? Axes[(int)id] : throw new ArgumentOutOfRangeException(nameof(id), id, "The rubric has no such axis.");

    /// <summary>The axis <see cref="AxisId.Others"/>; null when the rubric does not have it.</summary>
    public AxisVerdict? Others => Axes.Length > (int)AxisId.Others ? Axes[(int)AxisId.Others] : null;
}

/// <summary>The verdict in one line.</summary>
/// <param name="Role">The recommended role; null when either axis is too close or has too few answers.</param>
/// <param name="Band">The technical axis's band: the answer to "TPM or PM?".</param>
/// <param name="ScopeBand">The scope axis's band.</param>
/// <param name="Between">The candidate roles when <paramref name="Role"/> is null, in the order of <c>Role.All</c>; else empty.</param>
/// <param name="Suits">Whether any of the four suits; it does not affect the rest of the headline.</param>
/// <param name="FirstDirection">Whether it rests on the first look on the technical or the scope axis.</param>
public sealed record Headline(
    Role? Role, Band Band, Band ScopeBand, ImmutableArray<Role> Between, Suits Suits = Suits.Open, bool FirstDirection = false);

/// <summary>One axis of a verdict.</summary>
public sealed record AxisVerdict
{
    /// <summary>Which axis.</summary>
    public required AxisId Id { get; init; }

    /// <summary>-1 (low pole) to 1 (high pole).</summary>
    public required double Score { get; init; }

    /// <summary>
    /// The score in points, -100 to 100, rounded half away from zero; the displayed contributions add up to it.
    /// </summary>
    public required int Points { get; init; }

    /// <summary>The sign of the score.</summary>
    public required Side Side { get; init; }

    /// <summary>How firm the side is.</summary>
    public required Band Band { get; init; }

    /// <summary>Whether the band rests on the first look alone; it is then at most <see cref="Band.Leaning"/>.</summary>
    public required bool FirstLook { get; init; }

    /// <summary>Whether a first look with very few pairs does not lean, which says nothing yet.</summary>
    public required bool TooEarly { get; init; }

    /// <summary>Items answered, of both rounds.</summary>
    public required int Answered { get; init; }

    /// <summary>Items asked: those of the first round, and those of the second once one of them is answered.</summary>
    public required int Items { get; init; }

    /// <summary>First-round items answered; <see cref="Required"/> of <see cref="FirstRoundItems"/> make a verdict.</summary>
    public required int FirstRoundAnswered { get; init; }

    /// <summary>First-round items of the axis.</summary>
    public required int FirstRoundItems { get; init; }

    /// <summary>First-round answers needed for a verdict.</summary>
    public required int Required { get; init; }

    /// <summary>Probability 0 to 1 that a retest lands on the same side (a landing on zero counts half); ½ when the score is 0.</summary>
    public required double Stability { get; init; }

    /// <summary>
    /// Probability 0 to 1 that a coin, tossed for the side of every answer, lands as far out or further, on either side; 1 when the
    /// score is 0.
    /// </summary>
    public required double Chance { get; init; }

    /// <summary>
    /// Share 0 to 1 of all weightings that land on the same side, exactly 1 only when no criterion pulls to the other; ½ when the score is 0.
    /// </summary>
    public required double Weightings { get; init; }

    /// <summary>10% and 90% points of the retest distribution of the score.</summary>
    public required Region Region { get; init; }

    /// <summary>Least number of answers that must change to land strictly on the other side; null when the score is 0.</summary>
    public required int? FewestChanges { get; init; }

    /// <summary>The smallest changes that flip the axis; empty when no one or two answers do, or when the score is 0.</summary>
    public required ImmutableArray<Flip> Flips { get; init; }

    /// <summary>Whether every answer is in the middle, or there is none.</summary>
    public required bool InBetween { get; init; }

    /// <summary>Whether answering one of <see cref="Unanswered"/> could flip the axis.</summary>
    public required bool CouldFlip { get; init; }

    /// <summary>The axis's criteria in file order.</summary>
    public required ImmutableArray<CriterionScore> Criteria { get; init; }

    /// <summary>Each answered item's share of the score, in the order asked.</summary>
    public required ImmutableArray<Contribution> Contributions { get; init; }

    /// <summary>
    /// Each item asked and not answered, in the order asked. One of them could flip even a clear axis: the first answer to a criterion adds
    /// its whole weight.
    /// </summary>
    public required ImmutableArray<UnansweredItem> Unanswered { get; init; }
}

/// <summary>The range a retest would plausibly land in, -1 to 1.</summary>
public sealed record Region(double Low, double High);

/// <summary>A set of one or two changes of answers that together flip an axis.</summary>
public sealed record Flip(ImmutableArray<AnswerChange> Changes);

/// <summary>One changed answer.</summary>
public sealed record AnswerChange(ItemId Item, Position From, Position To);

/// <summary>A criterion's mean.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Weight">1 to 5.</param>
/// <param name="Answered">Items answered.</param>
/// <param name="Score">Mean of the answers toward the high pole, -1 to 1; null when none is answered.</param>
public sealed record CriterionScore(string Id, int Weight, int Answered, double? Score);

/// <summary>What one answer adds to its axis's score.</summary>
/// <param name="Item">The item.</param>
/// <param name="Answer">The answer given.</param>
/// <param name="Value">Signed share of the score; all sum to the score.</param>
/// <param name="Points">The share in points, as displayed: all sum to <see cref="AxisVerdict.Points"/>.</param>
public sealed record Contribution(ItemId Item, Position Answer, double Value, int Points);

/// <summary>An item asked and not answered, and whether answering it could flip its axis.</summary>
public sealed record UnansweredItem(ItemId Item, bool CouldFlip);

/// <summary>Fit of one role, 0 to 100.</summary>
public sealed record RoleFit(Role Role, double Fit);

/// <summary>What the pattern of answers says about itself.</summary>
/// <param name="LongestRun">Longest run of one position in the order asked; a skipped item ends a run.</param>
/// <param name="Uniform">One position holds at least 80% of at least 10 answers.</param>
/// <param name="Contradictions">Pairs of items of one criterion answered fully toward opposite poles.</param>
public sealed record AnswerQuality(int LongestRun, bool Uniform, ImmutableArray<Contradiction> Contradictions)
{
    /// <summary>How many contradictions there are, also where they are not listed.</summary>
    public int Contradicting { get; init; } = Contradictions.Length;

    /// <summary>Whether the verdict should be treated as unclear.</summary>
    public bool Doubtful => Uniform || Contradicting >= 3;
}

/// <summary>Two items of one criterion answered fully toward opposite poles, in the order asked.</summary>
public sealed record Contradiction(ItemId First, ItemId Second);

/// <summary>How ready a person is for a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Readiness">0 to 1 over the rated skills; null when no rated skill has a target for the role.</param>
/// <param name="Gaps">Largest first, then larger target, then file order.</param>
/// <param name="Unrated">Skills with a target for the role that are not rated, in file order.</param>
public sealed record RoleReadiness(Role Role, double? Readiness, ImmutableArray<Gap> Gaps, ImmutableArray<string> Unrated);

/// <summary>A skill below a role's target.</summary>
public sealed record Gap(string Skill, int Level, int Target);

/// <summary>The weighed factors.</summary>
/// <param name="Scores">0 to 1, the roles in the order of <c>Role.All</c>.</param>
/// <param name="Winner">The role with the highest score; null when the first two tie.</param>
/// <param name="Margin">The first score minus the second, 0 to 1.</param>
/// <param name="Switches">For each factor, the nearest weight 0..3 that would give another winner, if any.</param>
public sealed record DecisionMatrix(
    ImmutableArray<RoleScore> Scores, Role? Winner, double Margin, ImmutableArray<FactorSwitch> Switches);

/// <summary>A role's score in the decision matrix, 0 to 1.</summary>
public sealed record RoleScore(Role Role, double Score);

/// <summary>A factor, and the weight that would make <paramref name="Winner"/> come first instead.</summary>
public sealed record FactorSwitch(string Factor, int Weight, Role Winner);

/// <summary>How similar a persona's answers are, and where they differ.</summary>
/// <param name="Persona">The persona.</param>
/// <param name="Technical">The persona's own technical score, -1 to 1.</param>
/// <param name="Scope">The persona's own scope score, -1 to 1.</param>
/// <param name="Headline">The persona's own headline.</param>
/// <param name="Distance">Mean distance in positions over the items both answered, 0 to 4; 4 when there is none.</param>
/// <param name="Contradicts">
/// Whether the persona's headline differs from the person's: another role, other roles between, or only one of the two says that perhaps
/// none of the four suits. If both say that, they differ only if they have no role in common.
/// </param>
/// <param name="Differences">Items both answered at least two positions apart, widest first, then in the order asked.</param>
public sealed record PersonaMatch(
    Persona Persona, double Technical, double Scope, Headline Headline, double Distance, bool Contradicts, ImmutableArray<PersonaDifference> Differences);

/// <summary>An item that a person and a persona answered differently.</summary>
public sealed record PersonaDifference(ItemId Item, Position Answer, Position PersonaAnswer);
