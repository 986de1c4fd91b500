using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The first two lines under the headline: why, and what speaks against it. If the verdict is open, the second says what would decide it.
public sealed record FrontLines(ImmutableArray<string> Why, string SecondTitle, ImmutableArray<string> Second)
{
    public static FrontLines Of(ResultView result)
    {
        var verdict = result.Verdict;
        var technical = verdict.Axis(AxisId.Technical);
        if (verdict is { Headline.Suits: Suits.None, Others: { } others })
        {
            var against = Arguments.AgainstNone(result, others);
            return new(Reason(result, others), Words.Room_Against, [against.FirstOrDefault()?.Text ?? Words.Front_NothingForOthers]);
        }
        if (!result.MapAxes.Any(ResultView.IsJudged))
            return new([FirmnessWords.Missing(technical)], Words.Why_Missing, [FirmnessWords.Missing(verdict.Axis(AxisId.Scope))]);
        var settled = result.MapAxes.FirstOrDefault(AxisWords.Decided);
        ImmutableArray<string> why = settled is not null && (AxisWords.Decided(technical) || !ResultView.IsJudged(technical))
            ? Reason(result, settled)
            : Arguments.EachWay(result, result.MapAxes.First(ResultView.IsJudged));
        if (verdict.Headline.Role is { } role)
        {
            var against = Arguments.Against(result, role).First();
            return new(why, Words.Room_Against, [against.Ground == Ground.Costs ? Words.Front_OnlyCosts.With(against.Text) : against.Text]);
        }
        var open = result.OpenAxis!;
        return ResultView.IsJudged(open) && !open.TooEarly
            ? new(why, Words.Front_Deciding, [Arguments.Deciding(result, open)[0]])
            : new(why, Words.Why_Missing, [open.TooEarly ? FirmnessWords.Firmness(open, result.Rubric) : FirmnessWords.Missing(open)]);
    }

    private static ImmutableArray<string> Reason(ResultView result, AxisVerdict axis) => [Arguments.For(result, axis)!];
}
