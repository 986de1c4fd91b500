using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

// Takes the quiz the way a visitor would, page by page.
public static class QuizJourney
{
    public static string Field(ItemId item) => $"Input.Chosen[{item}]";

    // Answers the whole first round and returns the result page. An item without a position is skipped.
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

    // Answers fully toward a corner of the map, and of the third axis: 1 for the high side of an axis, -1 for the low one, 0 for between.
    public static Task<Answer> TakeQuizTowardAsync(this Visitor visitor, Rubric rubric, int technical, int scope, int others = 1)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return visitor.TakeQuizAsync(rubric, item => Toward(item, 2 * rubric.AxisOf(item) switch
        {
            AxisId.Technical => technical,
            AxisId.Scope => scope,
            _ => others,
        }));
    }

    // +2 toward the high pole on the axis's items, or any other strength.
    public static int Toward(Item item, int strength)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.High == ItemSide.Right ? strength : -strength;
    }

    // /a/{key} of a page behind an owner link.
    public static string OwnerPath(Answer page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return string.Join('/', page.Path.Split('?')[0].Split('/').Take(3));
    }

    // The pairs a page asks.
    public static List<ItemId> OnPage(Answer page, Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(rubric);
        return [.. rubric.Items.Select(i => i.Id).Where(id => page.Page.GetElementById(id.Value) is not null)];
    }

    // The page with the same choice at every pair.
    public static Answer Answered(Answer page, Rubric rubric, string token)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Choose(OnPage(page, rubric).Select(i => KeyValuePair.Create(Field(i), token)));
    }

    // What the page shows as chosen for a pair.
    public static string? Checked(Answer page, ItemId item)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.QuerySelector($"#{item} input[checked]")?.GetAttribute("value");
    }
}
