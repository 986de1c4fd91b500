using CareerPath.Engine;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Content.Yaml;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Cli;

public class ContentNewTests
{
    [Theory]
    [InlineData("What is a TPM's résumé?", "what-is-a-tpms-resume")]
    [InlineData("He said: \"C:\\temp\" – 50% # done", "he-said-c-temp-50-done")]
    [InlineData("  [x] 'quoted' ", "x-quoted")]
    [InlineData("42", "42")]
    public void New_WritesADraftThatPassesTheStrictCheck_AndPrintsItsPath(string title, string slug)
    {
        using var sample = new ContentSample();
        var (exitCode, output, _) = Run(sample, title);
        Assert.Equal((0, Path.Combine(sample.Folder, "articles", slug + ".md")), (exitCode, output.TrimEnd()));

        var loaded = new ContentLoader(sample.Folder, Pictures.None).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        Assert.Empty(loaded.Findings);
        var article = loaded.Content!.Articles.Single(a => a.Slug.Equals(slug, StringComparison.Ordinal));
        Assert.Equal((Typography.Curve(title.Trim()), true), (article.Title, article.Draft));
        Assert.DoesNotContain("\r", sample.Read($"articles/{slug}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_NeverOverwrites()
    {
        using var sample = new ContentSample();
        var before = sample.Read("articles/first.md");
        var (exitCode, output, error) = Run(sample, "First!");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("articles/first.md already has the address /articles/first", error, StringComparison.Ordinal);
        Assert.Equal(before, sample.Read("articles/first.md"));
    }

    [Fact]
    public void New_DoesNotTakeTheAddressOfAnArticleWithASlugOfItsOwn()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "title:", "slug: taken\ntitle:");
        Assert.Equal(1, Run(sample, "Taken").ExitCode);
        Assert.False(File.Exists(Path.Combine(sample.Folder, "articles/taken.md")));
    }

    [Theory]
    [InlineData("???")]
    [InlineData("two\nlines")]
    [InlineData("turned \u202E around")]
    public void New_RefusesATitleThatWillNotDo(string title)
    {
        using var sample = new ContentSample();
        var (exitCode, _, error) = Run(sample, title);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(sample.Folder, "articles")).Length);
    }

    [Fact]
    public void New_IntoAFolderThatIsNoContent_WritesNothing()
    {
        using var sample = new ContentSample();
        sample.Delete("site.yml");
        var (exitCode, _, error) = Run(sample, "A title");
        Assert.Equal(2, exitCode);
        Assert.Contains("there is no site.yml in it", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sample.Folder, "articles/a-title.md")));
    }

    [Fact]
    public void New_WhereArticlesIsAFile_SaysThatNothingWasWritten()
    {
        using var sample = new ContentSample();
        Directory.Delete(Path.Combine(sample.Folder, "articles"), recursive: true);
        sample.Write("articles", "x");
        var (exitCode, _, error) = Run(sample, "A title");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("Nothing was written: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_RefusesATitleThatIsTooLong() => Assert.Equal(2, Run(new string('x', 121)).ExitCode);

    [Fact]
    public void LongTitle_GivesAnAddressThatEndsWithAWord()
    {
        var slug = ArticleSkeleton.SlugOf(string.Join(' ', Enumerable.Repeat("seventeen", 12)));
        Assert.True(Slug.IsValid(slug), slug);
        Assert.EndsWith("-seventeen", slug, StringComparison.Ordinal);
        Assert.True(Slug.IsValid(ArticleSkeleton.SlugOf(new string('x', 100))));
    }

    private static (int ExitCode, string Output, string Error) Run(string title)
    {
        using var sample = new ContentSample();
        return Run(sample, title);
    }

    private static (int ExitCode, string Output, string Error) Run(ContentSample sample, string title)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (ContentCommand.Run(["content", "new", "article", title, "--path", sample.Folder], output, error), output.ToString(), error.ToString());
    }
}
