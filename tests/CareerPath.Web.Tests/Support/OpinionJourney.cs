using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

// A second opinion, as its two people would do it.
public static class OpinionJourney
{
    // Asks for one and returns the path of its link.
    public static async Task<string> AskAsync(this Visitor owner, string path, string label = "", string name = "")
    {
        ArgumentNullException.ThrowIfNull(owner);
        var before = Links(await owner.GetAsync(path + "/opinions"));
        var form = await owner.GetAsync(path + "/opinions");
        return Links(await owner.SubmitAsync(form.Fill("Input.Label", label).Fill("Input.Name", name).Form())).Except(before).Single();
    }

    // The paths of the links that the owner's page shows.
    public static IReadOnlyList<string> Links(Answer page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. page.Page.QuerySelectorAll(".link-box input[readonly]").Select(i => new Uri(i.GetAttribute("value")!).AbsolutePath)];
    }

    // Answers every page and sends them. position: null for a pair that they cannot say.
    public static async Task<Answer> GiveOpinionAsync(this Visitor reader, string link, Func<ItemId, int?> position)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(position);
        var page = await reader.GetAsync(link);
        while (Pairs(page) is { Count: > 0 } pairs)
            page = await reader.SubmitAsync(Fill(page, pairs, position).Form());
        return page;
    }

    // Asks, answers, and returns the page on which the owner sees the answers.
    public static async Task<Answer> OpinionAsync(this Visitor owner, string path, Func<ItemId, int?> position, string label = "", string name = "")
    {
        ArgumentNullException.ThrowIfNull(owner);
        await owner.GiveOpinionAsync(await owner.AskAsync(path, label, name), position);
        return await owner.GetAsync((await owner.GetAsync(path + "/opinions")).Page.QuerySelector(".link-box a.button[href*='/opinions/']")!.GetAttribute("href")!);
    }

    // The last page, filled in.
    public static async Task<Answer> LastPageAsync(this Visitor reader, string link, Func<ItemId, int?> position)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(position);
        var page = await reader.GetAsync(link);
        while (page.Page.QuerySelector("main form button[type=submit]")!.TextContent != "Send your answers")
            page = await reader.SubmitAsync(Fill(page, Pairs(page), position).Form());
        return Fill(page, Pairs(page), position);
    }

    private static List<ItemId> Pairs(Answer page) => [.. page.Page.QuerySelectorAll("fieldset.pair").Select(p => ItemId.Parse(p.Id!, null))];

    private static Answer Fill(Answer page, List<ItemId> pairs, Func<ItemId, int?> position) =>
        page.Choose(pairs.Select(id => KeyValuePair.Create(QuizJourney.Field(id), position(id) is { } p ? Position.Of(p).ToString() : "skip")));
}
