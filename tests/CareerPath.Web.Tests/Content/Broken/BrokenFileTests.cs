using System.Collections.Immutable;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content.Broken;

// The shipped content, each file in turn broken in every way: the check says at the very place what is wrong and what to do.
public sealed class BrokenFileTests : IDisposable
{
    private readonly ContentCopy _copy = new();

    public static TheoryData<string> Files => new(ContentCopy.OneOfEachKind);

    public static TheoryData<string> Articles => new(ContentCopy.Files.Where(f => f.StartsWith("articles/", StringComparison.Ordinal)));

    public void Dispose() => _copy.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryBreak_IsFoundWhereItIs_AndSaysWhatToDo(string file)
    {
        foreach (var broken in Breaks.Of(file))
        {
            broken.Do(_copy);
            AssertFound(broken, Check());
        }
        _copy.Mend(file);
        Assert.Empty(Check());
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void ADeletedArticle_IsFoundWhereverItIsReferredTo(string file)
    {
        var slug = Path.GetFileNameWithoutExtension(file);
        var expected = ContentCopy.Files.Where(f => f != file).Where(f => "#)?".Any(end => ContentCopy.Shipped(f).Contains($"/articles/{slug}{end}", StringComparison.Ordinal))
            || ContentCopy.Shipped(f).Split('\n').Any(l => l.StartsWith("related:", StringComparison.Ordinal) && l.Split(' ', '[', ']', ',').Contains(slug, StringComparer.Ordinal))
            || (f == "site.yml" && ContentCopy.Shipped(f).Contains($"- {slug}\n", StringComparison.Ordinal))).ToList();
        _copy.Delete(file);
        var findings = Check();
        Assert.Equal(expected.Count > 0, findings.Any(f => f.Severity == Severity.Error));
        Assert.Equal(expected, findings.Where(f => f.Code == Codes.UnknownArticle.Code || f.Code == Codes.BrokenLink.Code).Select(f => f.File).Distinct(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Contains(slug, File.ReadAllLines(Path.Combine(_copy.Folder, f.File))[f.Line - 1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("an unknown key")]
    [InlineData("a key twice")]
    [InlineData("a merge conflict")]
    [InlineData("Windows-1252")]
    [InlineData("bad YAML")]
    public void AllFilesBrokenAtOnce_AreAllReportedInOneRun(string name)
    {
        var all = ContentCopy.Files.Select(f => Breaks.Of(f).Single(b => b.Name == name)).ToList();
        foreach (var broken in all)
            broken.Do(_copy);
        var findings = Check();
        Assert.All(all, broken => AssertFound(broken, findings));
    }

    [Fact]
    public void EveryFileBrokenInAnotherWay_IsReportedInOneRun()
    {
        // Not the unreadable ones: what they hold cannot be looked at further.
        string[] ways = ["an unknown key", "a key twice", "a misspelt role", "a dead link", "a skipped heading", "an id twice", "a bad id"];
        var all = ContentCopy.Files.Select((file, i) => Breaks.Of(file).Where(b => ways.Contains(b.Name)).ToList() is { Count: > 0 } fitting ? fitting[i % fitting.Count] : null).OfType<Break>().ToList();
        Assert.Equal(ContentCopy.Files.Count, all.Count);
        foreach (var broken in all)
            broken.Do(_copy);
        var findings = Check();
        Assert.All(all, broken => AssertFound(broken, findings));
    }

    [Fact]
    public void ABrokenFile_DoesNotMakeItsNeighborsLookBroken()
    {
        _copy.Write("site.yml", "");
        Assert.Equal(["site.yml"], Check().Select(f => f.File).Distinct(StringComparer.Ordinal));
        _copy.Mend("site.yml");
        _copy.Write("quiz/skills.yml", "");
        Assert.Equal(["quiz/skills.yml"], Check().Select(f => f.File).Distinct(StringComparer.Ordinal));
    }

    private static void AssertFound(Break broken, ImmutableArray<Finding> findings)
    {
        var (file, line, column) = broken.Place;
        var found = findings.Where(f => (f.Code, f.File, f.Line, f.Column) == (broken.Code.Code, file, line, column)).ToList();
        Assert.True(found.Count > 0, $"{file}, {broken.Name}: no {broken.Code.Code} at {line}:{column} in\n{string.Join('\n', findings.Take(12))}");
        Assert.Contains(found, f => f.Message.Contains(broken.Hint, StringComparison.Ordinal) && f.Message.Split(' ').Length >= 5);
    }

    // What content check finds, without its random sheets: they are the same in most of hundreds of checks.
    private ImmutableArray<Finding> Check() =>
        new ContentLoader(_copy.Folder, ProgramPictures.All).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Findings;
}
