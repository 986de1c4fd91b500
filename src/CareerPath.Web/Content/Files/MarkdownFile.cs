using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// A Markdown file: front matter, parsed text and, once rendered, HTML.
// IsRead: whether the front matter is valid YAML. If not, Front has only defaults.
public sealed record MarkdownFile<T>(string Name, T Front, bool IsRead, MarkupDocument Document)
    where T : FrontMatter
{
    public string Html { get; private init; } = "";

    public ImmutableArray<Faq> Faqs { get; private init; } = [];

    public string Stem => Path.GetFileNameWithoutExtension(Name);

    // The last part of the page's address.
    public string Slug => Front.OwnSlug.Length > 0 ? Front.OwnSlug : Stem;

    public MarkdownFile<T> Rendered(SiteFacts facts, FindingList findings)
    {
        try
        {
            var (html, faqs) = MarkupRenderer.Render(new MarkupContext(Document, Slug, Front.AboutRoles, facts, findings));
            return this with { Html = html, Faqs = faqs };
        }
        catch (Exception e)
        {
            MarkdownFile.ReportBug(Name, e, findings);
            return this;
        }
    }
}

public static class MarkdownFile
{
    private const string Fence = "---";

    // Never null. Unreadable parts are reported and left empty.
    public static MarkdownFile<T> Read<T>(string name, TextFile? file, FindingList findings)
        where T : FrontMatter
    {
        var (front, body, bodyLine) = file is null ? (null, null, 1) : Split(file, findings);
        var node = front is null ? null : YamlReader.Read(name, front, lineOffset: 1, findings);
        var bound = node is null
            ? new YamlBinder(new FindingList()).Bind<T>(new YamlMap(Place.StartOf(name), []))
            : new YamlBinder(findings).Bind<T>(node);
        return new MarkdownFile<T>(name, bound, node is not null, Parse(name, body, bodyLine, findings));
    }

    // The parser or our own code fails on this text: the editor learns which file, and the site keeps the content it has.
    public static void ReportBug(string name, Exception e, FindingList findings) =>
        findings.Add(Codes.FileUnreadable, Place.StartOf(name), $"The text of this file cannot be processed: {e.Message} Change what you edited last, or ask a developer.");

    private static MarkupDocument Parse(string name, string? body, int bodyLine, FindingList findings)
    {
        try
        {
            return body is null ? MarkupDocument.Unread(name) : MarkupDocument.Parse(name, body, bodyLine - 1, findings);
        }
        catch (Exception e)
        {
            ReportBug(name, e, findings);
            return MarkupDocument.Unread(name);
        }
    }

    // Body: null when the front matter has no end. BodyLine: the line where the body starts.
    private static (string? Front, string? Body, int BodyLine) Split(TextFile file, FindingList findings)
    {
        var lines = file.Text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The file does not start with front matter. Add a line ---, the keys, and another line ---.");
            return (null, file.Text, 1);
        }
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The front matter is not closed. Add a line --- after the keys.");
            return (null, null, lines.Length);
        }
        return (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
