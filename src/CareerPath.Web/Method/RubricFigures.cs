using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;

namespace CareerPath.Web.Method;

// What can be said about a rubric without real people: how it is balanced, and its verdicts on random answers, simulated people and
// personas.
public sealed record RubricFigures(
    ImmutableArray<AxisBalance> Balance,
    WorkedExample? Example,
    CoinByHand Coin,
    ImmutableArray<ClearShare> Random,
    ImmutableArray<AxisPreferences> Preferences,
    ImmutableArray<UniformSheet> Uniform,
    ImmutableArray<PersonaOutcome> Personas)
{
    // A fixed seed gives the same random sheets and simulated people every time. The content check uses the same ones.
    public const long Seed = RubricChecks.Seed;

    public static RubricFigures Of(Rubric rubric) => new(
        [.. rubric.Axes.Select(axis => AxisBalance.Of(rubric, axis))],
        WorkedExample.Of(rubric),
        CoinByHand.Make(),
        RubricSampling.Clear(rubric, Seed),
        [.. rubric.Axes.Select(axis => AxisPreferences.Of(rubric, axis))],
        [.. Position.All.Select(position => new UniformSheet(position, Scorer.Score(rubric, Everywhere(rubric, position))))],
        [.. rubric.Personas.Select(persona => PersonaOutcome.Of(rubric, persona))]);

    private static AnswerSheet Everywhere(Rubric rubric, Position position) =>
        new() { Answers = rubric.Items.ToDictionary(i => i.Id, _ => position) };
}

// Rounds: one per round, so one or two.
public sealed record AxisBalance(Axis Axis, ImmutableArray<CriterionBalance> Criteria, ImmutableArray<RoundBalance> Rounds)
{
    public static AxisBalance Of(Rubric rubric, Axis axis)
    {
        var items = rubric.Items.Where(i => rubric.AxisOf(i) == axis.Id).ToList();
        var rounds = items.Max(i => i.Round);
        return new AxisBalance(
            axis,
            [.. axis.Criteria.Select(c => new CriterionBalance(c, Count(items.Where(i => string.Equals(i.Criterion, c.Id, StringComparison.Ordinal)), rounds)))],
            Count(items, rounds));
    }

    private static ImmutableArray<RoundBalance> Count(IEnumerable<Item> items, int rounds)
    {
        var of = items.ToLookup(i => (i.Round, i.High));
        return [.. Enumerable.Range(1, rounds).Select(round => new RoundBalance(of[(round, ItemSide.Left)].Count(), of[(round, ItemSide.Right)].Count()))];
    }
}

public sealed record CriterionBalance(Criterion Criterion, ImmutableArray<RoundBalance> Rounds);

// How many items of a round have the statement for the high pole on the left, and on the right.
public sealed record RoundBalance(int LeftHigh, int RightHigh)
{
    public int Items => LeftHigh + RightHigh;
}

// The results of simulated people with more and more preference for the high side of an axis.
public sealed record AxisPreferences(Axis Axis, ImmutableArray<PreferenceShare> Rows)
{
    // Simulated people per row: enough for whole percentages, and computed in a fraction of a second.
    public const int People = 2_000;

    private static readonly double[] _steps = [0, 0.25, 0.5, 0.75, 1];

    public static AxisPreferences Of(Rubric rubric, Axis axis) =>
        new(axis, [.. _steps.Select(steps => RubricSampling.Preference(rubric, axis.Id, steps, RubricFigures.Seed, People))]);
}

// The same position for every pair, and the verdict on that.
public sealed record UniformSheet(Position Position, Verdict Verdict);

public sealed record PersonaOutcome(Persona Persona, Headline Actual)
{
    public static PersonaOutcome Of(Rubric rubric, Persona persona) =>
        new(persona, Scorer.Headline(rubric, new AnswerSheet { Answers = persona.Case.Answers }));

    public bool AsExpected =>
        Actual.Role == Persona.Case.Role && Actual.Band == Persona.Case.Band && Actual.ScopeBand == Persona.Case.ScopeBand
        && (Persona.Case.Suits is not { } suits || Actual.Suits == suits);
}
