using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Shows all answers before the verdict.
public sealed class CheckModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : OwnerPage(db, rubrics, device)
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Open => Rows.Count(r => r.Answer is null);

    public void OnGet()
    {
        var quiz = QuizPages.Of(Rubric);
        var answers = Choices.Of(Assessment, Part.Enjoy);
        Rows = [.. Rubric.Items.Select((item, index) =>
            new Row(item, index + 1, quiz.NumberOf(item.Id), answers.TryGetValue(item.Id.Value, out var answer) ? answer : null))
            // From a second round, show only the pairs that were answered or skipped: the others are optional, not missing.
            .Where(row => row.Item.Round == 1 || row.Answer is not null)];
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        OnGet();
        return Task.FromResult(Invalid());
    }

    public sealed record Row(Item Item, int Number, int Page, GivenAnswer? Answer);
}
