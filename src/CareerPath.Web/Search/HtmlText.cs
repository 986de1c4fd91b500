using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Search;

/// <summary>The words of a page's HTML, by heading. It reads what the site's own Markdown writer writes, and nothing else.</summary>
public static class HtmlText
{
    /// <summary>What is found by itself (questions, phrases), says the same on every page, or is no text.</summary>
    private static readonly (string Tag, string End)[] _left =
    [
        ("svg", "</svg>"), ("button", "</button>"), (Note, "</sup>"), ("details id=", "</details>"),
        ("ul class=\"phrases", "</ul>"), ("p class=\"phrases-weak", "</p>"), ("p class=\"personas-more", "</p>"),
        ("aside class=\"quiz-call", "</aside>"), ("section class=\"footnotes", "</section>"),
    ];

    /// <summary>The number of a note.</summary>
    private const string Note = "sup";

    /// <summary>Between the cells of a table, which would run together.</summary>
    private const string Cell = " · ";

    /// <summary>Its words are a reader's to replace.</summary>
    private const string Blank = "span class=\"blank\"";

    private static readonly FrozenSet<string> _inline = new[]
    {
        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "label", "q", "s", "small", "span", "strong",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isInline = _inline.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first section is what stands before the first heading; its text may be empty.</summary>
    public static ImmutableArray<TextSection> Sections(string html)
    {
        var sections = ImmutableArray.CreateBuilder<TextSection>();
        var (anchor, heading, text) = ("", "", new StringBuilder());
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            Append(text, html.AsSpan(at, open - at));
            var close = open < html.Length ? html.IndexOf('>', open) : -1;
            if (close < 0)
                break;
            var tag = html.AsSpan(open + 1, close - open - 1);
            at = close + 1;
            if (IsHeading(tag))
            {
                sections.Add(new TextSection(anchor, heading, OneLine(text)));
                var end = html.IndexOf("</h", at, StringComparison.Ordinal) is >= 0 and var found ? found : html.Length;
                anchor = Id(tag);
                heading = Words(html.AsSpan(at, end - at));
                text.Clear();
                at = end;
            }
            else if (EndOfLeft(tag) is { } left)
            {
                at = html.IndexOf(left, at, StringComparison.Ordinal) is >= 0 and var end ? end + left.Length : html.Length;
            }
            else if (tag is "td" or "th" || tag.StartsWith("td ") || tag.StartsWith("th "))
            {
                text.Append(Cell);
            }
            else if (tag is Blank)
            {
                var end = html.IndexOf('<', at) is >= 0 and var next ? next : html.Length;
                text.Append('[');
                Append(text, html.AsSpan(at, end - at));
                text.Append(']');
                at = end;
            }
            else if (!IsInline(tag))
            {
                text.Append(' ');
            }
        }
        sections.Add(new TextSection(anchor, heading, OneLine(text)));
        return sections.ToImmutable();
    }

    private static bool IsHeading(ReadOnlySpan<char> tag) => tag.StartsWith("h2 id=\"") || tag.StartsWith("h3 id=\"");

    private static string Id(ReadOnlySpan<char> tag)
    {
        var value = tag["h2 id=\"".Length..];
        return value[..value.IndexOf('"')].ToString();
    }

    private static string? EndOfLeft(ReadOnlySpan<char> tag)
    {
        foreach (var (start, end) in _left)
        {
            if (tag.StartsWith(start, StringComparison.Ordinal) && (tag.Length == start.Length || start.Contains(' ', StringComparison.Ordinal) || tag[start.Length] == ' '))
                return end;
        }
        return null;
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var space = name.IndexOf(' ');
        return _isInline.Contains(space < 0 ? name : name[..space]);
    }

    private static string Words(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder();
        while (html.Length > 0)
        {
            var open = html.IndexOf('<');
            Append(text, open < 0 ? html : html[..open]);
            var tag = open < 0 ? [] : html[open..];
            var end = tag.StartsWith($"<{Note}>") ? "</sup>" : ">";
            var close = tag.IndexOf(end, StringComparison.Ordinal);
            html = close < 0 ? [] : tag[(close + end.Length)..];
        }
        return OneLine(text);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> html)
    {
        if (html.Contains('&'))
            text.Append(WebUtility.HtmlDecode(html.ToString()));
        else
            text.Append(html);
    }

    /// <summary>Control characters go too: the index uses some as marks.</summary>
    private static string OneLine(StringBuilder text)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) ? ' ' : text[i];
            if (c != ' ' || (kept > 0 && text[kept - 1] != ' '))
                text[kept++] = c;
        }
        text.Length = kept;
        return text.ToString().Trim(' ', '·');
    }
}
