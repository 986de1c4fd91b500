using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Tests.Content;

// What is missing or cannot be read is said, and what only follows from it is not, or says so.
public sealed class CauseTests : IDisposable
{
    private const string First = "articles/first.md";

    private readonly ContentSample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("articles", "article", "The folder articles/ is missing. If it is now article/, rename it back.")]
    [InlineData("roles", "parts-of-people", "The folder roles/ is missing. Put it back.")]
    [InlineData("quiz", "quizz", "The folder quiz/ is missing. If it is now quizz/, rename it back.")]
    public void MovedFolder_IsOneError(string folder, string aside, string message)
    {
        _sample.Write("pages/privacy.md", _sample.Read("pages/privacy.md") + "\nSee [it](/articles/first) and [her](/roles/program-manager).\n");
        Directory.Move(Path.Combine(_sample.Folder, folder), Path.Combine(_sample.Folder, aside));
        var findings = _sample.Load().Findings;
        var error = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.Equal((folder + "/", Codes.FileMissing.Code, message), (error.File, error.Code, error.Message));
        Assert.All(findings.Where(f => f != error), f => Assert.Equal(Codes.UnknownFile.Code, f.Code));
    }

    [Fact]
    public void MissingContent_IsOneError()
    {
        var finding = Assert.Single(new ContentLoader(Path.Combine(_sample.Folder, "elsewhere"), Pictures.None).Load(ContentSample.Today).Findings);
        Assert.Equal(Codes.FileMissing.Code, finding.Code);
    }

    [Theory]
    [InlineData("roles/program-manager.md", "/roles/program-manager#about")]
    [InlineData("pages/privacy.md", "/privacy")]
    public void LinkToThePageOfAMissingFile_IsNoErrorOfItsOwn(string file, string address)
    {
        var finding = Assert.Single(_sample.Body($"See [it]({address}).").Delete(file).Load().Findings);
        Assert.Equal((file, Codes.FileMissing.Code), (finding.File, finding.Code));
    }

    [Theory]
    [InlineData("slug: renamed\ntitle: \"The")]
    [InlineData("slug: \"renamed\ntitle: The")]
    public void LinksToAnArticleThatCannotBeRead_AreNoErrorsOfTheirOwn(string slip)
    {
        _sample.Edit("articles/second.md", "title: The", slip).Edit("site.yml", "[first, second]", "[first, renamed]")
            .Edit(First, "related: [second]", "related: [renamed]").Edit(First, "/articles/second#details", "/articles/renamed");
        Assert.Equal([("articles/second.md", Codes.YamlSyntax.Code)], _sample.Load().Findings.Select(f => (f.File, f.Code)));
    }

    [Fact]
    public void LinkToThePageOfABrokenFile_IsNoError()
    {
        var finding = Assert.Single(_sample.Body("See [it](/roles/program-manager).").Edit("roles/program-manager.md", "title: ", "title: \"").Load().Findings);
        Assert.Equal(("roles/program-manager.md", Codes.YamlSyntax.Code), (finding.File, finding.Code));
    }

    [Fact]
    public void CausesFirst_PutsFilesBeforeSyntax_NamesAndReferencesLast()
    {
        FindingCode[] codes = [Codes.BrokenLink, Codes.WrongType, Codes.DuplicateId, Codes.YamlSyntax, Codes.FileMissing];
        Assert.Equal(codes.Reverse().Select(c => c.Code), codes.Select(c => new Finding("a", 1, 1, Severity.Error, c.Code, "")).CausesFirst().Select(f => f.Code));
    }
}
