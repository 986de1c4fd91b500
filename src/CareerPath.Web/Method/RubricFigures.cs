using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

/// What can be said of a rubric without knowing a person: how it is balanced, and what it says to people who do not mean their answers.
public sealed record RubricFigures(
    ImmutableArray<AxisBalance> Balance, ImmutableArray<RandomBands> Random, ImmutableArray<UniformSheet> Uniform, ImmutableArray<PersonaOutcome> Personas)
{
    public static RubricFigures Of(Rubric rubric) => new(
        [.. rubric.Axes.Select(axis => Keying(rubric, axis))],
        Bands(rubric),
        [.. Position.All.Select(position => new UniformSheet(position, Scorer.Score(rubric, Everywhere(rubric, position))))],
        [.. rubric.Personas.Select(persona => PersonaOutcome.Of(rubric, persona))]);

    private static AxisBalance Keying(Rubric rubric, Axis axis) => new(axis, [.. axis.Criteria.Select(criterion =>
    {
        var items = rubric.Items.Where(i => string.Equals(i.Criterion, criterion.Id, StringComparison.Ordinal)).ToList();
        return new CriterionBalance(criterion, items.Count(i => i.High == ItemSide.Left), items.Count(i => i.High == ItemSide.Right));
    })]);

    private static ImmutableArray<RandomBands> Bands(Rubric rubric)
    {
        var (technical, scope) = (new int[Enum.GetValues<Band>().Length], new int[Enum.GetValues<Band>().Length]);
        foreach (var sheet in RandomSheets.Of(rubric))
        {
            var headline = Scorer.Headline(rubric, sheet);
            technical[(int)headline.Band]++;
            scope[(int)headline.ScopeBand]++;
        }
        return [new RandomBands(rubric.Axes[0], [.. technical]), new RandomBands(rubric.Axes[1], [.. scope])];
    }

    private static AnswerSheet Everywhere(Rubric rubric, Position position) =>
        new() { Answers = rubric.Items.ToDictionary(i => i.Id, _ => position) };
}

public sealed record AxisBalance(Axis Axis, ImmutableArray<CriterionBalance> Criteria)
{
    public int LeftHigh => Criteria.Sum(c => c.LeftHigh);

    public int RightHigh => Criteria.Sum(c => c.RightHigh);

    public int Items => LeftHigh + RightHigh;
}

/// How many items of a criterion have the statement for the high pole on the left, and on the right.
public sealed record CriterionBalance(Criterion Criterion, int LeftHigh, int RightHigh);

/// How many of the random sheets land in each band, by the band's number.
public sealed record RandomBands(Axis Axis, ImmutableArray<int> Sheets)
{
    public int In(Band band) => Sheets[(int)band];
}

/// One position from the first pair to the last, and what comes of it.
public sealed record UniformSheet(Position Position, Verdict Verdict);

public sealed record PersonaOutcome(Persona Persona, Headline Actual)
{
    public static PersonaOutcome Of(Rubric rubric, Persona persona) =>
        new(persona, Scorer.Headline(rubric, new AnswerSheet { Answers = persona.Case.Answers }));

    public bool AsExpected =>
        Actual.Role == Persona.Case.Role && Actual.Band == Persona.Case.Band && Actual.ScopeBand == Persona.Case.ScopeBand;
}
