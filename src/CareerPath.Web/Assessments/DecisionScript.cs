using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// How to explain the decision to one's network and to an employer, from the result alone: no sentence without an answer under it.
public sealed record DecisionScript(string Id, string Title, ImmutableArray<ScriptLine> Lines)
{
    /// What to say when deciding for the role, or before any decision.
    public static ImmutableArray<DecisionScript> For(ResultView result)
    {
        if (!CanBeTold(result))
            return [];
        if (result.Verdict.Headline.Role is not { } role)
            return Between(result);
        var (work, scope) = Reasons(result);
        return
        [
            new("script-for-network", "To your network",
            [
                new($"I am aiming at the work of a {role.Name()}."),
                new($"Two things decide it for me. In the work itself I prefer {work.Preference}. In its scope I prefer {scope.Preference}."),
                Speaking("What speaks against it: ", Counter(result)),
                new($"My next step is {Next(result)} Do you know someone who does this work at ", "a company or in a field", ", and could they spare twenty minutes?"),
            ]),
            new("script-for-employer", "To an employer",
            [
                new($"I am applying as a {role.Name()} because of the work itself: I prefer {work.Preference}. In its scope I prefer {scope.Preference}."),
                new("The nearest I have come to it: ", "one piece of work, and what changed because of it", "."),
                Speaking("You should know this as well: ", Weakness(result) ?? Counter(result)),
                new("What would the first three months ask of me?"),
            ]),
        ];
    }

    /// What to say when deciding against the role the result names; empty when it names none.
    public static ImmutableArray<DecisionScript> Against(ResultView result)
    {
        if (!CanBeTold(result) || result.Verdict.Headline.Role is not { } role)
            return [];
        var (work, _) = Reasons(result);
        return
        [
            new("script-against-network", "To your network",
            [
                new($"I looked hard at the work of a {role.Name()} and decided against it for now."),
                new($"What drew me: I prefer {work.Preference}."),
                new($"{(Counter(result) is { } counter ? $"What spoke against it: {counter} " : "")}What decided it: ", "your reason in one sentence", "."),
                new("I am looking at ", "the role or the kind of work", " instead. If you hear of something like it, please think of me."),
            ]),
            new("script-against-employer", "To an employer",
            [
                new($"Thank you for considering me as a {role.Name()}. I have decided not to go on with it."),
                new($"What drew me to it: I prefer {work.Preference}. What decided me: ", "your reason in one sentence", "."),
                new("Should you need someone for ", "the work you want instead", ", I would be glad to talk."),
            ]),
        ];
    }

    /// The pairs that the reasons rest on.
    public static string RestsOn(ResultView result)
    {
        var pairs = result.Verdict.Axes.Where(VerdictWords.Decided)
            .Select(axis => result.StrongestCriterion(axis, axis.Side)).OfType<Reason>()
            .Select(reason => $"{List(reason.Pairs.Select(p => p.ToString(CultureInfo.CurrentCulture)))} (“{reason.Criterion}”)");
        var list = List(pairs);
        return list.Length == 0 ? "" : $"The reasons rest on your answers to pairs {list}.";
    }

    private static bool CanBeTold(ResultView result) => result.HasVerdict && !result.Verdict.Quality.Doubtful;

    private static ImmutableArray<DecisionScript> Between(ResultView result)
    {
        var candidates = List(result.Verdict.Headline.Between.Select(r => r.Name()));
        var pulls = result.Verdict.Axes.SelectMany(axis => VerdictWords.Decided(axis) ? Settled(result, axis) : Pulls(result, axis)).ToList();
        ImmutableArray<ScriptLine> middle = pulls.Count == 0 ? [] : [new ScriptLine(string.Join(' ', pulls))];
        return
        [
            new("script-for-network", "To your network",
            [
                new($"I am choosing between {candidates}, and it is too close to call."),
                .. middle,
                new("Do you know someone who does one of these jobs at ", "a company or in a field", "? I would like to ask what a bad week looks like."),
            ]),
            new("script-for-employer", "To an employer",
            [
                new($"Before I apply, I would like to know which of your jobs is which: {candidates}."),
                .. middle,
                new("Who decides what in each of them, and with whom does each spend the week?"),
                new("The work of mine that is nearest to it: ", "one piece of work, and what changed because of it", "."),
            ]),
        ];
    }

    private static IEnumerable<string> Settled(ResultView result, AxisVerdict axis) =>
        result.StrongestCriterion(axis, axis.Side) is { } reason ? [$"I do know that I prefer {reason.Preference}."] : [];

    private static IEnumerable<string> Pulls(ResultView result, AxisVerdict axis)
    {
        foreach (var side in (Side[])[Side.High, Side.Low])
        {
            if (result.StrongestCriterion(axis, side) is { } reason)
                yield return $"What pulls me toward {VerdictWords.Toward(result.Axis(axis), side)}: {reason.Preference}.";
        }
    }

    // A decided side has a positive weighted mean, so at least one criterion pulls to it.
    private static (Reason Work, Reason Scope) Reasons(ResultView result)
    {
        var (technical, scope) = (result.Verdict.Axis(AxisId.Technical), result.Verdict.Axis(AxisId.Scope));
        return (result.StrongestCriterion(technical, technical.Side)!, result.StrongestCriterion(scope, scope.Side)!);
    }

    // Without an answer that speaks against it the words are the person's own to find.
    private static ScriptLine Speaking(string before, string? counter) =>
        counter is null ? new(before, "the part of this work you would like least", ".") : new(before + counter);

    private static string? Counter(ResultView result)
    {
        if (OtherSide.Strongest(result) is { Contribution: var against })
            return $"given the choice, I {result.Chosen(against.Item, against.Answer).Sentence}.";
        return DealBreaker(result) is { } flag ? $"“{flag.Statement}”" : Weakness(result);
    }

    private static string? Weakness(ResultView result) => Gap(result) is { } gap
        ? $"in “{gap.Skill.Name}” I am not yet where such a role asks. Today: “{gap.Skill.Levels[gap.Level]}”"
        : null;

    private static string Next(ResultView result)
    {
        if (Gap(result) is { } gap)
            return $"to be able to say of “{gap.Skill.Name}”: “{gap.Skill.Levels[gap.Level + 1]}”";
        return DealBreaker(result) is { } flag
            ? $"to ask somebody who does it: “{flag.Ask}”"
            : "to hear from two people who do the job what a bad week looks like.";
    }

    private static (Skill Skill, int Level)? Gap(ResultView result) =>
        result.Verdict.Readiness.FirstOrDefault(r => r.Role == result.FocusRole)?.Gaps.FirstOrDefault() is { } gap
            ? (result.Rubric.Skills.First(s => s.Id == gap.Skill), gap.Level)
            : null;

    private static DealBreaker? DealBreaker(ResultView result) =>
        result.Verdict.DealBreakers.FirstOrDefault(d => d.Roles.Contains(result.FocusRole));

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}

/// A paragraph of a script: text, a blank to fill in, text.
public sealed record ScriptLine(string Before, string? Blank = null, string After = "");
