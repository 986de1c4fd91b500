using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// How to explain the decision to one's network and to an employer. Uses only the result: every reason is backed by an answer.
public sealed record DecisionScript(string Id, string Title, ImmutableArray<ScriptLine> Lines)
{
    // What to say when deciding for the role, or before any decision.
    public static ImmutableArray<DecisionScript> For(ResultView result)
    {
        if (!CanBeTold(result))
            return [];
        if (result.Verdict.Headline.Role is not { } role)
            return Between(result);
        var (work, scope) = Reasons(result);
        return
        [
            new("script-for-network", Words.Decision_ToNetwork,
            [
                ScriptLine.Of(Words.Decision_Aim, role.Name()),
                ScriptLine.Of(Words.Decision_TwoThings, work.Preference, scope.Preference),
                Speaking(Words.Decision_Against, Words.Decision_AgainstBlank, Counter(result)),
                Next(result),
            ]),
            new("script-for-employer", Words.Decision_ToEmployer,
            [
                ScriptLine.Of(Words.Decision_Applying, role.Name(), work.Preference, scope.Preference),
                ScriptLine.Of(Words.Decision_Nearest),
                Speaking(Words.Decision_KnowThis, Words.Decision_KnowThisBlank, Weakness(result) ?? Counter(result)),
                ScriptLine.Of(Words.Decision_ThreeMonths),
            ]),
        ];
    }

    // What to say when deciding against the recommended role; empty if the result recommends none.
    public static ImmutableArray<DecisionScript> Against(ResultView result)
    {
        if (!CanBeTold(result) || result.Verdict.Headline.Role is not { } role)
            return [];
        var (work, _) = Reasons(result);
        return
        [
            new("script-against-network", Words.Decision_ToNetwork,
            [
                ScriptLine.Of(Words.Decision_LookedHard, role.Name()),
                ScriptLine.Of(Words.Decision_Drew, work.Preference),
                Counter(result) is { } counter ? ScriptLine.Of(Words.Decision_SpokeAgainst, counter) : ScriptLine.Of(Words.Decision_Decided),
                ScriptLine.Of(Words.Decision_LookingAt),
            ]),
            new("script-against-employer", Words.Decision_ToEmployer,
            [
                ScriptLine.Of(Words.Decision_ThankYou, role.Name()),
                ScriptLine.Of(Words.Decision_DrewAndDecided, work.Preference),
                ScriptLine.Of(Words.Decision_GladToTalk),
            ]),
        ];
    }

    // A sentence that names the pairs the reasons are based on; empty if there are none.
    public static string RestsOn(ResultView result)
    {
        var pairs = result.MapAxes.Where(AxisWords.Decided)
            .Select(axis => result.StrongestCriterion(axis, axis.Side)).OfType<Reason>()
            .Select(reason => Words.Decision_RestsOnPairs.With(reason.Pairs.Select(p => p.ToString(CultureInfo.CurrentCulture)).InList(), reason.Criterion));
        var list = pairs.InList();
        return list.Length == 0 ? "" : Words.Decision_RestsOn.With(list);
    }

    private static bool CanBeTold(ResultView result) => result.SpeaksForRoles && !result.Verdict.Quality.Doubtful;

    private static ImmutableArray<DecisionScript> Between(ResultView result)
    {
        var candidates = result.Verdict.Headline.Between.Select(r => r.Name()).InList();
        var pulls = result.MapAxes.SelectMany(axis => AxisWords.Decided(axis) ? Settled(result, axis) : Pulls(result, axis)).ToList();
        ImmutableArray<ScriptLine> middle = pulls.Count == 0 ? [] : [new ScriptLine(string.Join(' ', pulls))];
        return
        [
            new("script-for-network", Words.Decision_ToNetwork,
            [
                ScriptLine.Of(Words.Decision_Choosing, candidates),
                .. middle,
                ScriptLine.Of(Words.Decision_OneOfThese),
            ]),
            new("script-for-employer", Words.Decision_ToEmployer,
            [
                ScriptLine.Of(Words.Decision_WhichIsWhich, candidates),
                .. middle,
                ScriptLine.Of(Words.Decision_WhoDecides),
                ScriptLine.Of(Words.Decision_NearestOfMine),
            ]),
        ];
    }

    private static IEnumerable<string> Settled(ResultView result, AxisVerdict axis) =>
        result.StrongestCriterion(axis, axis.Side) is { } reason ? [Words.Decision_Settled.With(reason.Preference)] : [];

    private static IEnumerable<string> Pulls(ResultView result, AxisVerdict axis)
    {
        foreach (var side in (Side[])[Side.High, Side.Low])
        {
            if (result.StrongestCriterion(axis, side) is { } reason)
                yield return Words.Decision_Pulls.With(AxisWords.Toward(result.Axis(axis), side), reason.Preference);
        }
    }

    // Both axes have a decided side. Its weighted mean is not 0, so at least one criterion pulls to it and neither reason is null.
    private static (Reason Work, Reason Scope) Reasons(ResultView result)
    {
        var (technical, scope) = (result.Verdict.Axis(AxisId.Technical), result.Verdict.Axis(AxisId.Scope));
        return (result.StrongestCriterion(technical, technical.Side)!, result.StrongestCriterion(scope, scope.Side)!);
    }

    // If no answer speaks against the role, leave a blank for the person to fill in.
    private static ScriptLine Speaking(string words, string blank, string? counter) =>
        counter is null ? ScriptLine.Of(blank) : ScriptLine.Of(words, counter);

    private static string? Counter(ResultView result)
    {
        return DealBreaker(result) is { } flag ? Words.Common_Quoted.With(flag.Statement) : Weakness(result);
    }

    private static string? Weakness(ResultView result) => Gap(result) is { } gap
        ? Words.Decision_Weakness.With(gap.Skill.Name, gap.Skill.Levels[gap.Level])
        : null;

    private static ScriptLine Next(ResultView result)
    {
        if (Gap(result) is { } gap)
            return ScriptLine.Of(Words.Decision_NextGap, gap.Skill.Name, gap.Skill.Levels[gap.Level + 1]);
        return DealBreaker(result) is { } flag ? ScriptLine.Of(Words.Decision_NextAsk, flag.Ask) : ScriptLine.Of(Words.Decision_NextHear);
    }

    private static (Skill Skill, int Level)? Gap(ResultView result) =>
        result.Verdict.Readiness.FirstOrDefault(r => r.Role == result.FocusRole)?.Gaps.FirstOrDefault() is { } gap
            ? (result.Rubric.Skills.First(s => s.Id == gap.Skill), gap.Level)
            : null;

    private static DealBreaker? DealBreaker(ResultView result) =>
        result.Verdict.DealBreakers.FirstOrDefault(d => d.Roles.Contains(result.FocusRole));
}

// A paragraph of a script: text, then maybe a blank to fill in and more text.
public sealed record ScriptLine(string Before, string? Blank = null, string After = "")
{
    private const string BlankEnd = "](0)";

    // Fills the values into "I work at [a company](0)." and turns the text in brackets into the blank.
    public static ScriptLine Of(string words, params ReadOnlySpan<object?> values)
    {
        var (open, close) = (words.IndexOf('[', StringComparison.Ordinal), words.IndexOf(BlankEnd, StringComparison.Ordinal));
        return open < 0
            ? new(words.With(values))
            : new(words[..open].With(values), words[(open + 1)..close], words[(close + BlankEnd.Length)..].With(values));
    }
}
