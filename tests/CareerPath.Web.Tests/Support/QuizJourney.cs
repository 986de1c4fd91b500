using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

// Takes the quiz page by page, as a visitor would.
public static class QuizJourney
{
    public static string Field(ItemId item) => $"Input.Chosen[{item}]";

    // Answers the whole first round and returns the result page. Items with a null position are skipped.
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

    // Answers fully toward a corner of the map and a side of the third axis: 1 for the high side of an axis, -1 for the low side, 0 for
    // between.
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

    // The position that moves the item this far toward its high pole.
    public static int Toward(Item item, int strength)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.High == ItemSide.Right ? strength : -strength;
    }

    // The /a/{key} part of the address of a page behind an owner link.
    public static string OwnerPath(Answer page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return string.Join('/', page.Path.Split('?')[0].Split('/').Take(3));
    }

    // The items of the pairs on a page.
    public static List<ItemId> OnPage(Answer page, Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(rubric);
        return [.. rubric.Items.Select(i => i.Id).Where(id => page.Page.GetElementById(id.Value) is not null)];
    }

    // Makes the same choice for every pair on the page.
    public static Answer Answered(Answer page, Rubric rubric, string token)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Choose(OnPage(page, rubric).Select(i => KeyValuePair.Create(Field(i), token)));
    }

    // The choice that the page shows for a pair.
    public static string? Checked(Answer page, ItemId item)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.QuerySelector($"#{item} input[checked]")?.GetAttribute("value");
    }
}
