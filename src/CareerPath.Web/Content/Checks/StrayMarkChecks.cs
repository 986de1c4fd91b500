using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Markup;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

/// <summary>Markdown that is a character short is text to its parser: readers would see the signs. What is meant so stands in code or after a backslash.</summary>
internal static class StrayMarkChecks
{
    private static readonly (Regex Mark, Func<Passage, string> Advice)[] _marks =
    [
        (Of(@"\A#{2,6}[\p{L}\d]"), Always("Put a space after the # signs to make a heading.")),
        (Of(@"\A[-+*]\p{L}"), Always("Put a space after the sign to make a list item.")),
        (Of(@"\A::?\s?[a-z-]+\b"), Always("A block begins and ends with three colons: :::.")),
        (Of(@"\A\|[^|]*\|"), Always("Put a line such as |---|---| below a table's first row, and an empty line above the table.")),
        (Of(@"\[[^\[\]]+\]\((?:/|#|https?:|mailto:)"), Always("Close the link's address with ), and write no space in it.")),
        (Of(@"\[[^\[\]]+\]\s+\((?:/|#|https?:|mailto:)[^\s()]*\)?"), Always("Write no space between ] and ( to make a link.")),
        (Of(@"(?:\A|[^\w\]])(?<mark>\[[^\[\]^][^\[\]]*\]\[(?:[^\[\]^][^\[\]]*)?\])"), Always("Nothing says where this leads. Write the address after the words: [words](/path).")),
        (Of(@"\[\d{1,2}\]"), Always("Write [^1] for a note, and define it below the text.")),
        (Of(@"\{\s?(?:[.#]\p{L}[^{}]*|\p{L}[\w-]*=[^{}]*)\}"), p => p.Leaf is HeadingBlock ? "The address of a heading is made from its words. Delete it." : "The site chooses how things look and open. Delete it."),
        (Of(@"(?:\A|[^=])(?<mark>==[^\s=](?:[^=]*[^\s=])?==)(?:[^=]|\z)"), Always("Nothing is highlighted. Use **bold**, or delete the signs.")),
        (Of(@"(?:\A|[^~])(?<mark>~~[^\s~](?:[^~]*[^\s~])?~~)(?:[^~]|\z)"), Always("Nothing is struck out. Delete the words, or the signs.")),
        (Of("`"), Always("Close the code with a second `.")),
        (Of(@"(?:\A|[\s(“‘])(?<mark>\*{1,2}[\p{L}\d])"), Always("Close what is emphasized with as many * as open it.")),
    ];

    /// <summary>In one paragraph: who mends ten of them knows.</summary>
    private const int MostOfAKind = 10;

    private static readonly Regex _address = Of(@"(?:\A|[^\w/])(?<mark>(?:https?://|www\.)\w[^\s<>\uFFFC]*)");

    /// <summary>A mark may begin with one of these, anywhere in the text.</summary>
    private static readonly SearchValues<char> _signs = SearchValues.Create("[`*{=~");

    public static void Run(ImmutableArray<Passage> passages, FindingList findings)
    {
        foreach (var passage in passages)
        {
            var found = new List<Range>();
            foreach (var (mark, advice) in MayHaveMarks(passage.Text) ? _marks : [])
                Report(mark, advice, passage, found, findings);
            // A script is copied as plain text, in which an address is one.
            if (passage.Text.Contains("://", StringComparison.Ordinal) || passage.Text.Contains("www.", StringComparison.Ordinal))
                Report(_address, p => p.IsInBlock("script") ? null : "It leads nowhere. Write it as a link, [words](https://…), or within < and >.", passage, found, findings);
        }
    }

    /// <summary>Where it is not part of a mark that is reported already.</summary>
    private static void Report(Regex mark, Func<Passage, string?> advice, Passage passage, List<Range> found, FindingList findings)
    {
        var reported = 0;
        foreach (var group in mark.Matches(passage.Text).Select(m => m.Groups["mark"] is { Success: true } inner ? inner : m))
        {
            if (passage.IsEscaped(group.Index) || passage.IsInLink(group.Index) || found.Exists(r => r.Start.Value < group.Index + group.Length && group.Index < r.End.Value))
                continue;
            if (advice(passage) is not { } said)
                return;
            if (++reported > MostOfAKind)
                return;
            found.Add(group.Index..(group.Index + group.Length));
            findings.Add(Codes.StrayMark, passage.At(group.Index), $"Readers would see '{Quote.Of(group.Value)}' as it stands. {said}");
        }
    }

    private static bool MayHaveMarks(string text) => text.Length > 0 && ("#-+:|".Contains(text[0], StringComparison.Ordinal) || text.AsSpan().ContainsAny(_signs));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static Func<Passage, string> Always(string advice) => _ => advice;
}
