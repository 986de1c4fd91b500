using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerPath.Web.Tests.Browser;

namespace CareerPath.Web.Tests.Access;

// Every link within the site, on any page, leads somewhere, including its anchor.
[Collection(AccessCollection.Name)]
public sealed class LinkTests(BrowserFixture fixture)
{
    private readonly Dictionary<string, IHtmlDocument?> _visited = new(StringComparer.Ordinal);
    private readonly Queue<(string From, string To)> _open = new();
    private readonly List<string> _broken = [];

    [Fact]
    public async Task EveryLinkWithinTheSite_Leads()
    {
        using var client = new HttpClient { BaseAddress = fixture.Site.ClientOptions.BaseAddress };
        foreach (var state in await fixture.StatesAsync())
        {
            Collect(state.ToString(), state.Answer.Path, state.Answer.Page);
            // Remember the page as this visitor saw it: others may not be allowed to.
            if (state.Answer.Status == HttpStatusCode.OK)
                _visited[state.Answer.Path] = state.Answer.Page;
        }
        while (_open.TryDequeue(out var link))
        {
            var (path, anchor) = link.To.Split('#') is [var p, var a] ? (p, a) : (link.To, "");
            if (!_visited.TryGetValue(path, out var page))
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK)
                    _broken.Add($"{link.From}: {path} answers {(int)answer.StatusCode}");
                page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()) : null;
                _visited.Add(path, page);
                if (page is not null)
                    Collect(path, path, page);
            }
            if (anchor.Length > 0 && page?.GetElementById(Uri.UnescapeDataString(anchor)) is null)
                _broken.Add($"{link.From}: nothing is called #{anchor} on {path}");
        }

        Findings.AssertNone(_broken);
        Assert.True(_visited.Count > 100, $"only {_visited.Count} addresses");
    }

    private void Collect(string from, string path, IHtmlDocument page)
    {
        var here = new Uri(fixture.Site.ClientOptions.BaseAddress, path);
        foreach (var named in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct(StringComparer.Ordinal))
        {
            if (named.StartsWith('#'))
            {
                if (named.Length > 1 && page.GetElementById(Uri.UnescapeDataString(named[1..])) is null)
                    _broken.Add($"{from}: nothing is called {named}");
            }
            else if (Uri.TryCreate(here, named, out var to) && to.Authority == here.Authority && to.Scheme == here.Scheme)
            {
                _open.Enqueue((from, to.PathAndQuery + to.Fragment));
            }
        }
    }
}
