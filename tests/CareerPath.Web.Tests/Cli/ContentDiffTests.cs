using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Web.Cli;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Cli;

public sealed class ContentDiffTests : IDisposable
{
    private const string Rubric = "quiz/rubric.yml";
    private const string Personas = "quiz/personas.yml";
    private readonly ContentSample _old = new();
    private readonly ContentSample _new = new();

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void TheSameRubric_ChangesNothing()
    {
        var (exitCode, output, _) = Diff();

        Assert.Equal("The rubric is the same, so every verdict stays.", LastLine(output));
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void ARewordedPair_IsListed_AndNoVerdictChanges()
    {
        _new.Edit(Rubric, "Pick the business way 1 of systems.", "Choose the business way 1 of systems.");
        var (exitCode, output, _) = Diff();

        Assert.Contains("  changed  systems-1: left", Lines(output));
        Assert.Equal("No random sheet changes its headline, none changes a band; no persona breaks.", LastLine(output));
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void AChangedWeight_ChangesVerdicts_AndSaysHowManyAndWhich()
    {
        _new.Edit(Rubric, "weight: 2", "weight: 3");
        var (exitCode, output, _) = Diff();
        var report = Json();

        Assert.Contains("  weight   systems: 2 to 3", Lines(output));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""[{"criterion":"systems","before":2,"after":3}]"""), report["weights"]));
        var share = report["headlinesChanged"]!.GetValue<double>();
        Assert.InRange(share, 0.0001, 0.5);
        Assert.StartsWith((share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "% of random sheets change their headline, ", LastLine(output), StringComparison.Ordinal);
        Assert.Equal(10, report["examples"]!.AsArray().Count);
        Assert.All(report["examples"]!.AsArray(), e => Assert.False(JsonNode.DeepEquals(e!["before"], e["after"])));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void ASkillsTarget_IsNamed_InTextAndJson()
    {
        var text = File.ReadAllText(Path.Combine(_new.Folder, "quiz", "skills.yml"));
        var id = System.Text.RegularExpressions.Regex.Match(text, "- id: ([a-z-]+)").Groups[1].Value;
        File.WriteAllText(
            Path.Combine(_new.Folder, "quiz", "skills.yml"),
            new System.Text.RegularExpressions.Regex("technical-program-manager: [0-4]").Replace(text, "technical-program-manager: 1", 1));

        Assert.Contains($"  skill {id}: targets", Lines(Diff().Output));
        Assert.Equal(id, Json()["others"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public void AHigherLimit_ChangesBandsAlone()
    {
        _new.Edit(Rubric, "chance: { clear: 0.05", "chance: { clear: 0.02");
        var (exitCode, output, _) = Diff();
        var report = Json();

        Assert.Contains("  setting bands.chance.clear: 0.05 to 0.02", Lines(output));
        Assert.Equal(0, report["headlinesChanged"]!.GetValue<double>());
        Assert.InRange(report["bandsChanged"]!.GetValue<double>(), 0.0001, 0.5);
        Assert.Matches(@"^No random sheet changes its headline, [\d.]+% change a band; no persona breaks\.$", LastLine(output));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void BandsThatAskForMore_ShowHowManyRandomSheetsStayClear_InTextAndJson()
    {
        foreach (var sample in new[] { _old, _new })
            sample.TwoAxes();
        _new.WithOthers().Edit(Rubric, "leaning: 0.80 }", "leaning: 0.80, chance: { clear: 0.05, leaning: 0.20 }, fewestChanges: { clear: 3 } }");
        var (exitCode, output, _) = Diff();
        var report = Json();

        Assert.Contains("Random sheets that come out clear after the first round, and after both:", Lines(output));
        Assert.Contains("  setting bands.chance.clear: none to 0.05", Lines(output));
        Assert.Matches(@"(?m)^  technical: 4[0-9.]+%, 4[0-9.]+% -> [0-4](\.\d+)?%, [0-4](\.\d+)?%\r?$", output);
        Assert.Matches(@"(?m)^  others: no such axis -> [0-4](\.\d+)?%, [0-4](\.\d+)?%\r?$", output);
        Assert.Matches(@"(?m)^  .*, suits open \(stability [01]\.\d{3}, chance [01]\.\d{3}\) -> .*, suits (yes|none)\r?$", output);
        Assert.Equal(["technical", "scope", "others"], report["clear"]!.AsArray().Select(c => c!["axis"]!.GetValue<string>()));
        Assert.All(report["clear"]!.AsArray(), c => Assert.InRange(c!["after"]!["afterFirst"]!.GetValue<double>(), 0.0001, 0.05));
        Assert.InRange(report["clear"]![0]!["before"]!["afterBoth"]!.GetValue<double>(), 0.4, 0.6);
        Assert.Null(report["clear"]![2]!["before"]);
        Assert.All(report["examples"]!.AsArray(), e => Assert.InRange(e!["chance"]!.GetValue<double>(), 0, 1));
        Assert.Empty(report["old"]!["errors"]!.AsArray());
        // With only ten pairs on the scope axis, sheets cannot reach the new limit.
        Assert.All(report["new"]!["errors"]!.AsArray(), e => Assert.Equal("CP081", e!["code"]!.GetValue<string>()));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void ASecondRound_IsAnEdit_AndHasItsOwnShare()
    {
        _old.WithOthers();
        _new.Whole();
        var output = Diff().Output;

        Assert.Contains("  added    systems-5", Lines(output));
        Assert.Contains("  changed  systems-1: look", Lines(output));
        var clear = Json()["clear"]![0]!;
        Assert.Equal(clear["before"]!["afterFirst"]!.GetValue<double>(), clear["before"]!["afterBoth"]!.GetValue<double>());
        Assert.True(clear["after"]!["afterFirst"]!.GetValue<double>() < clear["after"]!["afterBoth"]!.GetValue<double>());
    }

    [Fact]
    public void APersona_WhomNoneOfTheRolesSuitsAnyMore_IsAChange()
    {
        const string Answers = "    answers:\n      persuasion-1: 2\n      persuasion-2: -2\n      days-1: 2\n      days-2: -2\n      gaps-1: 2\n      gaps-2: -2\n      credit-1: 2\n      credit-2: -2\n";
        _old.WithOthers("right").Edit(Personas, "    answers:\n", Answers);
        _new.WithOthers("left").Edit(Personas, "    answers:\n", Answers);
        var (exitCode, output, _) = Diff();

        Assert.Contains(
            "  innovator: Technical Program Manager, clear, scope clear, suits yes -> Technical Program Manager, clear, scope clear, suits none", Lines(output));
        var persona = Assert.Single(Json()["personas"]!.AsArray())!;
        Assert.Equal(("yes", "none"), (persona["before"]!["suits"]!.GetValue<string>(), persona["after"]!["suits"]!.GetValue<string>()));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void ARubricWithMorePairsThanCanBeScored_IsNotCompared()
    {
        _new.Write(Rubric, _new.Read(Rubric) + string.Concat(Enumerable.Range(1, 3).Select(n => ContentSample.Pair($"more-{n}", "systems", n % 2 == 0 ? "left" : "right"))));
        var (exitCode, output, _) = Diff();

        Assert.Contains("error CP080: Criterion 'systems' has 7 items, more than 6: remove 1.", output, StringComparison.Ordinal);
        Assert.Equal("The two cannot be compared until the errors are fixed.", LastLine(output));
        Assert.Empty(Json()["clear"]!.AsArray());
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void APersona_ThatNoLongerComesOutAsItsAuthorSays_Breaks_AndTheReportIsThereAllTheSame()
    {
        _new.Edit(Personas, "expect: { band: too-close, scopeBand: clear }", "expect: { band: leaning, scopeBand: clear }");
        var (exitCode, output, _) = Diff();

        Assert.Contains("CP081", output, StringComparison.Ordinal);
        Assert.Contains("  hybrid breaks: it does not come out as its author says", Lines(output));
        Assert.EndsWith("; 1 persona breaks.", LastLine(output), StringComparison.Ordinal);
        Assert.Equal(["hybrid"], Json()["broken"]!.AsArray().Select(b => b!.GetValue<string>()));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void APersona_WithOtherAnswers_IsAChange_AlsoWhenNoSheetIs()
    {
        _new.Edit(Personas, "      systems-1: 2\n", "      systems-1: 1\n");
        var (exitCode, output, _) = Diff();

        Assert.Equal(["old", "new"], Json()["personas"]!.AsArray().Select(p => p!["answersOf"]!.GetValue<string>()));
        Assert.Equal("No random sheet changes its headline, none changes a band; no persona breaks.", LastLine(output));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void APairTurnedOver_IsListed_AndItsSideCounts()
    {
        _new.Edit(Rubric, "    left: Pick the business way 1 of systems.\n    right: Pick the technical way 1 of systems.\n    high: right",
            "    left: Pick the business way 1 of systems.\n    right: Pick the technical way 1 of systems.\n    high: left");
        var (exitCode, output, _) = Diff();

        Assert.Contains("  changed  systems-1: high", Lines(output));
        Assert.InRange(Json()["headlinesChanged"]!.GetValue<double>(), 0.01, 0.9);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void ErrorsOutsideTheQuiz_AreListed_AndTheRubricsAreComparedAllTheSame()
    {
        _new.Edit("articles/first.md", "More text.", "See [this](/quizz).");
        var (exitCode, output, _) = Diff();

        Assert.Contains("CP046", output, StringComparison.Ordinal);
        Assert.Equal("The rubric is the same, so every verdict stays.", LastLine(output));
        Assert.Equal(1, exitCode);
    }

    [Theory]
    [InlineData("weight: 2", "weight: heavy")]
    [InlineData("weight: 2", "weight: 9")]
    [InlineData("criterion: systems", "criterion: sistems")]
    [InlineData("id: depth-1", "id: systems-1")]
    [InlineData("retest: 0.2", "retest: [")]
    public void ARubric_ThatCannotBeScored_IsNotCompared(string right, string wrong)
    {
        _new.Edit(Rubric, right, wrong);
        foreach (var (exitCode, output, _) in new[] { Diff(), Run("diff", _new.Folder, _old.Folder) })
        {
            Assert.Contains("error CP", output, StringComparison.Ordinal);
            Assert.Equal("The two cannot be compared until the errors are fixed.", LastLine(output));
            Assert.Equal(1, exitCode);
        }
        Assert.False(Json()["comparable"]!.GetValue<bool>());
    }

    [Fact]
    public void WithoutANewFolder_TheSitesContentIsMeant()
    {
        var (exitCode, output, _) = Run("diff", Site.FindContent());

        Assert.Contains(Lines(output), line => line.StartsWith($"New: {Site.FindContent()}, rubric ", StringComparison.Ordinal));
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "--format", "json")]
    [InlineData("diff", "/", "--format")]
    [InlineData("diff", "/", "--format", "xml")]
    [InlineData("diff", "/", "--loud")]
    [InlineData("diff", "/", "/", "/")]
    [InlineData("diff", "/no/such/folder")]
    [InlineData("diff", "/", "/no/such/folder")]
    public void AWrongCall_SaysSo_AndExitsWithTwo(params string[] args)
    {
        var (exitCode, output, error) = Run(args);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    private (int ExitCode, string Output, string Error) Diff() => Run("diff", _old.Folder, _new.Folder);

    private JsonNode Json() => JsonNode.Parse(Run("diff", _old.Folder, _new.Folder, "--format", "json").Output)!;

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static string LastLine(string output) => Lines(output)[^1];

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (ContentCommand.Run(["content", .. args], output, error), output.ToString(), error.ToString());
    }
}
