using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Before: the axis scored from the answers of the first round alone.
// Now: the axis scored from all answers.
// Answered: how many pairs of the second round were answered.
// Page: the page of the quiz with the axis's second round.
// Pairs: how many pairs that page has.
// Seen: how many of them were answered or skipped.
public sealed record SecondRound(AxisVerdict Before, AxisVerdict Now, int Answered, int Page, int Pairs, int Seen)
{
    // Whether there is something to tell about it: answers, or that all were skipped.
    public bool IsTold => Answered > 0 || Seen == Pairs;

    // Whether answering more of its pairs is worthwhile.
    public bool IsOpen => Seen < Pairs && Before.Band != Band.Clear && Now.Band != Band.Clear;

    // The second rounds that were started. Once the first round is complete, also the ones on offer: for each axis that has enough answers
    // but is not clear.
    public static ImmutableArray<SecondRound> Of(Rubric rubric, QuizPages quiz, Assessment assessment, Verdict verdict)
    {
        if (quiz.FirstRoundPairs == rubric.Items.Length)
            return [];
        var isThrough = quiz.FirstOpen(assessment) is null;
        var second = rubric.Items.Where(i => i.Round == 2).Select(i => i.Id).ToHashSet();
        var sheet = assessment.Sheet();
        var before = sheet.Answers.Keys.Any(second.Contains)
            ? Scorer.Score(rubric, sheet with { Answers = sheet.Answers.Where(a => !second.Contains(a.Key)).ToDictionary() })
            : verdict;
        return
        [
            .. from axis in verdict.Axes
               let page = quiz.SecondRoundOn(axis.Id)
               where page is not null
               let was = before.Axis(axis.Id)
               let seen = quiz[page.Value].Count(i => assessment.Answers.ContainsKey(i.Id))
               where seen > 0 || (isThrough && was.Band is Band.Leaning or Band.TooClose && !was.FirstLook)
               select new SecondRound(was, axis, axis.Answered - was.Answered, page.Value, quiz[page.Value].Length, seen),
        ];
    }
}
