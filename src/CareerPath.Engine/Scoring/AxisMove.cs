using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How far an axis moved from a first sheet to a second, and whether two tries of an unchanged person would differ as much.</summary>
/// <remarks>
/// Only the items that both sheets answered count, so that both scores weigh the same answers. A person whose true answers are those of one
/// of the sheets takes the quiz twice: each try is a retest as in <see cref="Retest"/>, independent of the other. <see cref="Chance"/> is the
/// probability that two such tries differ at least as much as the two sheets do, to either side; of the two sheets, the one that makes it
/// more likely counts. It is exact, and the same in either order of the sheets.
/// </remarks>
/// <param name="Id">Which axis.</param>
/// <param name="Answered">Items that both answered.</param>
/// <param name="FirstRoundAnswered">Those of the first round.</param>
/// <param name="Required">First-round items both must have answered, as many as a verdict needs.</param>
/// <param name="From">The first sheet's score over these items, -1 to 1; 0 without any.</param>
/// <param name="To">The second sheet's.</param>
/// <param name="Toward">The exact sign of the change.</param>
/// <param name="Chance">Probability 0 to 1 of a difference at least as large without any change; 1 when there is none.</param>
/// <param name="Criteria">By how much each criterion changes the score; all sum to the change.</param>
public sealed record AxisMove(
    AxisId Id, int Answered, int FirstRoundAnswered, int Required, double From, double To, Side Toward, double Chance,
    ImmutableArray<CriterionMove> Criteria)
{
    /// <summary>A change that chance alone would explain in more than one of twenty cases counts as none.</summary>
    public const double Limit = 0.05;

    /// <summary>Whether enough items are answered in both to say anything.</summary>
    public bool IsEnough => FirstRoundAnswered >= Required;

    /// <summary>Whether the axis moved more than chance alone would explain.</summary>
    public bool HasMoved => IsEnough && Chance <= Limit + Retest.Rounding;

    /// <summary>The moves of all axes of the rubric from the first answers to the second.</summary>
    internal static ImmutableArray<AxisMove> All(Rubric rubric, ImmutableArray<SharedItem> shared)
    {
        var both = shared.Where(item => item.First is not null && item.Second is not null).ToList();
        return [.. Tallies(item => item.First!.Value).Zip(Tallies(item => item.Second!.Value), Of)];

        AxisTally[] Tallies(Func<SharedItem, Position> answer) =>
            rubric.Index.Tallies(rubric.Index.Positions(both.ToDictionary(item => item.Item.Id, answer), out _));
    }

    /// <summary>Both tallies have the same items answered, and with them the same steps and denominator.</summary>
    private static AxisMove Of(AxisTally from, AxisTally to)
    {
        var difference = to.Numerator - from.Numerator;
        return new AxisMove(
            from.Index.Axis.Id, from.Total, from.FirstRound, from.Index.Required, from.Score, to.Score,
            difference switch { > 0 => Side.High, < 0 => Side.Low, _ => Side.None },
            difference == 0 ? 1 : Math.Max(ChanceOf(from, difference), ChanceOf(to, difference)),
            [.. from.Index.Axis.Criteria.Select((criterion, c) =>
                new CriterionMove(criterion.Id, (double)(from.Step[c] * (to.Sum[c] - from.Sum[c])) / from.Denominator))]);
    }

    /// <summary>P(|X - Y| ≥ |difference|) for two retests X and Y. X - Y is as likely as Y - X, so one side is doubled.</summary>
    private static double ChanceOf(AxisTally tally, long difference)
    {
        var rho = tally.Index.Rubric.Retest;
        var answers = Retest.Sorted(tally);
        // An answer at the end of the scale moves one half step at most, any other one to either side.
        var most = answers.Sum(answer => answer.Step * (IsAtEnd(answer.Toward) ? 1 : 2));
        if (Math.Abs(difference) > most)
            return 0;
        var sum = new Convolution(most - Math.Abs(difference));
        foreach (var (step, toward) in answers)
        {
            if (IsAtEnd(toward))
            {
                sum.Add(0, step, rho, 1 - rho, 0);
                sum.Add(0, step, 1 - rho, rho, 0);
            }
            else
            {
                sum.Add(0, step, rho, 1 - (2 * rho), rho);
                sum.Add(0, step, rho, 1 - (2 * rho), rho);
            }
        }
        return Math.Min(1, 2 * sum.InRange());
    }

    private static bool IsAtEnd(int toward) => Math.Abs(toward) == 2;
}

/// <summary>What one criterion adds to the change of its axis's score.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Change">Signed share of the change; 0 when no item of it is answered in both.</param>
public sealed record CriterionMove(string Id, double Change);
