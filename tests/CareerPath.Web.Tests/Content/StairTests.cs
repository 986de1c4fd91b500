using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

// The folders of Content are a stair: each knows only those before it.
public class StairTests
{
    private const string Root = "CareerPath.Web.Content";

    private static readonly string[] _stair = ["Findings", "Yaml", "Markup", "Files", "Checks", "Site"];

    private static string Folder => Path.Combine(Site.FindContent(), "..", "src", "CareerPath.Web", "Content");

    [Fact]
    public void EachFolder_ImportsOnlyThoseBeforeIt()
    {
        Assert.Equal(_stair.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Folder));
        var wrong = Files().SelectMany(f => f.Text.Split('\n').Where(l => _stair.Skip(f.Step + 1).Any(later => l.Contains($"{Root}.{later}", StringComparison.Ordinal))).Select(l => $"{f.Name}: {l}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void NoFolder_ImportsAnotherFeature()
    {
        string[] features = ["Api", "Assessments", "Cli", "Data", "Language", "Method", "Pages", "Plans", "Publishing", "Search", "Sharing"];
        Assert.Empty(Files().SelectMany(f => features.Where(feature => f.Text.Contains($"using CareerPath.Web.{feature}", StringComparison.Ordinal)).Select(feature => $"{f.Name}: {feature}")));
    }

    [Fact]
    public void EachFile_HasTheNamespaceOfItsFolder() => Assert.All(Files(), f =>
        Assert.Contains($"\nnamespace {Root}.{Path.GetDirectoryName(f.Name)!.Replace(Path.DirectorySeparatorChar, '.')};\n", "\n" + f.Text, StringComparison.Ordinal));

    private static IEnumerable<(string Name, int Step, string Text)> Files() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(Folder, f), File: f))
        .Select(f => (f.Name, Array.IndexOf(_stair, f.Name.Split(Path.DirectorySeparatorChar)[0]), File.ReadAllText(f.File)));
}
