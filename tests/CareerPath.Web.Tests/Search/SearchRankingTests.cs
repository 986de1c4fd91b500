using System.Collections.Frozen;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Search;

/// <summary>What an index of many or odd pages finds first.</summary>
public sealed class SearchRankingTests
{
    [Fact]
    public async Task ManyResults_PutTitlesAndHeadingsFirst_AndListEachOnce()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        var many = Enumerable.Range(0, SearchRanking.MostWeighed + 45).Select(i => content.Articles[0] with
        {
            Slug = $"many-{i}",
            Title = i switch { 320 => "Quokka", 330 => "Of a quokka", _ => $"Number {i}" },
            Html = i == 340 ? "<h2 id=\"a-quokka\">A quokka</h2>\n<p>Text.</p>\n" : $"<p>{(i == 3 ? "Quokka, quokka, quokka." : "A quokka was here, among others of its kind.")}</p>\n",
            Faqs = [],
        }).ToArray();
        using var index = SearchIndex.Build(content with { Articles = [.. many] }, withDrafts: false);
        var all = await AllAsync(paths: null);

        Assert.Equal(["/articles/many-320", "/articles/many-330", "/articles/many-340#a-quokka", "/articles/many-3"], all.Take(4));
        Assert.Equal(many.Length, all.Count);
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);

        var paths = many.Where((_, i) => i % 2 == 0).Select(a => $"/articles/{a.Slug}").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(all.Where(a => paths.Contains(a.Split('#')[0])), await AllAsync(paths.ToFrozenSet(StringComparer.Ordinal)));

        // Edited in a few pages, it lists them as an index does that is built anew.
        var edited = content with { Articles = [many[0] with { Title = "Another" }, many[1], many[2] with { Summary = "Of a quokka." }, .. many[3..]] };
        using var fresh = SearchIndex.Build(edited, withDrafts: false);
        Assert.True(await index.TryUpdateAsync(edited));
        Assert.Equal(await AllAsync(paths: null, fresh), await AllAsync(paths: null));

        async Task<List<string>> AllAsync(FrozenSet<string>? paths, SearchIndex? other = null)
        {
            var found = new List<string>();
            for (var page = 1; ; page++)
            {
                var results = await (other ?? index).FindAsync(SearchWords.Of("quokka"), exact: false, page, paths, CancellationToken.None);
                found.AddRange(results.Hits.Select(h => h.Address));
                if (page >= results.Pages)
                {
                    Assert.Equal(results.Count, found.Count);
                    return found;
                }
            }
        }
    }

    [Fact]
    public async Task ManyTitles_DoNotHideTheOneThatWasMeant_NorManySynonymsTheWordAsTyped()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        var many = Enumerable.Range(0, SearchRanking.MostWeighed + 60).Select(i => content.Articles[0] with
        {
            Slug = $"many-{i}",
            Title = i == SearchRanking.MostWeighed + 50 ? "Quokka" : $"Quokka number {i}",
            Html = i == SearchRanking.MostWeighed + 40 ? "<p>A wallaby.</p>\n" : "<p>Text.</p>\n",
            Faqs = [],
        });
        content = content with { Articles = [.. many], Site = content.Site with { Synonyms = [["quokka", "wallaby"]] } };
        using var index = SearchIndex.Build(content, withDrafts: false);

        Assert.Equal($"/articles/many-{SearchRanking.MostWeighed + 50}", await FirstAsync("quokka"));
        Assert.Equal($"/articles/many-{SearchRanking.MostWeighed + 40}", await FirstAsync("wallaby"));

        async Task<string> FirstAsync(string query) => (await index.FindAsync(SearchWords.Of(query), exact: false, page: 1, paths: null, CancellationToken.None)).Hits[0].Address;
    }

    [Fact]
    public async Task Beginning_FindsTheWordsThatBeginLikeThat_InAllTheirForms()
    {
        using var sample = new ContentSample();
        var content = sample.Load().Content!;
        using var index = SearchIndex.Build(
            content with { Articles = [content.Articles[0] with { Html = "<p>Numbats are watched. Watching numbatology, one quokka watches.</p>\n", Faqs = [] }] },
            withDrafts: false);

        Assert.Equal(["Numbats", "numbatology"], await MarkedAsync("numb"));
        Assert.Equal(["watched", "Watching", "quokka", "watches"], await MarkedAsync("quokka watc"));
        Assert.Empty(await MarkedAsync("nu"));
        Assert.Empty(await MarkedAsync("\u0301\u0301\u0301"));
        Assert.Empty(await MarkedAsync("numb quokkazz"));

        async Task<List<string>> MarkedAsync(string query) =>
            [.. (await index.FindAsync(SearchWords.Of(query), exact: true, page: 1, paths: null, CancellationToken.None)).Hits.SelectMany(h => h.Excerpt.Pieces).Where(p => p.IsMarked).Select(p => p.Text)];
    }
}
