using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CareerPath.Web.Tests.Cli;

public class ContentCommandTests
{
    [Fact]
    public void Check_OfSoundContent_SucceedsAndCounts()
    {
        using var sample = new ContentSample();
        var (exitCode, output, _) = Run("check", "--path", sample.Folder, "--strict");
        Assert.Equal("0 errors, 0 warnings", output.TrimEnd());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Check_OfBrokenContent_PrintsOneLineAFinding_AndFails()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/first.md", "More text.", "See [this](/quizz).");
        var (exitCode, output, _) = Run("check", "--path", sample.Folder);
        Assert.Equal(
            "articles/first.md:19:5: error CP046: There is no page '/quizz'. Did you mean '/quiz'?\n1 error, 0 warnings\n",
            output.ReplaceLineEndings("\n"));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Check_OfBandsOfStabilityAlone_FindsThatRandomAnswersComeOutClear_AtEachAxis()
    {
        using var sample = new ContentSample().TwoAxes();
        var (exitCode, output, _) = Run("check", "--path", sample.Folder);

        Assert.Empty(sample.Load().Findings);
        var lines = sample.Read("quiz/rubric.yml").Split('\n');
        Assert.Equal(
            ((string[])["technical", "scope"]).Select(axis => $"quiz/rubric.yml:{Array.IndexOf(lines, $"  - id: {axis}") + 1}:9: error CP083: After the first round, "),
            output.Split('\n').Where(l => l.Contains("CP083", StringComparison.Ordinal)).Select(l => l[..(l.IndexOf("round, ", StringComparison.Ordinal) + 7)]));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Check_OfARubricThatCannotBeScored_DrawsNoRandomSheets()
    {
        using var sample = new ContentSample().TwoAxes();
        sample.Write("quiz/rubric.yml", sample.Read("quiz/rubric.yml") + string.Concat(Enumerable.Range(1, 4).Select(n => ContentSample.Pair($"more-{n}", "people", n % 2 == 0 ? "left" : "right"))));
        var output = Run("check", "--path", sample.Folder).Output;

        Assert.Contains("error CP080: Criterion 'people' has ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CP083", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfThreeAxesAndTwoRounds_FindsNothing()
    {
        using var sample = new ContentSample().Whole();
        Assert.Equal("0 errors, 0 warnings", Run("check", "--path", sample.Folder).Output.TrimEnd());
    }

    [Fact]
    public void Check_PrintsCausesFirst()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/first.md", "More text.", "See [this](/quizz).").Edit("site.yml", "  - id: outcome", "  - i: outcome");
        var codes = Run("check", "--path", sample.Folder).Output.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l.Split(": error ")[1][..5]).ToList();
        Assert.Equal(Codes.UnknownKey.Code, codes[0]);
        Assert.Contains(Codes.BrokenLink.Code, codes[1..]);
        Assert.Contains(Codes.UnknownAspect.Code, codes[1..]);
    }

    [Theory]
    [InlineData("check", "--path", "")]
    [InlineData("new", "article", "A title", "--path", "")]
    [InlineData("schema", "--path", "")]
    [InlineData("diff", "")]
    public void FolderWithoutAName_IsAWrongCall(params string[] args)
    {
        var (exitCode, output, error) = Run(args);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("The name of the folder is empty.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_IntoAFolderThatIsNoContent_WritesNothing()
    {
        using var sample = new ContentSample();
        sample.Delete("site.yml");
        Assert.Equal(2, Run("schema", "--path", sample.Folder).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(sample.Folder, "schema")));
    }

    [Fact]
    public void Check_NamesAFileOnOneLine_WhateverItsNameIs()
    {
        using var sample = new ContentSample();
        sample.Write("articles/a\n\u001B[31m.md", "x");
        Assert.All(Run("check", "--path", sample.Folder).Output.TrimEnd().Split('\n')[..^1], line => Assert.Matches("^articles/a\\?\\?\\[31m.md:1:1: ", line));
    }

    [Fact]
    public void Check_OfAFolderBelowTheOneItRunsIn_NamesFilesFromThere()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/first.md", "More text.", "See [this](/quizz).");
        var below = Path.Combine(Directory.GetCurrentDirectory(), Path.GetFileName(sample.Folder));
        Directory.CreateSymbolicLink(below, sample.Folder);
        try
        {
            Assert.StartsWith($"{Path.GetFileName(below)}/articles/first.md:19:5: error CP046: ", Run("check", "--path", below).Output, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(Run("check", "--path", below, "--format", "json").Output);
            Assert.Equal($"{Path.GetFileName(below)}/articles/first.md", json.RootElement.GetProperty("findings")[0].GetProperty("file").GetString());
            Assert.StartsWith($"::error file={Path.GetFileName(below)}/articles/first.md,", Run("check", "--path", below, "--format", "github").Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(below);
        }
    }

    [Fact]
    public void Check_WithOnlyWarnings_FailsWhenStrict()
    {
        using var sample = new ContentSample();
        sample.Write("notes.txt", "x");
        Assert.Equal(0, Run("check", "--path", sample.Folder).ExitCode);
        Assert.Equal(1, Run("check", "--strict", "--path", sample.Folder).ExitCode);
    }

    [Fact]
    public void Check_AsJson_IsReadableByPrograms()
    {
        using var sample = new ContentSample();
        sample.Edit("site.yml", "tagline:", "taglin:");
        var (exitCode, output, _) = Run("check", "--path", sample.Folder, "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("site.yml", 2, 1, "error", "CP011"), (
            finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(),
            finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Check_AsGitHub_IsAnAnnotationALine()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/first.md", "More text.", "See [this](/a%b).");
        var output = Run("check", "--path", sample.Folder, "--format", "github").Output;
        Assert.Matches(@"^::error file=[^:]*articles/first\.md,line=19,col=5,title=CP045::The address '/a%25b' is not allowed\.", output);
    }

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("'chekc' was not matched. Did you mean one of the following?\ncheck\n", "chekc")]
    [InlineData("Unrecognized command or argument 'publish'.", "publish")]
    [InlineData("'--fromat' was not matched. Did you mean one of the following?\n--format\n", "check", "--fromat", "json")]
    [InlineData("Unrecognized command or argument '--loud'.", "check", "--loud")]
    [InlineData("Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'json'\n\t'github'\n", "check", "--format", "xml")]
    [InlineData("Argument 'github' not recognized. Must be one of:\n\t'text'\n\t'json'\n", "diff", "/", "--format", "github")]
    [InlineData("Required argument missing for option: '--path'.", "check", "--path")]
    [InlineData("There is no folder /no/such/folder.", "check", "--path", "/no/such/folder")]
    [InlineData("'stric' was not matched. Did you mean one of the following?\n--strict\n", "check", "stric")]
    [InlineData("Required argument 'OLD_DIR' missing for command: 'diff'.", "diff")]
    [InlineData("Unrecognized command or argument 'c'.", "diff", "/", "/", "c")]
    [InlineData("Required command was not provided.", "new")]
    [InlineData("Required argument 'TITLE' missing for command: 'article'.", "new", "article")]
    [InlineData("'artcle' was not matched. Did you mean one of the following?\narticle\n", "new", "artcle", "X")]
    [InlineData("Put a title of several words in quotes: \"Two words\".", "new", "article", "Two", "words")]
    [InlineData("Unrecognized command or argument 'x'.", "schema", "x")]
    public void WrongCall_SaysWhatIsWrong_ThenTheUsage_AndExitsWithTwo(string problem, params string[] args)
    {
        var (exitCode, output, error) = Run(args);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Matches($@"{Regex.Escape(problem)}[\s\S]*\nUsage:\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void AFolderThatIsNotThere_IsAskedFor_ByTheNameOfOneBesideIt()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "content"));
        Assert.Contains("Did you mean 'content'?", Run("check", "--path", Path.Combine(folder.Path, "contnet/")).Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'content'?", Run("diff", Path.Combine(folder.Path, "contents")).Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'content'?", Run("schema", "--path", Path.Combine(folder.Path, "contnt")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--nope", "--help")]
    [InlineData("check", "--help")]
    [InlineData("new", "-h")]
    public void Help_IsTheUsage(params string[] args)
    {
        var (exitCode, output, error) = Run(args);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherArguments_AreLeftToTheSite()
    {
        Assert.False(ContentCommand.TryRun([], out _));
        Assert.False(ContentCommand.TryRun(["--urls", "http://localhost:0"], out _));
        Assert.False(ContentCommand.TryRun(["Content:Watch=false"], out _));
    }

    [Theory]
    [InlineData(2, "contnet", "check")]
    [InlineData(2, "check")]
    [InlineData(0, "--help")]
    [InlineData(0, "-h")]
    public void MistypedCommand_OrACallForHelp_StartsNoSite(int expected, params string[] args)
    {
        Assert.True(ContentCommand.TryRun(args, out var exitCode));
        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public void Folder_IsTheConfiguredOne_OrTheNearestAboveTheProgram()
    {
        using var sample = new ContentSample();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Content:Path"] = sample.Folder };
        Assert.Equal(sample.Folder, ContentFolder.Find(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "/"));

        var found = ContentFolder.Find(new ConfigurationBuilder().Build(), sample.Folder);
        Assert.True(File.Exists(Path.Combine(found, "site.yml")));
        Assert.StartsWith(Directory.GetParent(found)!.FullName, AppContext.BaseDirectory, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (ContentCommand.Run(["content", .. args], output, error), output.ToString(), error.ToString());
    }
}
