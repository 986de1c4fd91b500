using System.Net;
using AngleSharp.Dom;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// The not-found page offers pages with similar addresses, but none that visitors may not know about.
public sealed class NotFoundTests : IClassFixture<NotFoundTests.PublicSite>, IDisposable
{
    private readonly Site _site;
    private readonly SiteContent _content;

    public NotFoundTests(PublicSite site) => (_site, _content) = (site.Site, site.Site.Content);

    public void Dispose() => _site.Services.GetRequiredService<ContentStore>().Current = _content;

    [Theory]
    [InlineData("/articles/tpm-pros-and-con", "/articles/tpm-pros-and-cons")]
    [InlineData("/articles/pay-and-demnd/?from=mail", "/articles/pay-and-demand")]
    [InlineData("/roles/program-managr", "/roles/program-manager")]
    [InlineData("/roles/tpm", "/roles/technical-program-manager")]
    [InlineData("/roles/pgm", "/roles/program-manager")]
    [InlineData("/roles/tehcnical-program-manager", "/roles/technical-program-manager")]
    public async Task AMisspeltAddress_OffersTheNearestPageFirst_ByItsTitle(string asked, string near)
    {
        var visitor = _site.NewVisitor();
        var answer = await visitor.GetAsync(asked);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        var link = Links(answer)[0];
        Assert.Equal(near, link.GetAttribute("href"));
        Assert.StartsWith(link.TextContent, (await visitor.GetAsync(near)).Heading, StringComparison.Ordinal);
        Assert.Equal("/search", answer.Form("main form[role=search]").GetAttribute("action"));
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/articles/xyz")]
    [InlineData("/articles/something-else-altogether")]
    [InlineData("/articles/%25%2F")]
    [InlineData("/roles/astronaut")]
    [InlineData("/roles/")]
    [InlineData("/article/tpm-pros-and-cons")]
    [InlineData("/a/tpm-pros-and-cons")]
    [InlineData("/s/program-manager")]
    [InlineData("/404")]
    public async Task WhereNothingIsNear_NothingIsOffered(string asked) =>
        Assert.Empty(Links(await _site.NewVisitor().GetAsync(asked)));

    [Theory]
    [InlineData("/roles/product-manager", "product manager")]
    [InlineData("/roles/product-managers", "product managers")]
    [InlineData("/articles/how-much-do-tpms-earn", "how much do tpms earn")]
    [InlineData("/a/secret-words", "")]
    [InlineData("/s/secret-words", "")]
    public async Task WordsOfAPublicAddress_CanBeSearchedFor(string asked, string words)
    {
        var answer = await _site.NewVisitor().GetAsync(asked);
        Assert.Equal(words, answer.Form("main form[role=search]").QuerySelector("input[name=q]")!.GetAttribute("value") ?? "");
        Assert.Empty(Links(answer));
    }

    [Fact]
    public async Task AVeryLongAddress_IsNotFound()
    {
        var answer = await _site.NewVisitor().GetAsync("/articles/" + new string('a', 2000));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(Links(answer));
    }

    [Fact]
    public async Task APrivateAddress_LooksLikeAnyOther()
    {
        var visitor = _site.NewVisitor();
        var plain = await visitor.GetAsync("/no-such-page");
        foreach (var path in (string[])["/a/short", "/a/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/s/unknown", "/a/articles/tpm-pros-and-con"])
            Assert.Equal(plain.Html, (await visitor.GetAsync(path)).Html);
    }

    [Fact]
    public async Task ADraft_IsOfferedInDevelopmentOnly()
    {
        Change(a => a with { Draft = true });
        Assert.DoesNotContain(Links(await _site.NewVisitor().GetAsync(Near)), l => l.GetAttribute("href") == Routes.Article(First.Slug));

        using var atWork = new Site();
        var store = atWork.Services.GetRequiredService<ContentStore>();
        store.Current = _site.Content;
        Assert.Contains(Links(await atWork.NewVisitor().GetAsync(Near)), l => l.GetAttribute("href") == Routes.Article(First.Slug));
    }

    [Fact]
    public async Task AnAddressLikeAFormerOne_OffersTheArticleOnce_AsItIsCalledToday()
    {
        Change(a => a with { Redirects = ["zebra-crossings", "zebra-crossing"] });
        var link = Assert.Single(Links(await _site.NewVisitor().GetAsync("/articles/zebra-crosing")));
        Assert.Equal(Routes.Article(First.Slug), link.GetAttribute("href"));
    }

    [Fact]
    public async Task AnAddressWithManySlips_IsNotLookedFor()
    {
        Change(a => a with { Redirects = ["zebra-crossings-in-a-town"] });
        Assert.Single(Links(await _site.NewVisitor().GetAsync("/articles/zebra-crossings-in-xxxown")));
        Assert.Empty(Links(await _site.NewVisitor().GetAsync("/articles/zebra-crossings-in-xxxxxn")));
    }

    private Article First => _site.Content.Articles[0];

    private string Near => Routes.Article(First.Slug + "x");

    private void Change(Func<Article, Article> change)
    {
        var store = _site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Articles = [change(store.Current.Articles[0]), .. store.Current.Articles.Skip(1)] };
    }

    private static List<IElement> Links(Answer answer) => [.. answer.Page.QuerySelectorAll("main section[aria-labelledby=near] a")];

    // The site as visitors see it.
    public sealed class PublicSite : IDisposable
    {
        public Site Site { get; } = new() { EnvironmentName = "Production" };

        public void Dispose() => Site.Dispose();
    }
}
