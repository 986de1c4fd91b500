using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What an argument rests on.
public enum Ground
{
    DealBreakers,
    Answers,
    Weights,
    Ratings,
    Costs,
}

// A sentence that speaks against something. Ask: what to ask about it; null if nothing. More: what the sentence goes on to say where there
// is room.
public sealed record Argument(Ground Ground, string Text, string? Ask = null, string? More = null);

// What speaks for a result and against it, strongest first. Every sentence names the answer, rating or weight it rests on, and no
// difference within the noise counts.
public static class Arguments
{
    private const int MostAnswers = 2;
    private const int MostCosts = 2;
    private const int MostQuestions = 3;

    // A factor matters from this weight on, and a role lacks it if it is rated so much lower than another.
    private const int Matters = 2;
    private const int Lacks = 2;

    // The strongest reason for the axis's side: a preference and one answer that shows it. Null if the axis has no side.
    public static string? For(ResultView result, AxisVerdict axis) =>
        axis.Side == Side.None ? null : Preference(result, axis, axis.Side, Words.Argument_For);

    // For an axis that is open: the strongest reason each way, or that there is none.
    public static ImmutableArray<string> EachWay(ResultView result, AxisVerdict axis) =>
    [
        .. from side in new[] { Side.High, Side.Low }
           let toward = AxisWords.Toward(result.Axis(axis), side)
           select Strongest(result, axis, side) is { } reason
               ? Words.Argument_Toward.Count(reason.Pairs.Length, reason.Preference, toward, Numbers(reason.Pairs))
               : Words.Argument_NoneToward.With(toward),
    ];

    // Against the work of a role. Of two candidates, only what tells them apart counts. The last are the role's own costs, so there always is
    // one.
    public static ImmutableArray<Argument> Against(ResultView result, Role role)
    {
        Role? candidate = result.Candidates.Length > 1 ? result.Candidates.First(r => r != role) : null;
        List<Role> others = candidate is { } other ? [other] : [.. Role.All.Where(r => r != role)];
        return
        [
            .. DealBreakers(result, role, candidate),
            .. result.ShowsAnswers ? Answers(result, role, candidate) : [],
            .. Weights(result, role, others),
            .. Ratings(result, role, others),
            .. Costs(result, role),
        ];
    }

    // Against the finding that perhaps none of the four roles suits.
    public static ImmutableArray<Argument> AgainstNone(ResultView result, AxisVerdict others) =>
        result.ShowsAnswers ? [.. Answers(result, others, Side.High)] : [];

    // The questions that would decide an open axis: the heaviest criteria on which the answers pull both ways or nowhere.
    public static ImmutableArray<string> Deciding(ResultView result, AxisVerdict axis) =>
    [
        .. (from criterion in axis.Criteria
            where criterion.Score is not null
            orderby criterion.Weight * (1 - Math.Abs(criterion.Score!.Value)) descending
            let words = result.Axis(axis).Criteria.First(c => c.Id == criterion.Id)
            let pairs = axis.Contributions.Where(c => result.Item(c.Item).Criterion == criterion.Id).Select(c => result.Number(c.Item)).ToList()
            select Words.Argument_Deciding.With(words.High, words.Low, Numbers(pairs))).Take(MostQuestions),
    ];

    private static IEnumerable<Argument> DealBreakers(ResultView result, Role role, Role? other) =>
        result.Verdict.DealBreakers.Where(d => d.Roles.Contains(role) && (other is not { } o || !d.Roles.Contains(o)))
            .Select(d => new Argument(Ground.DealBreakers, Words.Argument_DealBreaker.With(d.Statement, role.Name()), d.Ask));

    private static IEnumerable<Argument> Answers(ResultView result, Role role, Role? other) =>
        from axis in result.MapAxes
        let side = AxisWords.SideOf(role, axis.Id)
        where ResultView.IsJudged(axis) && (other is not { } o || AxisWords.SideOf(o, axis.Id) != side)
        from argument in Answers(result, axis, AxisWords.Other(side))
        select argument;

    // A preference for the side if there is one; otherwise the single answers that pull there.
    private static IEnumerable<Argument> Answers(ResultView result, AxisVerdict axis, Side side) =>
        Preference(result, axis, side, Words.Argument_Against) is { } preference
            ? [new Argument(Ground.Answers, preference)]
            : ResultView.Pulling(axis, side).Take(MostAnswers)
                .Select(c => new Argument(Ground.Answers, Words.Argument_Once.With(result.Chosen(c.Item, c.Answer).Clause, result.Number(c.Item))));

    // words: {0} the preference, {1} the answer that shows it best, {2} its number.
    private static string? Preference(ResultView result, AxisVerdict axis, Side side, string words)
    {
        if (Strongest(result, axis, side) is not { } reason)
            return null;
        var answer = ResultView.Pulling(axis, side).First(c => result.Item(c.Item).Criterion == reason.Id);
        return words.With(reason.Preference, result.Chosen(answer.Item, answer.Answer).Clause, result.Number(answer.Item));
    }

    // On an axis's own side any criterion is a reason; to the other side one about in the middle is none.
    private static Reason? Strongest(ResultView result, AxisVerdict axis, Side side) =>
        result.StrongestCriterion(axis, side) is { } reason
        && ((AxisWords.Decided(axis) && side == axis.Side) || Math.Abs(axis.Criteria.First(c => c.Id == reason.Id).Score!.Value) >= CriteriaWords.Near)
            ? reason
            : null;

    private static IEnumerable<Argument> Weights(ResultView result, Role role, List<Role> others)
    {
        if (others.Count > 1 && MatrixOutcome.Of(result)?.First is { } winner && winner != role)
            yield return new Argument(Ground.Weights, Words.Argument_Matrix.With(winner.Name()));
        var lacking = result.Rubric.Factors
            .Select(factor => (Factor: factor, Weight: result.Assessment.Factors.GetValueOrDefault(factor.Id), Best: others.MaxBy(r => factor.Ratings[r].Rating)))
            .Where(f => f.Weight >= Matters && f.Factor.Ratings[f.Best].Rating - f.Factor.Ratings[role].Rating >= Lacks)
            .OrderByDescending(f => f.Weight * (f.Factor.Ratings[f.Best].Rating - f.Factor.Ratings[role].Rating))
            .FirstOrDefault();
        if (lacking.Factor is { } missing)
        {
            yield return new Argument(Ground.Weights, Words.Argument_Factor.With(
                missing.Name, WeightWords.Inside(lacking.Weight), role.Name(), missing.Ratings[role].Rating, lacking.Best.Name(), missing.Ratings[lacking.Best].Rating));
        }
    }

    private static IEnumerable<Argument> Ratings(ResultView result, Role role, List<Role> others)
    {
        if (!result.ShowsReadiness || result.Readiness(role) is not { } own)
            yield break;
        var best = others.MaxBy(r => result.Readiness(r) ?? 0);
        if (result.Readiness(best) is { } more && more - own > ResultView.AboutTheSame)
            yield return new Argument(Ground.Ratings, Words.Argument_Readier.With(best.Name(), more, role.Name(), own));
    }

    // What the job costs anybody: where the role is rated lowest, of these first what matters most to the person.
    private static IEnumerable<Argument> Costs(ResultView result, Role role) => result.Rubric.Factors
        .OrderBy(f => f.Ratings[role].Rating).ThenByDescending(f => result.Assessment.Factors.GetValueOrDefault(f.Id))
        .Take(MostCosts)
        .Select(f => (Factor: f, Reason: f.Ratings[role].Reason.Split(". ", 2)))
        .Select(f => new Argument(
            Ground.Costs,
            Words.Argument_Cost.With(role.Name(), f.Factor.Name, f.Factor.Ratings[role].Rating, f.Reason[0].TrimEnd('.')),
            More: f.Reason.ElementAtOrDefault(1)));

    private static string Numbers(IEnumerable<int> pairs) => pairs.Select(p => p.ToString(CultureInfo.CurrentCulture)).InList();
}
