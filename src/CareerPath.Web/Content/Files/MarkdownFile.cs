using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>A Markdown file: its front matter and its parsed text.</summary>
public sealed record MarkdownFile<T>(string Name, string Slug, T Front, MarkupDocument Body)
    where T : FrontMatter;

public static class MarkdownFile
{
    private const string Fence = "---";

    /// <summary>Never null: what cannot be read is a finding, and empty.</summary>
    public static MarkdownFile<T> Read<T>(string name, TextFile? file, FindingList findings)
        where T : FrontMatter
    {
        var (front, body, bodyLine) = file is null ? (null, null, 1) : Split(file, findings);
        var node = front is null ? null : YamlReader.Read(name, front, lineOffset: 1, findings);
        var bound = node is null
            ? new YamlBinder(new FindingList()).Bind<T>(new YamlMap(Place.StartOf(name), []))
            : new YamlBinder(findings).Bind<T>(node);
        var document = body is null ? MarkupDocument.Unread(name) : MarkupDocument.Parse(name, body, bodyLine - 1, findings);
        return new MarkdownFile<T>(name, Path.GetFileNameWithoutExtension(name), bound, document);
    }

    /// <summary>Front matter, text (null when it cannot be told from the front matter), and the line the text begins in.</summary>
    private static (string? Front, string? Body, int BodyLine) Split(TextFile file, FindingList findings)
    {
        var lines = file.Text.Split('\n');
        if (!IsFence(lines[0]))
        {
            findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The file does not begin with front matter: a line ---, keys, and a line ---.");
            return (null, file.Text, 1);
        }
        var end = Array.FindIndex(lines, 1, IsFence);
        if (end < 0)
        {
            findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The front matter has no end. Close it with a line ---.");
            return (null, null, lines.Length);
        }
        return (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    private static bool IsFence(string line) => line.TrimEnd().Equals(Fence, StringComparison.Ordinal);
}
