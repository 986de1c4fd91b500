using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

// Rubrics, sheets and libraries from a fixed seed.
internal static class Generated
{
    private const int Skills = 12;
    private const int Factors = 10;

    // For each axis, the weight of each criterion and its number of items in the first and second round.
    private static readonly (int Weight, int First, int Second)[][] _axes =
    [
        [(4, 3, 2), (4, 3, 2), (3, 3, 1), (3, 3, 1), (2, 3, 1), (2, 3, 1)],
        [(4, 4, 2), (4, 4, 2), (3, 3, 1), (3, 3, 1)],
        [(2, 2, 0), (2, 2, 0), (2, 2, 0), (2, 2, 0)],
    ];

    // The same number of items as the shipped quiz: 40 on three axes, and second rounds of 8 and 6.
    public static Rubric Rubric()
    {
        var axes = _axes.Select((criteria, a) => new Axis(
            (AxisId)a, Name("axis", a), "low", "high",
            [.. criteria.Select((criterion, c) => new Criterion(Name($"a{Number(a)}c", c), "A criterion", criterion.Weight, "A reason.", "low", "high"))]))
            .ToImmutableArray();
        var shapes = _axes.SelectMany(criteria => criteria).Zip(axes.SelectMany(axis => axis.Criteria)).ToList();
        return new Rubric
        {
            Retest = 0.2,
            MinimumAnswered = 0.6,
            Bands = new BandLimits(new(0.95, 0.05, 3), new(0.80, 0.20)),
            Axes = axes,
            // Adjacent items differ in criterion and side, as in the real quiz.
            Items =
            [
                .. Enumerable.Range(0, RubricRules.MaxItemsPerCriterion).SelectMany(i => shapes
                    .Where(shape => i < shape.First.First + shape.First.Second)
                    .Select((shape, c) => new Item(
                        ItemId.Parse($"{shape.Second.Id}-i{Number(i)}", null), shape.Second.Id, "One statement.", "Another statement.",
                        (i + c) % 2 == 0 ? ItemSide.Left : ItemSide.Right, "A rationale.") { Round = i < shape.First.First ? 1 : 2 }))
                    .OrderBy(item => item.Round),
            ],
            Skills =
            [
                .. Enumerable.Range(0, Skills).Select(s => new Skill(
                    Name("skill", s), "A skill", ["0", "1", "2", "3", "4"],
                    Role.All.ToImmutableSortedDictionary(role => role, role => (s + (int)role) % 5), "Some evidence.")),
            ],
            Factors =
            [
                .. Enumerable.Range(0, Factors).Select(f => new Factor(
                    Name("factor", f), "A factor", "How much?",
                    Role.All.ToImmutableSortedDictionary(role => role, role => new FactorRating((f * (int)role) % 5, "A reason.")))),
            ],
            DealBreakers = [.. Enumerable.Range(0, 6).Select(d => new DealBreaker(Name("flag", d), "I never …", [Role.ProgramManager], "!", "?"))],
            Personas = [],
        };
    }

    // Answers to the first round or to both, with some skipped.
    public static AnswerSheet Sheet(Rubric rubric, int rounds, double skipped)
    {
        var random = new Random(2);
        return new AnswerSheet
        {
            Answers = rubric.Items.Where(item => item.Round <= rounds && random.NextDouble() >= skipped)
                .ToDictionary(item => item.Id, _ => Position.Of(random.Next(-2, 3))),
            Skills = rubric.Skills.ToDictionary(skill => skill.Id, _ => random.Next(5), StringComparer.Ordinal),
            Factors = rubric.Factors.ToDictionary(factor => factor.Id, _ => random.Next(4), StringComparer.Ordinal),
            DealBreakers = rubric.DealBreakers.Take(2).Select(flag => flag.Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    // Tasks for all weeks and skills, each for every role.
    public static ImmutableArray<LibraryTask> Library(int tasks) =>
    [
        .. Enumerable.Range(0, tasks).Select(t => new LibraryTask(
            Name("task", t), "Do it", Name("skill", t % Skills), Role.All, 1 + (t / Skills % 4), 1 + (t % 4), 15 + (t * 35 % 110 / 5 * 5),
            "Do it so.", "A page.", t % 3 == 0)),
    ];

    private static string Name(string kind, int number) => $"{kind}-{Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
