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

    /// <summary>Answers fully toward a corner of the map: 1 for the high side of an axis, -1 for the low one.</summary>
    public static Task<Answer> TakeQuizTowardAsync(this Visitor visitor, Rubric rubric, int technical, int scope) =>
        visitor.TakeQuizAsync(rubric, item => Toward(item, 2 * (rubric.AxisOf(item) == AxisId.Technical ? technical : scope)));

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

    /// <summary>The pairs a page asks.</summary>
    public static List<ItemId> OnPage(Answer page, Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(rubric);
        return [.. rubric.Items.Select(i => i.Id).Where(id => page.Page.GetElementById(id.Value) is not null)];
    }

    /// <summary>The page with the same choice at every pair.</summary>
    public static Answer Answered(Answer page, Rubric rubric, string token)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Choose(OnPage(page, rubric).Select(i => KeyValuePair.Create(Field(i), token)));
    }

    /// <summary>What the page shows as chosen for a pair.</summary>
    public static string? Checked(Answer page, ItemId item)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.QuerySelector($"#{item} input[checked]")?.GetAttribute("value");
    }
}
