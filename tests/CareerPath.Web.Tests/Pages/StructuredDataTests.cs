using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CareerPath.Web.Pages.Articles;
using CareerPath.Web.Publishing;
using CareerPath.Web.Tests.Api;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class StructuredDataTests(Site site) : IClassFixture<Site>
{
    private string Root => site.Content.Site.BaseUrl;

    [Fact]
    public async Task EveryPublicPage_HasValidStructuredDataOrNone()
    {
        var visitor = site.NewVisitor();
        foreach (var path in PublicPage.All(site.Content).Select(p => p.Path))
        {
            var page = (await visitor.GetAsync(path)).Page;
            var scripts = page.QuerySelectorAll("script[type='application/ld+json']");
            Assert.Equal(path == Routes.Home || IsArticle(path) || path.StartsWith("/roles/", StringComparison.Ordinal) ? 1 : 0, scripts.Length);
            foreach (var data in scripts.Select(s => JsonNode.Parse(s.TextContent)!.AsObject()))
            {
                Assert.Empty(Faults(data).Select(f => $"{path}: {f}"));
                if (IsArticle(path))
                    AssertAbout(data["@graph"]!.AsArray(), page, Root + path);
                if (path != Routes.Home)
                    AssertPlace(data["@graph"]!.AsArray(), page, Root + path);
            }
        }
    }

    [Fact]
    public async Task Questions_AreWordForWordThoseOfThePage()
    {
        var visitor = site.NewVisitor();
        var asked = 0;
        foreach (var article in site.Content.Published)
        {
            var page = (await visitor.GetAsync("/articles/" + article.Slug)).Page;
            var graph = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray();
            var questions = graph.SingleOrDefault(n => n!["@type"]!.GetValue<string>() == "FAQPage")?["mainEntity"]!.AsArray() ?? [];
            var visible = page.QuerySelectorAll(".faq > details");
            Assert.Equal(visible.Length, questions.Count);
            foreach (var (details, question) in visible.Zip(questions))
            {
                Assert.EndsWith("#" + details.Id, question!["url"]!.GetValue<string>(), StringComparison.Ordinal);
                Assert.Equal(Words(details.QuerySelector("summary")!), question["name"]!.GetValue<string>());
                foreach (var apart in details.QuerySelectorAll("summary, sup"))
                    apart.Remove();
                Assert.Equal(Words(details), string.Join(' ', question["acceptedAnswer"]!["text"]!.GetValue<string>().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                asked++;
            }
        }
        Assert.True(asked > 10, $"Only {asked} questions.");
    }

    [Fact]
    public async Task TheSiteItself_TellsWhereItIsSearched()
    {
        var visitor = site.NewVisitor();
        var home = (await visitor.GetAsync(Routes.Home)).Page;
        var about = Assert.Single(JsonNode.Parse(home.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray())!;
        Assert.Equal("WebSite", about["@type"]!.GetValue<string>());
        var template = about["potentialAction"]!["target"]!["urlTemplate"]!.GetValue<string>();
        Assert.StartsWith(Root, template, StringComparison.Ordinal);
        Assert.NotEmpty((await visitor.GetAsync(template[Root.Length..].Replace("{search_term_string}", "manager", StringComparison.Ordinal))).Page.QuerySelectorAll(".hit"));
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("image")]
    [InlineData("author")]
    [InlineData("dateModified")]
    public void TheSchema_MissesWhatIsMissing(string name)
    {
        var data = Sample();
        data["@graph"]![0]!.AsObject().Remove(name);
        Assert.Contains(Faults(data), f => f.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dateModified", "November 21, 2026")]
    [InlineData("mainEntityOfPage", "/articles/x")]
    [InlineData("mainEntityOfPage", "http://careerpath.example/articles/x")]
    [InlineData("rating", "5")]
    public void TheSchema_RefusesWhatIsWrong(string name, string value)
    {
        var data = Sample();
        Assert.Empty(Faults(data));
        data["@graph"]![0]![name] = value;
        Assert.Single(Faults(data));
    }

    [Fact]
    public void HostileWords_DoNotEndTheScript()
    {
        var article = site.Content.Articles[0] with { Title = "</script><script>alert(1)</script> & \"more\"" };
        var text = ArticleStructuredData.Of(article, site.Content.Site, "/articles", "/articles/x");
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Equal(article.Title, JsonNode.Parse(text)!["@graph"]![0]!["headline"]!.GetValue<string>());
    }

    private static void AssertAbout(JsonArray graph, IParentNode page, string address)
    {
        var about = graph.Single(n => n!["@type"]!.GetValue<string>() == "Article")!;
        Assert.Equal(address, about["mainEntityOfPage"]!.GetValue<string>());
        Assert.Equal(page.QuerySelector("h1")!.TextContent, about["headline"]!.GetValue<string>());
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), address);
    }

    // The breadcrumbs go through an existing page and end at this one.
    private void AssertPlace(JsonArray graph, IParentNode page, string address)
    {
        var crumbs = graph.Single(n => n!["@type"]!.GetValue<string>() == "BreadcrumbList")!["itemListElement"]!.AsArray();
        Assert.Equal([1, 2], crumbs.Select(c => c!["position"]!.GetValue<int>()));
        Assert.Contains(crumbs[0]!["item"]!.GetValue<string>()[Root.Length..], Routes.Fixed.AsEnumerable());
        Assert.StartsWith(crumbs[1]!["name"]!.GetValue<string>(), page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, crumbs[1]!["item"]!.GetValue<string>());
    }

    private static bool IsArticle(string path) => path.StartsWith("/articles/", StringComparison.Ordinal);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private JsonObject Sample() =>
        JsonNode.Parse(ArticleStructuredData.Of(site.Content.Articles[0], site.Content.Site, "/articles", "/articles/x"))!.AsObject();

    private List<string> Faults(JsonObject data)
    {
        var reader = new SchemaReader(StructuredDataSchemas.Of(Root));
        Assert.Equal(["@context", "@graph"], data.Select(m => m.Key));
        Assert.Equal("https://schema.org", data["@context"]!.GetValue<string>());
        foreach (var node in data["@graph"]!.AsArray())
        {
            var type = node!["@type"]!.GetValue<string>();
            reader.Check(node, reader.Schemas[type]!.AsObject(), type, type);
        }
        return reader.Faults;
    }
}
