using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

// However the content folder is written, mounted or lost, its files have the same names, and what is missing is said.
public sealed class FolderTests : IDisposable
{
    private readonly ContentSample _sample = new();
    private readonly TempFolder _elsewhere = new();

    public void Dispose()
    {
        _sample.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void HoweverThePathIsWritten_TheFindingsAreTheSame()
    {
        _sample.Write("articles/third.md", "").Write("notes.txt", "x");
        var link = Path.Combine(_elsewhere.Path, "link");
        Directory.CreateSymbolicLink(link, _sample.Folder);
        var expected = _sample.Load().Findings;
        Assert.Equal(["articles/third.md", "articles/third.md", "notes.txt"], expected.Select(f => f.File));
        foreach (var folder in (string[])[_sample.Folder + "/", Path.GetRelativePath(Directory.GetCurrentDirectory(), _sample.Folder), Path.Combine(_sample.Folder, "articles", ".."), link])
            Assert.Equal(expected.AsEnumerable(), Load(folder).Findings.AsEnumerable());
    }

    [Fact]
    public void FoldersAsKubernetesMountsThem_AreFollowed()
    {
        // ..data -> ..1, articles -> ..data/articles, site.yml -> ..data/site.yml
        Directory.CreateDirectory(Path.Combine(_sample.Folder, "..1"));
        Directory.Move(Path.Combine(_sample.Folder, "articles"), Path.Combine(_sample.Folder, "..1/articles"));
        File.Move(Path.Combine(_sample.Folder, "site.yml"), Path.Combine(_sample.Folder, "..1/site.yml"));
        _sample.Link("..data", "..1").Link("articles", "..data/articles").Link("site.yml", "..data/site.yml");
        var result = _sample.Load();
        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Content!.Articles.Length);
    }

    [Fact]
    public void MissingFolder_IsTheOnlyFinding()
    {
        var finding = Assert.Single(Load(Path.Combine(_sample.Folder, "nowhere")).Findings);
        Assert.Equal((Codes.FileMissing.Code, "site.yml"), (finding.Code, finding.File));
        Assert.StartsWith("The whole content folder is missing", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RenamedFolder_IsNamed()
    {
        Directory.Move(Path.Combine(_sample.Folder, "roles"), Path.Combine(_sample.Folder, "role"));
        Assert.Equal("The folder roles/ is missing. If it is now role/, rename it back.", Assert.Single(_sample.Load().Findings, f => f.File == "roles/").Message);
    }

    [Fact]
    public void FileThatLeadsToItself_CannotBeRead()
    {
        var finding = Assert.Single(_sample.Link("articles/third.md", "third.md").Load().Findings);
        Assert.Equal(("articles/third.md", Codes.FileUnreadable.Code), (finding.File, finding.Code));
    }

    [Fact]
    public void WhatEditorsLeaveBesideAFile_IsNotContent()
    {
        foreach (var name in (string[])["articles/first.md~", "articles/.first.md.swp", "articles/#first.md#", "articles/first.md.bak", "quiz/~$rubric.yml", "Thumbs.db", "schema/x.schema.json"])
            _sample.Write(name, "x");
        Assert.Empty(_sample.Load().Findings);
    }

    private static LoadResult Load(string folder) => new ContentLoader(folder, ContentSample.Pictures).Load(ContentSample.Today);
}
