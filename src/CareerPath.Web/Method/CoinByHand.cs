using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

// The coin test for three answers, few enough to list every way the coins can fall. Every number comes from the engine.
// Throws: all of them, starting with the answers as given.
// ChanceAlike: the chance if the same answers were all on one side.
public sealed record CoinByHand(CoinThrow Own, ImmutableArray<CoinThrow> Throws, double Chance, double ChanceAlike)
{
    // Two strong answers to the high side, one mild answer to the low side.
    private static readonly ImmutableArray<int> _answers = [2, 2, -1];

    // Three pairs of equal weight on one axis, and a second axis without any.
    private static readonly Rubric _rubric = new()
    {
        Retest = 0.2,
        MinimumAnswered = 1,
        Bands = new BandLimits(new BandLimit(0.95), new BandLimit(0.8)),
        Axes =
        [
            new Axis(AxisId.Technical, "", "", "", [new Criterion("pairs", "", Weight: 1, "", "", "")]),
            new Axis(AxisId.Scope, "", "", "", []),
        ],
        Items = [.. Enumerable.Range(1, _answers.Length).Select(n => new Item(Id(n), "pairs", "", "", ItemSide.Right, ""))],
        Skills = [],
        Factors = [],
        DealBreakers = [],
        Personas = [],
    };

    // How many throws end at least as far from the middle as the answers themselves.
    public int AsFar => Throws.Count(IsAsFar);

    public static CoinByHand Make()
    {
        ImmutableArray<ImmutableArray<int>> sides = [[]];
        foreach (var answer in _answers)
            sides = [.. sides.SelectMany(side => new[] { answer, -answer }, (side, tossed) => side.Add(tossed))];
        return new CoinByHand(
            Throw(_answers), [.. sides.Select(Throw)], ChanceOf(_answers), ChanceOf([.. _answers.Select(Math.Abs)]));
    }

    public bool IsAsFar(CoinThrow thrown) => Math.Abs(thrown.Sum) >= Math.Abs(Own.Sum);

    private static CoinThrow Throw(ImmutableArray<int> positions)
    {
        var axis = Scorer.Scores(_rubric, Sheet(positions))[0];
        return new CoinThrow([.. axis.Contributions.Select(c => Halves(c.Value))], Halves(axis.Score));
    }

    private static double ChanceOf(ImmutableArray<int> positions) => Scorer.Score(_rubric, Sheet(positions)).Axis(AxisId.Technical).Chance;

    // Turns a share of the mean back into the value that was averaged, a multiple of one half.
    private static double Halves(double share) => Math.Round(2 * share * _answers.Length) / 2;

    private static AnswerSheet Sheet(ImmutableArray<int> positions) =>
        new() { Answers = positions.Select((position, i) => (Id: Id(i + 1), Position.Of(position))).ToDictionary(p => p.Id, p => p.Item2) };

    private static ItemId Id(int number) => ItemId.Parse($"pair-{number}", provider: null);
}

// One way the coins can fall: the value of each answer then, and their sum.
public sealed record CoinThrow(ImmutableArray<double> Answers, double Sum);
