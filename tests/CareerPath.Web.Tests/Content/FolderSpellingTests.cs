using CareerPath.Web.Content;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

/// <summary>However the path of the content folder is written, its files have the same names.</summary>
public sealed class FolderSpellingTests : IDisposable
{
    private readonly ContentSample _sample = new();
    private readonly TempFolder _elsewhere = new();

    public FolderSpellingTests() => _sample.Write("articles/third.md", "").Write("notes.txt", "x").Write("articles/\\site.yml", "x");

    public void Dispose()
    {
        _sample.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void WithASlashAtItsEnd() => AssertSame(_sample.Folder + "/");

    [Fact]
    public void FromWhereTheProgramStands() => AssertSame(Path.GetRelativePath(Directory.GetCurrentDirectory(), _sample.Folder));

    [Fact]
    public void WithAWayBack() => AssertSame(Path.Combine(_sample.Folder, "articles", ".."));

    [Fact]
    public void ThroughALink()
    {
        var link = Path.Combine(_elsewhere.Path, "link");
        Directory.CreateSymbolicLink(link, _sample.Folder);
        AssertSame(link);
    }

    private void AssertSame(string folder)
    {
        var expected = _sample.Load().Findings;
        Assert.Contains(expected, f => f.File.Equals("articles/third.md", StringComparison.Ordinal));
        Assert.Contains(expected, f => f.File.Equals("notes.txt", StringComparison.Ordinal));
        Assert.Contains(expected, f => f.File.Equals("articles//site.yml", StringComparison.Ordinal));
        Assert.Equal(expected.AsEnumerable(), ContentLoader.Load(folder, ContentSample.Today, ContentSample.Pictures).Findings.AsEnumerable());
    }
}
