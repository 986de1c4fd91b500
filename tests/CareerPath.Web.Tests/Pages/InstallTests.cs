using System.Net;
using System.Text.Json;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class InstallTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Manifest_NamesTheSite_AndIconsThatAreThere()
    {
        var visitor = site.NewVisitor();
        var home = await visitor.GetAsync("/");
        var answer = await visitor.GetAsync(home.Page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);

        Assert.Equal("application/manifest+json", answer.Response.Content.Headers.ContentType!.ToString());
        using var manifest = JsonDocument.Parse(answer.Html);
        var root = manifest.RootElement;
        Assert.Equal(site.Content.Site.Name, root.GetProperty("name").GetString());
        Assert.Equal("/", root.GetProperty("start_url").GetString());
        Assert.Equal("/quiz", root.GetProperty("shortcuts")[0].GetProperty("url").GetString());
        var icons = root.GetProperty("icons").EnumerateArray().ToList();
        Assert.Contains(icons, i => i.GetProperty("purpose").GetString() == "maskable");
        Assert.Contains(icons, i => i.GetProperty("sizes").GetString() == "192x192");
        foreach (var icon in icons)
        {
            var file = await visitor.Client.GetAsync(new Uri(icon.GetProperty("src").GetString()!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(icon.GetProperty("type").GetString(), file.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Worker_IsAskedForEachTime_AndKeepsEveryStyleAndScriptOfThePages()
    {
        var visitor = site.NewVisitor();
        var worker = await visitor.GetAsync(Routes.Worker);

        Assert.Equal("no-cache", worker.Response.Headers.CacheControl!.ToString());
        Assert.Equal("text/javascript", worker.Response.Content.Headers.ContentType!.MediaType);
        foreach (var path in (string[])["/", "/quiz", "/offline", "/articles/tpm-vs-program-manager"])
        {
            var page = await visitor.GetAsync(path);
            var files = page.Page.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")).ToList();
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.Contains($"\"{file}\"", worker.Html, StringComparison.Ordinal));
        }
        Assert.DoesNotContain("/js/worker.", worker.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_ChangesWithTheQuiz_AndIsOtherwiseTheSame()
    {
        var visitor = site.NewVisitor();
        var store = site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        var worker = (await visitor.GetAsync(Routes.Worker)).Html;
        store.Current = shipped with { Tasks = [] };
        Assert.Equal(worker, (await visitor.GetAsync(Routes.Worker)).Html);

        store.Current = shipped with { Rubric = shipped.Rubric with { Items = shipped.Rubric.Items.SetItem(0, shipped.Rubric.Items[0] with { Left = "Trace it" }) } };
        Assert.NotEqual(worker, (await visitor.GetAsync(Routes.Worker)).Html);
        store.Current = shipped;
    }

    [Fact]
    public async Task OfflineCopy_IsAllowedOnlyForTheResult_AndOnlyWhereTheLinkIsRemembered()
    {
        var visitor = site.NewVisitor();
        Assert.Equal("none", Header(await visitor.GetAsync("/quiz")));
        var result = await visitor.TakeQuizAsync(site.Content.Rubric, _ => 1);

        Assert.Equal("last", Header(result));
        foreach (var part in (string[])["/quiz/1", "/check", "/skills", "/share", "/plan", "/delete"])
            Assert.Equal("", Header(await visitor.GetAsync(result.Path + part)));
        Assert.Equal("", Header(await visitor.GetAsync("/quiz")));
        Assert.Equal("", Header(await site.NewVisitor().GetAsync(result.Path)));
        Assert.Equal("none", Header(await visitor.GetAsync("/deleted")));
    }

    private static string Header(Answer answer) =>
        answer.Response.Headers.TryGetValues("Offline-Copy", out var values) ? string.Join(", ", values) : "";
}
