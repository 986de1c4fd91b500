using CareerPath.Engine;

namespace CareerPath.Web.Assessments;

// One line on each optional part: what is answered, and the most important thing it says.
public static class PartStates
{
    private const int SkillsPerMinute = 2;
    private const int QuestionsPerMinute = 4;

    public static string Skills(ResultView result)
    {
        var all = result.Rubric.Skills.Length;
        if (SkillsOutcome.Of(result) is not { } outcome)
            return Words.PartState_NoSkills.With(all, Minutes(all, SkillsPerMinute));
        // One gap would pick a side if two roles are in question.
        if (result.Candidates.Length > 1)
            return Words.PartState_SkillsOpen.With(outcome.Rated, all);
        return outcome.Gaps.FirstOrDefault() is { } gap
            ? Words.PartState_Skills.With(outcome.Rated, all, gap.Skill.Name)
            : Words.PartState_SkillsNoGap.With(outcome.Rated, all);
    }

    public static string Matters(ResultView result)
    {
        var (all, weighed) = (result.Rubric.Factors.Length, result.Assessment.Factors.Count);
        return (weighed, MatrixOutcome.Of(result)) switch
        {
            (0, _) => Words.PartState_NoFactors.With(all, Minutes(all, QuestionsPerMinute)),
            (_, null) => Words.PartState_FactorsNoWeight.With(weighed, all),
            (_, { First: { } first }) when !result.NamesRoles || result.Verdict.Headline.Role is not null => Words.PartState_FactorsFirst.With(weighed, all, first.Name()),
            // One line is too short to say which of the open roles comes first without picking a side.
            (_, { First: not null }) => Words.PartState_FactorsOpen.With(
                weighed, all, MatrixOutcome.IsOpen(result) ? result.Candidates.Select(r => r.Name()).InList() : Words.DealBreakers_AllRoles),
            (_, { } outcome) => Words.PartState_FactorsSame.With(weighed, all, outcome.Near.Select(r => r.Name()).InList()),
        };
    }

    public static string DealBreakers(ResultView result)
    {
        var (all, answered) = (result.Rubric.DealBreakers.Length, result.Assessment.DealBreakers.Count);
        var (flags, roles) = (RaisedFlag.Of(result), result.Candidates.Select(r => r.Name()).InList());
        int Those(FlagMeaning meaning) => flags.Count(f => f.Meaning == meaning);
        return (answered, flags.Length) switch
        {
            (0, _) => Words.PartState_NoFlags.With(all, Minutes(all, QuestionsPerMinute)),
            (_, 0) => Words.PartState_FlagsNone.With(answered),
            _ when Those(FlagMeaning.Elsewhere) == flags.Length => Words.PartState_Flags.With(flags.Length, all),
            _ when Those(FlagMeaning.TellsApart) is > 0 and var apart => Words.PartState_FlagsApart.Count(apart, flags.Length, all),
            _ when Those(FlagMeaning.Warns) is > 0 and var warn => Words.PartState_FlagsTouch.Count(warn, flags.Length, all, roles),
            _ => Words.PartState_FlagsTouchNone.With(flags.Length, all, roles),
        };
    }

    private static int Minutes(int questions, int perMinute) => Math.Max(1, (questions + perMinute - 1) / perMinute);
}
