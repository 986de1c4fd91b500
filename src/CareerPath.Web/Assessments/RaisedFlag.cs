using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What a deal-breaker that is true of the person means for the result, in the order shown.
public enum FlagMeaning
{
    // It touches only one of the two roles in question.
    TellsApart,

    // It touches the recommended role, or both roles in question.
    Warns,

    // It touches other roles and not those of the result.
    Supports,

    // The result names no role that it could be held against.
    Elsewhere,
}

public sealed record RaisedFlag(DealBreaker Flag, FlagMeaning Meaning, string Touches)
{
    public static ImmutableArray<RaisedFlag> Of(ResultView result) => [.. result.Verdict.DealBreakers.Select(flag => Of(result, flag)).OrderBy(f => f.Meaning)];

    public static string Heading(ResultView result, FlagMeaning meaning) => meaning switch
    {
        FlagMeaning.Warns => Words.DealBreakers_Warns.With(result.Candidates.Select(r => r.Name()).InList()),
        FlagMeaning.TellsApart => Words.DealBreakers_TellsApart,
        FlagMeaning.Supports => Words.DealBreakers_Supports,
        FlagMeaning.Elsewhere => Words.DealBreakers_Elsewhere,
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    private static RaisedFlag Of(ResultView result, DealBreaker flag)
    {
        var meaning = MeaningOf(result, flag);
        var touches = meaning == FlagMeaning.TellsApart ? [.. flag.Roles.Where(result.Candidates.Contains)] : flag.Roles;
        var roles = touches.Length == Role.All.Length ? Words.DealBreakers_AllRoles : touches.Select(r => r.Name()).InList();
        return new RaisedFlag(flag, meaning, meaning is FlagMeaning.TellsApart or FlagMeaning.Supports
            ? Words.DealBreakers_TouchesNot.With(roles, result.Candidates.Except(touches).Select(r => r.Name()).InList())
            : Words.DealBreakers_Touches.With(roles));
    }

    private static FlagMeaning MeaningOf(ResultView result, DealBreaker flag)
    {
        if (!result.NamesRoles)
            return FlagMeaning.Elsewhere;
        return (result.Candidates.Count(flag.Roles.Contains), result.Candidates.Length) switch
        {
            // If all four roles are open, none of them speaks for the result.
            (0, _) => result.Verdict.Headline.Between.Length > 2 ? FlagMeaning.Elsewhere : FlagMeaning.Supports,
            (1, 2) => FlagMeaning.TellsApart,
            _ => FlagMeaning.Warns,
        };
    }
}
