using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Content.Reload;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

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
        using var sample = new ContentSample();
        var content = sample.Body("A quokka.\n\n## Questions\n\n::: faq\n### Is a numbat?\n\nNo.\n:::\n").Load().Content!;
        var store = new ContentStore(content with { Articles = [.. content.Articles.Select(a => a with { Draft = true })] }, [], new HttpContextAccessor());
        using var search = new SiteSearch(store, new HostingEnvironment { EnvironmentName = environment }, NullLogger<SiteSearch>.Instance);
        foreach (var word in (string[])["quokka", "numbat"])
            Assert.Equal(hits, (await search.FindAsync(SearchWords.Of(word), exact: true, page: 1, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task ManyAtOnce_WhileTheContentChanges_AreAllAnswered_FromTheContentOfTheMoment()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var search = site.Services.GetRequiredService<SiteSearch>();
        var shipped = store.Current;
        var other = shipped with { Articles = [shipped.Articles[0] with { Slug = "other", Title = "A quokka" }] };
        var visitors = Enumerable.Range(0, 32).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                var found = await search.FindAsync(SearchWords.Of(i % 2 == 0 ? "manager" : "intervews tpm"), exact: false, page: 1 + (n % 2), CancellationToken.None);
                Assert.NotEmpty(found.Hits);
            }
        })).ToList();
        var all = Task.WhenAll(visitors);
        for (var swap = 0; !all.IsCompleted; swap++)
        {
            store.Current = swap % 2 == 0 ? other : shipped;
            await search.PrepareAsync();
            Assert.Equal(swap % 2 == 0, (await search.FindAsync(SearchWords.Of("quokka"), exact: true, page: 1, CancellationToken.None)).Count > 0);
        }
        await all;
    }

    [Fact]
    public async Task ContentThatCannotBeIndexed_LeavesTheLastIndexToAnswer()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var content = store.Current;
        var before = (await site.SearchAsync("manager")).Hits();
        store.Current = content with { Articles = [content.Articles[0] with { Faqs = default }, .. content.Articles.Skip(1)] };
        Assert.Equal(before, (await site.SearchAsync("manager")).Hits());
        store.Current = content with { };
        Assert.Equal(before, (await site.SearchAsync("manager")).Hits());
    }

    [Fact]
    public void Synonyms_AreFoundInEveryForm()
    {
        using var sample = new ContentSample();
        sample.Body("A quokka was here. A quick numbat.");
        var content = sample.Load().Content!;
        using var plain = SearchIndex.Build(content, withDrafts: false);
        Assert.Empty(Marked(plain, "wallabies"));
        using var index = SearchIndex.Build(content with { Site = content.Site with { Synonyms = [["wallaby", "Quokka", "small kangaroo", "out of a pouch"]] } }, withDrafts: false);
        foreach (var query in (string[])["wallabies", "small kangaroo", "small kangaroos", "out of a pouch", "the small-kangaroo"])
            Assert.Equal(["quokka"], Marked(index, query));
        Assert.Empty(Marked(index, "kangaroo"));
    }

    [Fact]
    public void Title_ComesFirst_AndEachEntryOnce()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        var many = Enumerable.Range(0, 60).Select(i => content.Articles[0] with { Slug = $"many-{i}", Title = i switch { 20 => "Quokka", 30 => "Of a quokka", _ => $"Number {i}" }, Summary = "A quokka was here, among others of its kind." });
        using var index = SearchIndex.Build(content with { Articles = [.. many] }, withDrafts: false);
        var pages = Enumerable.Range(1, 6).Select(page => index.Find(SearchWords.Of("quokka"), exact: false, page)).ToList();
        var all = pages.SelectMany(p => p.Hits).Select(h => h.Address).ToList();

        Assert.Equal(["/articles/many-20", "/articles/many-30"], all.Take(2));
        Assert.All(pages, p => Assert.Equal((60, 6), (p.Count, p.Pages)));
        Assert.Equal(60, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Beginning_FindsTheWordsThatBeginLikeThat_InAllTheirForms()
    {
        using var sample = new ContentSample();
        sample.Body("Numbats are watched. Watching numbatology, one quokka watches.");
        using var index = SearchIndex.Build(sample.Load().Content!, withDrafts: false);

        Assert.Equal(["Numbats", "numbatology"], Marked(index, "numb"));
        Assert.Equal(["watched", "Watching", "quokka", "watches"], Marked(index, "quokka watc"));
        Assert.Empty(Marked(index, "nu"));
        Assert.Empty(Marked(index, "\u0301\u0301\u0301"));
        Assert.Empty(Marked(index, "numb quokkazz"));
    }

    [Fact]
    public void WordsAcrossTwoSections_AreNotInARow()
    {
        using var sample = new ContentSample();
        sample.Body("It ends with a quokka.\n\n## Numbat\n\nWombat text.\n\n## Bandicoot\n\nText.");
        using var index = SearchIndex.Build(sample.Load().Content!, withDrafts: false);
        foreach (var query in (string[])["\"quokka wombat\"", "\"numbat bandicoot\"", "\"quokka numbat\""])
            Assert.Equal(1, Find(index, query).WithAllWords);
        Assert.Equal(["Wombat text"], Marked(index, "\"wombat text\""));
    }

    [Fact]
    public void Excerpt_OfALongText_IsCutBetweenWords_AroundWhatWasFound()
    {
        using var sample = new ContentSample();
        var filler = string.Join(' ', Enumerable.Range(100, 200));
        sample.Body($"{filler} one quokka here and a numbat there {filler}");
        using var index = SearchIndex.Build(sample.Load().Content!, withDrafts: false);
        var excerpt = Find(index, "quokka numbat").Hits[0].Excerpt.Text;

        Assert.Equal(["quokka", "numbat"], Marked(index, "quokka numbat"));
        Assert.InRange(excerpt.Length, 100, 260);
        Assert.StartsWith("…", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt, StringComparison.Ordinal);
    }

    private static SearchResults Find(SearchIndex index, string query) => index.Find(SearchWords.Of(query), exact: true, page: 1);

    private static List<string> Marked(SearchIndex index, string query) =>
        [.. Find(index, query).Hits.SelectMany(h => h.Excerpt.Text.Split(MarkedText.Open, MarkedText.Close).Where((_, part) => part % 2 == 1))];
}
