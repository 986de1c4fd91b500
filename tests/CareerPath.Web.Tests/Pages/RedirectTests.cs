using System.Net;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class RedirectTests
{
    [Fact]
    public async Task OldAddress_LeadsToTheArticle_ForGood()
    {
        using var site = SiteWith(a => a with { Redirects = ["first-name", "second-name"] });
        var client = site.NewVisitor().Client;
        foreach (var (method, old) in ((HttpMethod, string)[])[(HttpMethod.Get, "first-name"), (HttpMethod.Head, "second-name")])
        {
            using var request = new HttpRequestMessage(method, "/articles/" + old);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal("/articles/" + site.Content.Articles[0].Slug, answer.Headers.Location!.OriginalString);
            Assert.NotNull(answer.Headers.CacheControl!.MaxAge);
        }
    }

    [Fact]
    public async Task OldAddressOfADraft_IsNotFound()
    {
        using var site = new Site();
        // In development, drafts are served.
        using var published = site.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        var store = published.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Articles = [store.Current.Articles[0] with { Redirects = ["first-name"], Draft = true }] };
        using var client = published.CreateClient();
        using var answer = await client.GetAsync(new Uri("/articles/first-name", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Feed_KeepsTheIdOfARenamedArticle()
    {
        using var site = SiteWith(a => a with { Redirects = ["first-name", "second-name"] });
        Assert.Contains("<id>https://careerpath.example/articles/first-name</id>", (await site.NewVisitor().GetAsync("/feed.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NamesTheNewAddress_AndLooksForTheHeadingThere()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "related:", "redirects: [once]\nrelated:").Edit("articles/first.md", "/articles/second#details", "/articles/once#nowhere");
        var findings = sample.Load().Findings;
        Assert.Equal(["CP065", "CP047"], findings.Select(f => f.Code).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("Did you mean '/articles/second'?", findings.Single(f => f.Code == "CP065").Message, StringComparison.Ordinal);
        Assert.Contains("on /articles/second.", findings.Single(f => f.Code == "CP047").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfARelatedOldSlug_NamesTheNewOne()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "related:", "redirects: [once]\nrelated:").Edit("articles/first.md", "[second]", "[once]");
        Assert.Contains("Did you mean 'second'", Assert.Single(sample.Load().Findings).Message, StringComparison.Ordinal);
    }

    private static Site SiteWith(Func<Article, Article> change)
    {
        var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Articles = [change(store.Current.Articles[0]), .. store.Current.Articles.Skip(1)] };
        return site;
    }
}
