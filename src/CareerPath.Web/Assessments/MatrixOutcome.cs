using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What the weighed factors say about some roles.
// Near: the roles that may come first. More than one means that they are about the same: a small lead, or one that a single weight turns
// around, is not an argument.
// Switches: the weights that would put another role first.
public sealed record MatrixOutcome(ImmutableArray<Role> Near, ImmutableArray<FactorSwitch> Switches)
{
    public Role? First => Near is [var only] ? only : null;

    // About the two roles in question, or else about all four. Null if no factor has a weight.
    public static MatrixOutcome? Of(ResultView result) => (result.Verdict.Matrix, IsOpen(result)) switch
    {
        (null, _) => null,
        ({ } matrix, true) => Of([.. matrix.Scores.Where(s => result.Candidates.Contains(s.Role))], Between(result, result.Candidates[0], result.Candidates[1])),
        ({ } matrix, false) => Of(matrix.Scores, matrix.Switches),
    };

    public static ImmutableArray<string> Sentences(ResultView result)
    {
        if (Of(result) is not { } outcome)
            return [result.ShowsVerdict ? Words.Matrix_None : Words.Matrix_NoneShared];
        var near = outcome.Near.Select(r => r.Name()).InList();
        if (IsOpen(result))
            return [(outcome.First is null ? Words.Matrix_OpenSame : Words.Matrix_OpenFirst).With(near), .. OfAllFour(result)];
        var recommended = result.NamesRoles ? result.Verdict.Headline.Role : null;
        return (outcome.First, recommended) switch
        {
            (null, { } role) when outcome.Near.Contains(role) => [Words.Matrix_Same.With(near), Words.Matrix_NoArgument],
            (null, { } role) => [Words.Matrix_Same.With(near), Words.Matrix_DisagreeSeveral.With(role.Name())],
            (null, null) => [Words.Matrix_Same.With(near)],
            ({ } first, null) => [Words.Matrix_First.With(first.Name())],
            ({ } first, { } role) when first == role => [Words.Matrix_Agree.With(role.Name())],
            ({ } first, { } role) => [Words.Matrix_Disagree.With(role.Name(), first.Name())],
        };
    }

    // The roles that come first of all four, if none of them is in question.
    public static ImmutableArray<Role> Elsewhere(ResultView result) =>
        result.Verdict.Matrix is { } matrix && Of(matrix.Scores, matrix.Switches).Near is var near && !near.Any(result.Candidates.Contains) ? near : [];

    public static int Points(RoleScore score) => (int)Math.Round(score.Score * 100);

    // The switch in words: what the factor would have to matter.
    public static string Switch(ResultView result, FactorSwitch change)
    {
        var name = result.Rubric.Factors.First(f => f.Id == change.Factor).Name;
        if (IsOpen(result))
        {
            var other = result.Candidates.First(r => r != change.Winner).Name();
            return Words.Matrix_SwitchOpen.With(name, WeightWords.Inside(change.Weight), change.Winner.Name(), other);
        }
        return result.Assessment.Factors.TryGetValue(change.Factor, out var weight)
            ? Words.Matrix_Switch.With(name, WeightWords.Inside(change.Weight), WeightWords.Inside(weight), change.Winner.Name())
            : Words.Matrix_SwitchNotSaid.With(name, WeightWords.Inside(change.Weight), change.Winner.Name());
    }

    // Whether the result leaves two roles in question, and not all four.
    public static bool IsOpen(ResultView result) => result.NamesRoles && result.Verdict.Headline.Between.Length == 2;

    private static IEnumerable<string> OfAllFour(ResultView result) => Elsewhere(result) switch
    {
        [] => [],
        [var first] => [Words.Matrix_OpenElsewhere.With(first.Name())],
        var several => [Words.Matrix_OpenElsewhereSeveral.With(several.Select(r => r.Name()).InList())],
    };

    private static MatrixOutcome Of(ImmutableArray<RoleScore> scores, ImmutableArray<FactorSwitch> switches)
    {
        var best = scores.Max(Points);
        return new MatrixOutcome(
            [.. scores.Where(s => best - Points(s) <= ResultView.AboutTheSame || switches.Any(w => w.Winner == s.Role)).Select(s => s.Role)], switches);
    }

    // For each factor the nearest weight that would put the other of two roles first, or either of them if they tie.
    private static ImmutableArray<FactorSwitch> Between(ResultView result, Role one, Role other)
    {
        int Weight(Factor factor) => result.Assessment.Factors.GetValueOrDefault(factor.Id);
        static int Lead(Factor factor, Role one, Role other) => factor.Ratings[one].Rating - factor.Ratings[other].Rating;

        var now = result.Rubric.Factors.Sum(f => Weight(f) * Lead(f, one, other));
        var switches =
            from factor in result.Rubric.Factors
            let weights = from weight in Enumerable.Range(0, WeightWords.Most + 1)
                          let then = Math.Sign(now + ((weight - Weight(factor)) * Lead(factor, one, other)))
                          where then != 0 && then != Math.Sign(now)
                          orderby Math.Abs(weight - Weight(factor))
                          select new FactorSwitch(factor.Id, weight, then > 0 ? one : other)
            select weights.FirstOrDefault();
        return [.. switches.OfType<FactorSwitch>()];
    }
}
