using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;

namespace CareerPath.Web.Tests.Support;

// Shares an assessment as its owner would, and opens the link as its reader would.
public static class SharedPages
{
    // Returns the link's /s/{key}.
    public static async Task<string> ShareAsync(this Visitor visitor, string owner, SealedParts parts, string name = "", string label = "", int days = 30)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = await visitor.GetAsync(owner + "/share");
        var before = Links(page);
        foreach (var box in page.Page.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>())
            box.IsChecked = parts.HasFlag(Enum.Parse<SealedParts>(box.Value));
        page.Choose("Input.Days", days.ToString(CultureInfo.InvariantCulture)).Fill("Input.Name", name).Fill("Input.Label", label);
        var made = await visitor.SubmitAsync(page.Form());
        return Links(made).Except(before, StringComparer.Ordinal).Single();
    }

    public static async Task<Answer> ReadSharedAsync(this Site site, string owner, SealedParts parts)
    {
        ArgumentNullException.ThrowIfNull(site);
        return await site.NewVisitor().GetAsync(await site.NewVisitor().ShareAsync(owner, parts));
    }

    // The front page and the rooms that the link opens, by slug; the front page's is empty.
    public static async Task<Dictionary<string, Answer>> ReadAllAsync(this Site site, string link, SealedParts parts)
    {
        ArgumentNullException.ThrowIfNull(site);
        var (reader, pages) = (site.NewVisitor(), new Dictionary<string, Answer>(StringComparer.Ordinal));
        foreach (var slug in SharedRoom.All.Where(r => parts.HasFlag(r.Part)).Select(r => r.Slug).Prepend(""))
            pages[slug] = await reader.GetAsync(slug.Length == 0 ? link : $"{link}/{slug}");
        return pages;
    }

    private static List<string> Links(Answer page) =>
        [.. page.Page.QuerySelectorAll(".link-box input[readonly]").Select(i => new Uri(i.GetAttribute("value")!).AbsolutePath)];
}
