using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

// A block as content/REFERENCE.md shows it.
internal sealed record GuideBlock(string Name, string Example, string Alt, string Picture);

internal static partial class Guide
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Site.FindContent(), "README.md"));

    public static string Reference { get; } = File.ReadAllText(Path.Combine(Site.FindContent(), "REFERENCE.md"));

    public static ImmutableArray<GuideBlock> Blocks { get; } =
    [
        .. Section().Matches(Reference)
            .Select(m => new GuideBlock(m.Groups["name"].Value, m.Groups["example"].Value, m.Groups["alt"].Value, m.Groups["picture"].Value)),
    ];

    // The article of the ten minutes: the indented lines from its front matter to its link.
    public static string WalkArticle { get; } = string.Join('\n', Text[Text.IndexOf("\n    ---\n", StringComparison.Ordinal)..]
        .Split('\n').Skip(1).TakeWhile(l => l.Length == 0 || l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Length == 0 ? l : l[4..]));

    public static string FileOf(GuideBlock block) => $"articles/guide-{block.Name}.md";

    // The shipped content, plus an article for every block with only the block's example.
    public static TempFolder Content()
    {
        var folder = new TempFolder();
        var shipped = Site.FindContent();
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(shipped, file), File.ReadAllBytes(file));
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var block in Blocks)
        {
            folder.Write(FileOf(block), $"""
                ---
                title: The example of {block.Name}
                summary: What the guide shows.
                roles: [technical-program-manager, program-manager]
                reviewed: {today}
                sources: []
                related: []
                ---

                ## Example

                {block.Example}
                """);
        }
        return folder;
    }

    [GeneratedRegex("^### (?<name>\\S+)\\n(?:(?!^#).*\\n)*?```markdown\\n(?<example>[^`]*)```\\n\\n!\\[(?<alt>[^\\]]*)\\]\\((?<picture>[^)]*)\\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();
}
