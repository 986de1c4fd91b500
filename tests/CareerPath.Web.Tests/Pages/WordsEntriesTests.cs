using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerPath.Web.Tests.Pages;

// Translators work from Words.resx, so it must not contain unused entries or placeholders that cannot be filled.
public sealed partial class WordsEntriesTests
{
    private static readonly string _web = Path.GetFullPath(Path.Combine(Support.Site.FindContent(), "..", "src", "CareerPath.Web"));

    private static readonly Dictionary<string, string> _entries = XDocument.Load(Path.Combine(_web, "Words.resx")).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    [Fact]
    public void Words_AreAllUsed()
    {
        var used = Sources().SelectMany(file => Use().Matches(File.ReadAllText(file))).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["Layout_Skip", "Pair_Skip", "Headline_Clear"], StringComparer.Ordinal), used);
        Assert.Empty(_entries.Keys.Where(name => !name.EndsWith(VoicedWords.Suffix, StringComparison.Ordinal)).Except(used));
    }

    [Fact]
    public void Words_AboutSomebody_HaveATwinWithTheSamePlaceholders_AndSayNoYou()
    {
        var about = _entries.Where(entry => entry.Key.EndsWith(VoicedWords.Suffix, StringComparison.Ordinal)).ToList();

        Assert.True(about.Count > 100);
        Assert.All(about, entry =>
        {
            Assert.True(_entries.TryGetValue(entry.Key[..^VoicedWords.Suffix.Length], out var twin), $"{entry.Key} has no twin");
            Assert.Equal(Placeholders(twin), Placeholders(entry.Value));
            Assert.Equal(twin.Split('|').Length, entry.Value.Split('|').Length);
            Assert.DoesNotMatch(You(), entry.Value);
            Assert.Matches(You(), twin);
        });
    }

    [Fact]
    public void Words_NumberTheirPlaceholdersWithoutAGap() =>
        Assert.Empty(_entries.Where(entry => !IsContiguous(entry.Value)).Select(entry => $"{entry.Key}: {entry.Value}"));

    [Theory]
    [InlineData("Nothing to fill in", true)]
    [InlineData("{0} of {1}", true)]
    [InlineData("{1:N0} of {0}, again {0}", true)]
    [InlineData("{0} of {2}", false)]
    [InlineData("{1}", false)]
    [InlineData("One pair of {1}|{0} pairs of {1}", true)]
    [InlineData("One pair of {1}|Many pairs of {1}", true)] // The number picks the form, shown or not.
    [InlineData("One pair of {2}|{0} pairs of {2}", false)]
    public void Words_WithAGapInTheirPlaceholders_AreFound(string words, bool contiguous) => Assert.Equal(contiguous, IsContiguous(words));

    private static bool IsContiguous(string words)
    {
        var numbers = Placeholder().Matches(words).Select(m => int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        if (words.Contains('|', StringComparison.Ordinal))
            numbers.Add(0);
        return numbers.Order().SequenceEqual(Enumerable.Range(0, numbers.Count));
    }

    private static IEnumerable<string> Placeholders(string words) => Placeholder().Matches(words).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(_web, "*.cs*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(_web, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"\bWords\.(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Use();

    [GeneratedRegex(@"\b[Yy]ou(r|rs|rself)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex You();

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
