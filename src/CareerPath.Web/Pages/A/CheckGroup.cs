using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Pages.A;

// The pairs of one page of the quiz, with their answers. SecondRound: the name of the axis whose second round it is; null in the first.
public sealed record CheckGroup(int Page, string? SecondRound, ImmutableArray<CheckRow> Rows)
{
    public string Title => SecondRound is null
        ? Words.Check_Group.With(Rows[0].Number, Rows[^1].Number, State)
        : Words.Check_GroupSecond.With(SecondRound, State);

    private string State => Rows.All(r => r.IsAnswered)
        ? Words.Check_AllAnswered
        : string.Join(Words.Common_ListComma, new[]
        {
            (Count: Rows.Count(r => r.IsAnswered), Text: Words.Check_Answered),
            (Count: Rows.Count(r => r.IsSkipped), Text: Words.Check_Skipped),
            (Count: Rows.Count(r => r.Answer is null), Text: Words.Check_NotAnswered),
        }.Where(s => s.Count > 0).Select(s => s.Text.Count(s.Count)));

    public static IEnumerable<CheckGroup> Of(Rubric rubric, Assessment assessment)
    {
        var quiz = QuizPages.Of(rubric);
        var answers = Choices.Of(assessment, Part.Enjoy);
        return rubric.Items
            .Select((item, index) => new CheckRow(item, index + 1, quiz.NumberOf(item.Id), answers.TryGetValue(item.Id.Value, out var answer) ? answer : null))
            .Where(row => row.Item.Round == 1 || row.Answer is not null)
            .GroupBy(row => row.Page)
            .Select(page => new CheckGroup(page.Key, quiz.SecondRoundOf(page.Key) is { } axis ? rubric.Axis(axis).Name : null, [.. page]));
    }
}

public sealed record CheckRow(Item Item, int Number, int Page, GivenAnswer? Answer)
{
    public bool IsAnswered => Answer?.Number is not null;

    public bool IsSkipped => Answer is { Number: null };
}
