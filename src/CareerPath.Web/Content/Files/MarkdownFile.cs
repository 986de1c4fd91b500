using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>A Markdown file: its front matter, and what its text comes to.</summary>
public sealed record MarkdownFile<T>(string Name, string Slug, T Front, PageText Text)
    where T : FrontMatter;

/// <summary>A text that is checked and written. Its parsed form is many times as large and not kept.</summary>
/// <param name="Anchors">The ids a link may point at; null when the text could not be read.</param>
/// <param name="Links">Those that lead to other pages of this site, or are meant to and name a file.</param>
/// <param name="Pictures">Those of this site.</param>
public sealed record PageText(
    PageHtml Html, ImmutableArray<Heading> Headings, ImmutableArray<Faq> Faqs, ImmutableArray<string>? Anchors,
    ImmutableArray<PageLink> Links, ImmutableArray<PageLink> Pictures, int Words);

public readonly record struct PageLink(string Url, int Line, int Column);

/// <summary>A Markdown file with its front matter read and its text not yet.</summary>
/// <param name="Body">Null when it cannot be told from the front matter, or the file cannot be read.</param>
public sealed record MarkdownSource<T>(string Name, T Front, string FrontText, string? Body, int BodyLine)
    where T : FrontMatter
{
    public string Slug => Path.GetFileNameWithoutExtension(Name);

    /// <param name="slug">The last part of the page's address.</param>
    /// <param name="roles">The roles the page is about.</param>
    public MarkdownFile<T> Write(string slug, ImmutableArray<Role> roles, SharedFiles shared, FindingList findings)
    {
        var document = Body is null ? MarkupDocument.Unread(Name) : MarkupDocument.Parse(Name, Body, BodyLine - 1, findings);
        PageChecks.Run(Front, document, shared, findings);
        var (links, pictures) = LinkForms.Run(document, shared, findings);
        var (html, faqs) = SiteLanguage.Run(shared.Culture, () => new MarkupWriter(shared, findings).Write(document, slug, roles));
        return new MarkdownFile<T>(Name, Slug, Front, new PageText(html, document.Headings, faqs, document.Anchors, links, pictures, document.Words));
    }
}

public static class MarkdownSource
{
    private const string Fence = "---";

    /// <summary>Never null: what cannot be read is a finding, and empty.</summary>
    public static MarkdownSource<T> Read<T>(string name, TextFile? file, FindingList findings)
        where T : FrontMatter
    {
        var (front, body, bodyLine) = file is null ? (null, null, 1) : Split(file, findings);
        var node = front is null ? null : YamlReader.Read(name, front, lineOffset: 1, findings);
        var bound = node is null
            ? new YamlBinder(new FindingList()).Bind<T>(YamlMap.Unread(Place.StartOf(name), front ?? file?.Text ?? ""))
            : new YamlBinder(findings).Bind<T>(node);
        return new MarkdownSource<T>(name, bound, front ?? "", body, bodyLine);
    }

    /// <summary>Front matter, text (null when it cannot be told from the front matter), and the line the text begins in.</summary>
    private static (string? Front, string? Body, int BodyLine) Split(TextFile file, FindingList findings)
    {
        var text = file.Text;
        var start = LineAfter(text, 0);
        if (!IsFence(text.AsSpan(0, start)))
        {
            findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The file does not begin with front matter: a line ---, keys, and a line ---.");
            return (null, text, 1);
        }
        var line = 2;
        for (var at = start; at < text.Length; line++)
        {
            var next = LineAfter(text, at);
            if (IsFence(text.AsSpan(at, next - at)))
                return (text[start..at], text[next..], line + 1);
            at = next;
        }
        findings.Add(Codes.NoFrontMatter, Place.StartOf(file.Name), "The front matter has no end. Close it with a line ---.");
        return (null, null, line);
    }

    /// <summary>Where the next line begins; the end, when there is none.</summary>
    private static int LineAfter(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);
}
