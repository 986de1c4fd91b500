using System.Text;
using System.Text.Json;
using CareerPath.Web.Content;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Tests.Content.Reload;

/// <summary>A loader that has loaded before finds the same as one that has not, whatever was edited in between.</summary>
public class LoadAgainTests
{
    private static readonly (string Name, Action<ContentSample, Random> Make)[] _edits =
    [
        ("rename a heading", (s, r) => Swap(s, Article(s, r), "## Part one", "## Part two")),
        ("link to a heading", (s, r) => Append(s, r, "See [it](/articles/second#part-one).")),
        ("link to an article", (s, r) => Append(s, r, $"See [it](/articles/extra-{r.Next(4)}).")),
        ("compare", (s, r) => Append(s, r, "::: compare roles=program-manager,project-manager aspects=scope\n:::")),
        ("language", (s, r) => Append(s, r, "::: language role=program-manager\n:::")),
        ("break the text", (s, r) => Append(s, r, "<b>raw</b> and [bad](javascript:x)")),
        ("break the front matter", (s, r) => Swap(s, Article(s, r), "title: ", "titel: ")),
        ("not UTF-8", (s, r) => s.WriteBytes(Article(s, r), [0x2d, 0xff, 0xfe])),
        ("add", (s, r) => s.Write($"articles/extra-{r.Next(4)}.md", Good(r))),
        ("add in a folder", (s, r) => s.Write($"articles/deep/extra-{r.Next(2)}.md", Good(r))),
        ("delete", (s, r) => Delete(s, Article(s, r))),
        ("mend", (s, r) => s.Write(Article(s, r), Good(r))),
        ("slug of another", (s, r) => Swap(s, Article(s, r), "title: ", "slug: second\ntitle: ")),
        ("redirect", (s, r) => Swap(s, Article(s, r), "title: ", $"redirects: [extra-{r.Next(4)}]\ntitle: ")),
        ("draft", (s, r) => Swap(s, Article(s, r), "title: ", "draft: true\ntitle: ")),
        ("aspect's words", (s, _) => Swap(s, "site.yml", "name: Scope", "name: Reach")),
        ("aspect's id", (s, _) => Swap(s, "site.yml", "id: scope", "id: scoop")),
        ("role's words", (s, _) => Swap(s, "roles/program-manager.md", "scope: ", "scope: Changed, ")),
        ("role's text", (s, _) => Swap(s, "roles/program-manager.md", "\n## ", "\nMore.\n\n## ")),
        ("phrases", (s, _) => Swap(s, "language/phrases.yml", "text: ", "text: Changed, ")),
        ("broken phrases", (s, _) => Swap(s, "language/phrases.yml", "- id: ", "- id: \"")),
        ("tasks", (s, _) => Swap(s, "plans/tasks.yml", "minutes: ", "minutes: 1")),
        ("stray file", (s, _) => s.Write("notes.txt", "x")),
    ];

    [Fact]
    public void WhatCouldNotBeRead_IsReadAgain_ThoughItsSizeAndTimeAreTheSame()
    {
        using var sample = new ContentSample();
        var file = Path.Combine(sample.Folder, "articles/first.md");
        var good = File.ReadAllBytes(file);
        var loader = new ContentLoader(sample.Folder);
        File.WriteAllBytes(file, [.. good[..^1], 0xff]);
        Age();
        Assert.Contains(loader.Load(ContentSample.Today).Findings, f => f.Code == Codes.FileUnreadable.Code);
        File.WriteAllBytes(file, good);
        Age();
        Assert.Empty(loader.Load(ContentSample.Today).Findings);

        void Age() => File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void WhatChangedAfterItWasListed_IsKeptAsItWasRead()
    {
        using var sample = new ContentSample();
        var file = Path.Combine(sample.Folder, "articles/first.md");
        var (good, listedAt) = (File.ReadAllText(file), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(file, listedAt);
        var listing = FolderListing.Of(sample.Folder, new FindingList());
        Assert.Equal(FolderState.Of(sample.Folder), listing.State);
        Save(good.Replace("More text.", "Some text.", StringComparison.Ordinal), listedAt.AddDays(-1));
        var other = ContentFiles.Read(listing, ArticleFiles.None, new FindingList());
        Save(good, listedAt);
        var again = ContentFiles.Read(FolderListing.Of(sample.Folder, new FindingList()), other.ArticleFiles, new FindingList());
        Assert.Equal(["Some text.", "More text."], ((ContentFiles[])[other, again]).Select(f => f.Articles.Single(a => a.Slug == "first").Text.Html.ToString().Contains("Some text.", StringComparison.Ordinal) ? "Some text." : "More text."));

        void Save(string text, DateTime at)
        {
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, at);
        }
    }

    [Fact]
    public void StateOfALoad_IsThatOfTheFolder_AlsoWhenTheLoadFails()
    {
        using var sample = new ContentSample();
        File.CreateSymbolicLink(Path.Combine(sample.Folder, "articles/link.md"), "first.md");
        File.CreateSymbolicLink(Path.Combine(sample.Folder, "articles/circle.md"), "circle.md");
        Directory.CreateSymbolicLink(Path.Combine(sample.Folder, "more"), sample.Folder);
        sample.Write("articles/first.md~", "x").Write("schema/x.json", "{}").Write("notes.txt", "x").Body("![A map](/images/map.svg)");
        var loader = new ContentLoader(sample.Folder);
        Assert.NotEqual(FolderState.Of(sample.Folder), loader.State);
        loader.Load(ContentSample.Today);
        Assert.Equal(FolderState.Of(sample.Folder), loader.State);

        loader = new ContentLoader(sample.Folder, new Pictures(() => throw new UnauthorizedAccessException()));
        Assert.Throws<UnauthorizedAccessException>(() => loader.Load(ContentSample.Today));
        Assert.Equal(FolderState.Of(sample.Folder), loader.State);
    }

    [Fact]
    public void StateOfAFolderThatIsNotThere_IsNotThatOfOneThatIs()
    {
        using var sample = new ContentSample();
        var loader = new ContentLoader(Path.Combine(sample.Folder, "later"));
        Assert.Null(loader.Load(ContentSample.Today).Content);
        Assert.Equal(FolderState.Of(Path.Combine(sample.Folder, "later")), loader.State);
        sample.Write("later/site.yml", "x");
        Assert.NotEqual(FolderState.Of(Path.Combine(sample.Folder, "later")), loader.State);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void AfterAnyEdits_LoadingAgain_IsAsLoadingAnew(int seed, bool errorsOnly)
    {
        using var sample = new ContentSample();
        var random = new Random(seed);
        var loader = new ContentLoader(sample.Folder, errorsOnly: errorsOnly);
        loader.Load(ContentSample.Today);
        var done = new List<string>();
        for (var round = 0; round < 40; round++)
        {
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var (name, make) = _edits[random.Next(_edits.Length)];
                done.Add(name);
                make(sample, random);
            }
            // Half of the time the files are old enough for their times to be trusted.
            if (random.Next(2) == 0)
                Age(sample, round);
            var (again, anew) = (loader.Load(ContentSample.Today), sample.Load(errorsOnly));
            Assert.True(
                Text(anew).Equals(Text(again), StringComparison.Ordinal),
                $"seed {seed}, after {string.Join(", ", done)}:\n{string.Join('\n', anew.Findings)}\n--- again:\n{string.Join('\n', again.Findings)}");
            if (anew.Findings.Length > 12)
                Restore(sample);
        }
    }

    [Fact]
    public void RenamedHeading_IsFoundByTheLinksOfUnchangedFiles()
    {
        using var sample = new ContentSample();
        sample.Write("articles/second.md", sample.Read("articles/second.md") + "\n## Part one\n\nText.\n").Body("See [it](/articles/second#part-one).");
        var loader = new ContentLoader(sample.Folder);
        Assert.Empty(loader.Load(ContentSample.Today).Findings);
        sample.Edit("articles/second.md", "## Part one", "## Part two");
        var finding = Assert.Single(loader.Load(ContentSample.Today).Findings);
        Assert.Equal(("articles/first.md", Codes.BrokenAnchor.Code), (finding.File, finding.Code));
    }

    [Fact]
    public void UnchangedArticles_AreNotReadAgain()
    {
        using var sample = new ContentSample();
        Age(sample, 1);
        var loader = new ContentLoader(sample.Folder);
        var before = loader.Load(ContentSample.Today).Content!;
        var after = loader.Load(ContentSample.Today).Content!;
        Assert.All(before.Articles, a => Assert.Same(a.Text, after.Article(a.Slug)!.Text));

        sample.Edit("articles/first.md", "More text.", "Other text.");
        var edited = loader.Load(ContentSample.Today).Content!;
        Assert.NotSame(before.Article("first")!.Text, edited.Article("first")!.Text);
        Assert.Same(before.Article("second")!.Text, edited.Article("second")!.Text);
    }

    [Fact]
    public void SaveOfTheSameLengthInTheSameMoment_IsSeen()
    {
        using var sample = new ContentSample();
        var path = Path.Combine(sample.Folder, "articles/first.md");
        var loader = new ContentLoader(sample.Folder);
        loader.Load(ContentSample.Today);
        var time = File.GetLastWriteTimeUtc(path);
        sample.Edit("articles/first.md", "More text.", "Same long.");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Contains("Same long.", loader.Load(ContentSample.Today).Content!.Article("first")!.Html, StringComparison.Ordinal);
    }

    private static string Text(LoadResult result) => JsonSerializer.Serialize(new { result.Content?.Articles, result.Content?.Roles, result.Content?.Pages, result.Content?.Site, result.Content?.Phrases, result.Content?.Tasks, result.Rubric?.Id, result.Findings });

    private static string Good(Random random) => $"""
        ---
        title: An article of number {random.Next(100)}
        summary: A summary.
        roles: [program-manager]
        reviewed: 2026-11-20
        sources: []
        related: [{(random.Next(2) == 0 ? "second" : "")}]
        ---

        ## Part one

        Words {random.Next(100)}.
        """;

    private static string Article(ContentSample sample, Random random)
    {
        var files = Directory.GetFiles(Path.Combine(sample.Folder, "articles"), "*.md").Order(StringComparer.Ordinal).ToArray();
        return files.Length == 0 ? "articles/first.md" : "articles/" + Path.GetFileName(files[random.Next(files.Length)]);
    }

    private static void Append(ContentSample sample, Random random, string text)
    {
        var file = Article(sample, random);
        if (File.Exists(Path.Combine(sample.Folder, file)))
            sample.Write(file, sample.Read(file) + "\n\n" + text + "\n");
    }

    /// <summary>The one for the other, or back.</summary>
    private static void Swap(ContentSample sample, string file, string one, string other)
    {
        if (!File.Exists(Path.Combine(sample.Folder, file)))
            return;
        var text = sample.Read(file);
        var (old, @new) = text.Contains(other, StringComparison.Ordinal) ? (other, one) : (one, other);
        if (text.Contains(old, StringComparison.Ordinal))
            sample.Edit(file, old, @new);
    }

    private static void Delete(ContentSample sample, string file)
    {
        if (File.Exists(Path.Combine(sample.Folder, file)))
            sample.Delete(file);
    }

    private static void Restore(ContentSample sample)
    {
        Directory.Delete(sample.Folder, recursive: true);
        var source = Path.Combine(AppContext.BaseDirectory, "Content", "Sample");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            sample.Write(Path.GetRelativePath(source, file), File.ReadAllText(file, Encoding.UTF8));
    }

    private static void Age(ContentSample sample, int round)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(sample.Folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) > now.AddMinutes(-1)))
            File.SetLastWriteTimeUtc(file, now.AddHours(-1).AddSeconds(round));
    }
}
