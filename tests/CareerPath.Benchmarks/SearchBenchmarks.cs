using BenchmarkDotNet.Attributes;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;

namespace CareerPath.Benchmarks;

// A search as a page runs it, with the excerpts of its ten hits.
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private SearchIndex? _index;

    [Params(500)]
    public int Articles { get; set; }

    // A typical query; words in every article; a typo; a phrase with small words; a query that only partly matches; no match at all.
    [Params("rollback plan", "program manager", "certficate intervew", "what is the role of a manager", "rollback xqxqxq", "xqxqxqxqxq")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Build() => _index = SearchIndex.Build(GeneratedSite.Of(Articles), withDrafts: false);

    [GlobalCleanup]
    public void Close() => _index!.Dispose();

    [Benchmark]
    public SearchResults Search() => _index!.Find(SearchWords.Of(Query), exact: false, page: 1);
}

// Building the index, which a start or a reload does in the background.
[MemoryDiagnoser]
public class SearchBuildBenchmarks
{
    private SiteContent? _content;

    [Params(12, 500)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Generate() => _content = GeneratedSite.Of(Articles);

    [Benchmark]
    public void Build()
    {
        using var index = SearchIndex.Build(_content!, withDrafts: false);
    }
}
