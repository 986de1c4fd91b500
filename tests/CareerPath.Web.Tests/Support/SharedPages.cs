using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Tests.Support;

// Shares an assessment as its owner would, and opens the link as its reader would.
public static class SharedPages
{
    public static async Task<Answer> ReadSharedAsync(this Site site, string owner, SealedParts parts)
    {
        ArgumentNullException.ThrowIfNull(site);
        var visitor = site.NewVisitor();
        var page = await visitor.GetAsync(owner + "/share");
        foreach (var box in page.Page.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>())
            box.IsChecked = parts.HasFlag(Enum.Parse<SealedParts>(box.Value));
        var made = await visitor.SubmitAsync(page.Form());
        return await site.NewVisitor().GetAsync(made.Page.QuerySelector(".link-box input")!.GetAttribute("value")!);
    }
}
