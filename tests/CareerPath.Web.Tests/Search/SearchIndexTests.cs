using System.Collections.Concurrent;
using System.Collections.Frozen;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Content.Reload;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public async Task Reload_FindsTheNewWord_AndNoLongerTheOld()
    {
        using var site = new EditedSite();
        var visitor = site.NewVisitor();
        await site.EditAsync("articles/first.md", "More text.", "A quokka.", s => s.Current.Articles[0].Html.Contains("quokka", StringComparison.Ordinal));
        Assert.Equal("/articles/first#a-part-of-it", await FirstAsync("quokka"));
        await site.EditAsync("articles/first.md", "A quokka.", "A numbat.", s => s.Current.Articles[0].Html.Contains("numbat", StringComparison.Ordinal));
        Assert.Equal("/articles/first#a-part-of-it", await FirstAsync("numbat"));
        Assert.Null(await FirstAsync("quokka&exact=true"));

        async Task<string?> FirstAsync(string query) =>
            (await visitor.GetAsync("/search?q=" + query)).Page.QuerySelector(".hit a")?.GetAttribute("href");
    }

    [Theory]
    [InlineData("Production", 0)]
    [InlineData("Development", 1)]
    public async Task Draft_IsFoundInDevelopmentOnly(string environment, int hits)
    {
        using var site = new EditedSite(environment);
        await site.EditAsync(
            () => site.Sample.Write(
                "articles/hidden.md",
                site.Sample.Read("articles/second.md").Replace("reviewed:", "draft: true\nreviewed:", StringComparison.Ordinal) + "\nA quokka.\n\n::: faq\n### Is a numbat?\n\nNo.\n:::\n"),
            s => s.Current.Articles.Length == 3);
        foreach (var word in (string[])["quokka", "numbat"])
            Assert.Equal(hits, (await site.NewVisitor().GetAsync($"/search?q={word}&exact=true")).Page.QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task ManyAtOnce_WhileTheContentChanges_AreAllAnswered()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var search = site.Services.GetRequiredService<SiteSearch>();
        var shipped = store.Current;
        var other = shipped with { Articles = [shipped.Articles[0] with { Slug = "other", Title = "A quokka" }] };
        using var stop = new CancellationTokenSource();
        var failures = new ConcurrentQueue<string>();
        var visitors = Enumerable.Range(0, 32).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                var words = SearchWords.Of(i % 2 == 0 ? "manager" : "intervews tpm");
                var found = await search.FindAsync(words, exact: false, page: 1 + (n % 2), CancellationToken.None);
                if (found.Count == 0 || found.Hits.IsEmpty)
                    failures.Enqueue($"{n}, {i}");
            }
        })).ToList();
        var all = Task.WhenAll(visitors);
        for (var swap = 0; !all.IsCompleted; swap++)
        {
            store.Current = swap % 2 == 0 ? other : shipped;
            await search.Prepare();
        }
        await all;
        Assert.Empty(failures);
    }

    [Fact]
    public async Task ContentThatCannotBeIndexed_LeavesTheLastIndex_AndNoSearchWaitsForEver()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var search = site.Services.GetRequiredService<SiteSearch>();
        var content = store.Current;
        var before = await CountAsync();
        // The words of a page fail before anything is written.
        store.Current = content with { Articles = [content.Articles[0] with { Faqs = default }, .. content.Articles.Skip(1)] };
        Assert.InRange(await CountAsync(), 1, before);
        // Its title fails while it is written: that index is lost.
        store.Current = content with { Articles = [content.Articles[0] with { Title = null! }, .. content.Articles.Skip(1)] };
        await Assert.ThrowsAnyAsync<Exception>(CountAsync);
        store.Current = content with { };
        Assert.Equal(before, await CountAsync());

        async Task<int> CountAsync() => (await search.FindAsync(SearchWords.Of("manager"), exact: false, page: 1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20))).Count;
    }

    [Fact]
    public async Task ContentThatIsReplacedBeforeItsTurn_IsNotIndexed()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var search = site.Services.GetRequiredService<SiteSearch>();
        var content = store.Current;
        await search.Prepare();
        foreach (var language in (string[])["de", "en", "de", "en"])
        {
            // In another language, everything is indexed anew: the next ones have to wait.
            var slow = Begin(content with { Site = content.Site with { Language = language } });
            var faulty = Begin(content with { Articles = [content.Articles[0] with { Faqs = default }, .. content.Articles.Skip(1)] });
            var last = Begin(store.Current with { Articles = content.Articles });
            var waits = !slow.IsCompleted;
            Assert.Same(store.Current, (await last).Content);
            if (!waits)
                continue;
            Assert.Same(await slow, await faulty);
            return;
        }
        Assert.Fail("No index was busy as long as three take to be asked for.");

        Task<SearchIndex> Begin(SiteContent next)
        {
            store.Current = next;
            return search.Prepare();
        }
    }

    [Fact]
    public async Task Update_FindsWhatANewIndexFinds()
    {
        using var site = new Site();
        var content = site.Services.GetRequiredService<ContentStore>().Current;
        var articles = content.Articles;
        var edited = articles[3] with { Title = "A quokka's day", Html = "<h2 id=\"a-numbat\">A numbat</h2>\n<p>It manages a stakeholder.</p>\n", Faqs = [] };
        var added = articles[4] with { Slug = "added", Title = "Wombats and programs" };
        SiteContent[] later =
        [
            content with { Articles = [edited, .. articles.Where(a => a.Slug != edited.Slug)] },
            content with { Articles = [edited, added, .. articles.Skip(6)], Phrases = content.Phrases[..3] },
            content with { Articles = [added] },
            content,
        ];
        using var updated = SearchIndex.Build(content, withDrafts: false);
        foreach (var next in later)
        {
            Assert.True(await updated.TryUpdateAsync(next));
            Assert.Same(next, updated.Content);
            using var fresh = SearchIndex.Build(next, withDrafts: false);
            foreach (var query in (string[])["quokka", "qokka", "numbat", "wombats", "stakeholder", "program manager", "stakehold", "mangaer intervew", "xqxqxq"])
                Assert.Equal(await FoundAsync(fresh, query), await FoundAsync(updated, query));
        }

        static async Task<string> FoundAsync(SearchIndex index, string query)
        {
            var pages = new List<string>();
            for (var page = 1; ; page++)
            {
                var found = await index.FindAsync(SearchWords.Of(query), exact: false, page, paths: null, CancellationToken.None);
                pages.AddRange(found.Hits.Select(h => $"{h.Kind} {h.Address} {h.Title} {h.Excerpt}"));
                if (page >= found.Pages)
                    return $"{found.Count} {found.Corrected}\n{string.Join('\n', pages.Order(StringComparer.Ordinal))}";
            }
        }
    }

    [Fact]
    public async Task Update_OfMuch_OrInAnotherLanguage_LeavesTheIndexAsItWas()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        using var index = SearchIndex.Build(content, withDrafts: false);
        var many = content with { Articles = [.. Enumerable.Range(0, 101).Select(i => content.Articles[0] with { Slug = $"quokka-{i}", Title = $"Quokka {i}" })] };
        Assert.False(await index.TryUpdateAsync(many));
        Assert.False(await index.TryUpdateAsync(content with { Site = content.Site with { Language = "de" } }));
        Assert.Same(content, index.Content);
        Assert.NotEmpty((await index.FindAsync(SearchWords.Of("article"), exact: false, page: 1, paths: null, CancellationToken.None)).Hits);
        Assert.Empty((await index.FindAsync(SearchWords.Of("quokka"), exact: true, page: 1, paths: null, CancellationToken.None)).Hits);
    }

    [Fact]
    public async Task IndexOfAnEarlierContent_ShowsNoPageThatIsGone()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        using var index = SearchIndex.Build(content, withDrafts: false);
        var before = await FindAsync(paths: null);
        Assert.Contains(before, h => h.StartsWith("/articles/first", StringComparison.Ordinal));
        var after = content with { Articles = [.. content.Articles.Where(a => a.Slug != "first")] };
        Assert.DoesNotContain(await FindAsync(SearchEntries.Paths(after, withDrafts: false)), h => h.StartsWith("/articles/first", StringComparison.Ordinal));

        async Task<List<string>> FindAsync(FrozenSet<string>? paths) =>
            [.. (await index.FindAsync(SearchWords.Of("article"), exact: false, page: 1, paths, CancellationToken.None)).Hits.Select(h => h.Address)];
    }

    [Fact]
    public async Task Synonyms_OfAChangedSite_CountAtOnce()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        content = content with { Articles = [content.Articles[0] with { Html = "<p>A quokka was here. A quick numbat.</p>\n", Faqs = [] }] };
        using var index = SearchIndex.Build(content, withDrafts: false);
        Assert.Empty(await FoundAsync("wallabies"));
        Assert.True(await index.TryUpdateAsync(content with { Site = content.Site with { Synonyms = [["wallaby", "Quokka", "small kangaroo", "out of a pouch"]] } }));
        Assert.Equal(["quokka"], await FoundAsync("wallabies"));
        Assert.Equal(["quokka"], await FoundAsync("small kangaroo"));
        Assert.Equal(["quokka"], await FoundAsync("small kangaroos"));
        Assert.Equal(["quokka"], await FoundAsync("out of a pouch"));
        Assert.Empty(await FoundAsync("kangaroo"));

        async Task<List<string>> FoundAsync(string query) =>
            [.. (await index.FindAsync(SearchWords.Of(query), exact: true, page: 1, paths: null, CancellationToken.None)).Hits.SelectMany(h => h.Excerpt.Pieces).Where(p => p.IsMarked).Select(p => p.Text)];
    }

    [Fact]
    public async Task ClosedIndex_RefusesSearches_AfterLettingTheLastOneFinish()
    {
        using var sample = new ContentSample();
        var index = SearchIndex.Build(sample.Load().Content!, withDrafts: false);
        index.Dispose();
        index.Dispose();
        await Assert.ThrowsAsync<System.Threading.Channels.ChannelClosedException>(() => index.TryUpdateAsync(index.Content));
        await Assert.ThrowsAsync<System.Threading.Channels.ChannelClosedException>(() =>
            index.FindAsync(SearchWords.Of("article"), exact: false, page: 1, paths: null, CancellationToken.None));
    }
}
