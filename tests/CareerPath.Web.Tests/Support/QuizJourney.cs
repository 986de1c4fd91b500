using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

/// <summary>Takes the quiz the way a visitor would, page by page.</summary>
public static class QuizJourney
{
    public static string Field(ItemId item) => $"Input.Chosen[{item}]";

    /// <summary>Answers the whole quiz and returns the result page. An item without a position is skipped.</summary>
    public static async Task<Answer> TakeQuizAsync(this Visitor visitor, Rubric rubric, Func<Item, int?> position)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(position);
        var page = await visitor.GetAsync("/quiz");
        while (page.Page.QuerySelector("fieldset.pair") is not null)
        {
            foreach (var item in rubric.Items.Where(i => page.Page.GetElementById(i.Id.Value) is not null))
                page.Choose(Field(item.Id), position(item) is { } p ? Position.Of(p).ToString() : "skip");
            page = await visitor.SubmitAsync(page.Form());
        }
        return await visitor.GetAsync(OwnerPath(page));
    }

    /// <summary>+2 toward the high pole on the axis's items, or any other strength.</summary>
    public static int Toward(Item item, int strength)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.High == ItemSide.Right ? strength : -strength;
    }

    public static AxisId AxisOf(this Rubric rubric, Item item)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return rubric.Axes.Single(a => a.Criteria.Any(c => c.Id == item.Criterion)).Id;
    }

    /// <summary>/a/{key} of a page behind an owner link.</summary>
    public static string OwnerPath(Answer page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return string.Join('/', page.Path.Split('?')[0].Split('/').Take(3));
    }
}
