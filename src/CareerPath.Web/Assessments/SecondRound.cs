using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// More pairs for an axis that the first round left unclear, and what came of them.
/// <param name="Before">The axis by the first round's answers alone.</param>
/// <param name="Now">The axis by all answers.</param>
/// <param name="Page">The page of the quiz that asks them.</param>
/// <param name="Pairs">How many they are.</param>
/// <param name="Seen">How many were answered or skipped.</param>
public sealed record SecondRound(AxisVerdict Before, AxisVerdict Now, int Page, int Pairs, int Seen)
{
    public int Answered => Now.Answered - Before.Answered;

    public bool IsOpen => Seen < Pairs;

    /// Those offered, begun or done. An axis that was clear, or has not been answered enough, is not asked more about.
    public static ImmutableArray<SecondRound> Of(Rubric rubric, Assessment assessment, Verdict verdict)
    {
        var quiz = new QuizPages(rubric);
        if (quiz.FirstRoundPairs == rubric.Items.Length)
            return [];
        var items = rubric.Items.ToLookup(i => i.Round == 2);
        var first = items[false].Select(i => i.Id).ToHashSet();
        var sheet = assessment.Sheet();
        var before = Scorer.Score(rubric, sheet with { Answers = sheet.Answers.Where(a => first.Contains(a.Key)).ToDictionary() });
        return
        [
            .. from axis in verdict.Axes
               let page = quiz.SecondRoundOn(axis.Id)
               where page is not null
               let was = before.Axis(axis.Id)
               let seen = quiz[page.Value].Count(i => assessment.Answers.ContainsKey(i.Id.Value))
               where was.Band != Band.NotEnoughAnswers && !was.FirstLook && (was.Band != Band.Clear || seen > 0)
               select new SecondRound(was, axis, page.Value, quiz[page.Value].Length, seen),
        ];
    }
}
