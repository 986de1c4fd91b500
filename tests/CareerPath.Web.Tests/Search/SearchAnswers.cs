using AngleSharp.Dom;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Search;

internal static class SearchAnswers
{
    // isRaw: whether the query is already encoded and may be followed by other fields.
    public static Task<Answer> SearchAsync(this Site site, string query, bool isRaw = false) =>
        site.NewVisitor().GetAsync("/search?q=" + (isRaw ? query : Uri.EscapeDataString(query)));

    // The addresses of the hits.
    public static List<string> Hits(this Answer answer) => [.. answer.Page.QuerySelectorAll(".hit h2 a").Select(a => a.GetAttribute("href")!)];
}
