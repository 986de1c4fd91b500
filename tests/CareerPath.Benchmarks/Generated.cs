using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

/// <summary>Rubrics, sheets and libraries from a fixed seed.</summary>
internal static class Generated
{
    private const int Skills = 12;
    private const int Factors = 10;

    public static Rubric Rubric(int items, int criteriaPerAxis)
    {
        var random = new Random(1);
        var perCriterion = items / (2 * criteriaPerAxis);
        var axes = Enumerable.Range(0, 2).Select(axis => new Axis(
            (AxisId)axis, Name("axis", axis), "low", "high",
            [
                .. Enumerable.Range(0, criteriaPerAxis).Select(c =>
                    new Criterion(Name($"a{Number(axis)}c", c), "A criterion", random.Next(1, 6), "A reason.", "low", "high")),
            ])).ToImmutableArray();
        var criteria = axes.SelectMany(axis => axis.Criteria).ToList();
        return new Rubric
        {
            Retest = 0.2,
            MinimumAnswered = 0.6,
            Bands = new BandLimits(new(0.95), new(0.80)),
            Axes = axes,
            // Neighbours differ in criterion and side, as in the real quiz.
            Items =
            [
                .. Enumerable.Range(0, perCriterion).SelectMany(i => criteria.Select((criterion, c) => new Item(
                    ItemId.Parse($"{criterion.Id}-i{Number(i)}", null), criterion.Id, "One statement.", "Another statement.",
                    (i + c) % 2 == 0 ? ItemSide.Left : ItemSide.Right, "A rationale."))),
            ],
            Skills =
            [
                .. Enumerable.Range(0, Skills).Select(s => new Skill(
                    Name("skill", s), "A skill", ["0", "1", "2", "3", "4"],
                    Roles.All.ToImmutableSortedDictionary(role => role, role => (s + (int)role) % 5), "Some evidence.")),
            ],
            Factors =
            [
                .. Enumerable.Range(0, Factors).Select(f => new Factor(
                    Name("factor", f), "A factor", "How much?",
                    Roles.All.ToImmutableSortedDictionary(role => role, role => new FactorRating((f * (int)role) % 5, "A reason.")))),
            ],
            DealBreakers = [.. Enumerable.Range(0, 6).Select(d => new DealBreaker(Name("flag", d), "I never …", [Role.ProgramManager], "!", "?"))],
            Personas = [],
        };
    }

    public static AnswerSheet Sheet(Rubric rubric, double skipped)
    {
        var random = new Random(2);
        return new AnswerSheet
        {
            Answers = rubric.Items.Where(_ => random.NextDouble() >= skipped)
                .ToDictionary(item => item.Id, _ => Position.Of(random.Next(-2, 3))),
            Skills = rubric.Skills.ToDictionary(skill => skill.Id, _ => random.Next(5), StringComparer.Ordinal),
            Factors = rubric.Factors.ToDictionary(factor => factor.Id, _ => random.Next(4), StringComparer.Ordinal),
            DealBreakers = rubric.DealBreakers.Take(2).Select(flag => flag.Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Tasks of all weeks and skills, each for every role.</summary>
    public static ImmutableArray<LibraryTask> Library(int tasks) =>
    [
        .. Enumerable.Range(0, tasks).Select(t => new LibraryTask(
            Name("task", t), "Do it", Name("skill", t % Skills), Roles.All, 1 + (t / Skills % 4), 1 + (t % 4), 15 + (t * 35 % 110 / 5 * 5),
            "Do it so.", "A page.", t % 3 == 0)),
    ];

    private static string Name(string kind, int number) => $"{kind}-{Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
