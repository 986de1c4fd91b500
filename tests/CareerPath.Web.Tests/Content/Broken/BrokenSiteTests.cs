using System.Net;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Publishing;
using CareerPath.Web.Tests.Content.Reload;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Content.Broken;

// One running site whose files break one after another.
public sealed class BrokenSiteTests
{
    [Fact]
    public async Task EachFileBrokenInTurn_TheSiteServesEveryPageAsItWas_AndSaysDegraded()
    {
        using var copy = new ContentCopy();
        using var site = Site.Watching(copy.Folder);
        var visitor = site.NewVisitor();
        var store = site.Services.GetRequiredService<ContentStore>();
        var paths = PublicPage.All(store.Current).Select(p => p.Path).ToList();
        var good = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
            good[path] = await MainAsync(visitor, path);

        Break? before = null;
        for (var i = 0; i < ContentCopy.OneOfEachKind.Count; i++)
        {
            var file = ContentCopy.OneOfEachKind[i];
            var ways = Breaks.Of(file).ToList();
            var broken = ways[i % ways.Count];
            await store.EditAsync(
                () =>
                {
                    if (before is not null)
                        copy.Mend(before.Place.File);
                    broken.Do(copy);
                },
                s => Reports(s, broken) && (before is null || !Reports(s, before)));
            foreach (var path in paths)
                Assert.True(good[path].Equals(await MainAsync(visitor, path), StringComparison.Ordinal), $"{path} is not as it was after '{broken.Name}' in {file}");
            Assert.Equal("degraded", await StatusAsync(visitor));
            before = broken;
        }
        // The clock of the tests may be behind a review, which warns.
        await store.EditAsync(() => copy.Mend(before!.Place.File), s => s.Findings.All(f => f.Severity != Severity.Error));
        Assert.Equal("ready", await StatusAsync(visitor));
    }

    private static bool Reports(ContentStore store, Break broken) =>
        store.Findings.Any(f => (f.Code, new Place(f.File, f.Line, f.Column)) == (broken.Code.Code, broken.Place));

    private static async Task<string> MainAsync(Visitor visitor, string path)
    {
        var answer = await visitor.GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {answer.Status}");
        // Without the panel that Development shows, and without form tokens.
        foreach (var changing in answer.Page.QuerySelectorAll("main > .notice.is-error, input[type=hidden]"))
            changing.Remove();
        return string.Join(' ', answer.Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<string> StatusAsync(Visitor visitor) =>
        JsonNode.Parse((await visitor.GetAsync("/health/ready")).Html)!["status"]!.GetValue<string>();
}
