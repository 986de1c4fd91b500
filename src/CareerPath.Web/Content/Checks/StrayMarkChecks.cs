using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

// If a character of a Markdown mark is missing, the parser takes it as text and readers would see it. Marks in code or after a backslash
// are meant to be seen.
internal static partial class StrayMarkChecks
{
    private static readonly (Regex Mark, Func<Passage, string?> Advice)[] _marks =
    [
        (GluedHeading, Always("Put a space after the # signs to make a heading.")),
        (GluedItem, Always("Put a space after the sign to make a list item.")),
        (Contents, Always("The page lists its headings automatically. Delete it.")),
        (EmojiName, Always("Paste the character itself, such as 🚀, or delete it.")),
        (Alert, p => p.IsWithin<QuoteBlock>() ? "Boxes for notes do not work here. Start with a bold word instead, such as **Note:**." : null),
        (Admonition, Always("Boxes for notes do not work here. Start a paragraph with a bold word instead, such as **Note:**.")),
        (Template, Always("Templates do not work here. Write the text itself, or delete it.")),
        (Comment, Always("Delete the comment, or keep it in the front matter, on a line that starts with #.")),
        (WikiLink, Always("Write a link as [words](/path), and a picture as ![what it shows](/images/name.svg).")),
        (Formula, Always("Formulas do not work here. Use words, characters such as ², or `code`.")),
        (InlineNote, Always("Write [^1] for a footnote, and define it below the text.")),
        (Raised, Always("Superscript, subscript and strikethrough do not work here. Write the character itself, such as ² or ₂, or delete the marks.")),
        (ShortFence, Always("A block starts and ends with three colons: :::.")),
        (HalfLink, Always("Write a link as [words](/path): the words in [ ], and the address right after them in ( ).")),
        (OpenLink, Always("Close the link's address with ), and remove any space in it.")),
        (SpacedLink, Always("Remove the space between ] and ( to make a link.")),
        (ReferenceLink, Always("This link has no address. Write it after the words: [words](/path).")),
        (NumberInBrackets, Always("Write [^1] for a footnote, and define it below the text.")),
        (Attributes, p => p.Leaf is HeadingBlock ? "The address of a heading is made from its words. Delete it." : "Attributes such as this do not work here. Delete it."),
        (Bare, Always("An address starts with https://. Write it as a link: [words](https://…).")),
        (Highlight, Always("Highlighting does not work here. Use **bold**, or delete the marks.")),
        (Struck, Always("Strikethrough does not work here. Delete the words, or the marks.")),
        (Backtick, Always("Close the code with a second `.")),
        (OpenEmphasis, Always("Close the emphasis with as many * or _ as it starts with.")),
    ];

    // Anywhere in the text, a mark may start with one of these.
    private static readonly SearchValues<char> _signs = SearchValues.Create("[`*{=~_:^$%+<");

    public static void Run(ImmutableArray<Passage> passages, FindingList findings)
    {
        foreach (var passage in passages)
        {
            var found = new List<Range>();
            foreach (var (mark, advice) in MayHaveMarks(passage.Text) ? _marks : [])
                Report(mark, advice, passage, found, findings);
            // A script is copied as plain text, so it may have bare addresses.
            if (passage.Text.Contains("://", StringComparison.Ordinal) || passage.Text.Contains("www.", StringComparison.Ordinal))
                Report(Address, p => p.IsInBlock("script") ? null : "Write a link as [words](https://…), or put the address between < and >.", passage, found, findings);
        }
    }

    // Texts in YAML, including titles of sources, are shown as typed. Only the first mark in each is reported.
    public static void Run(YamlNode node, FindingList findings)
    {
        foreach (var text in YamlText.Of(node).Select(t => t.Text).Concat(YamlText.SourcesOf(node)))
        {
            if (Markdown.Match(text.Text) is { Success: true } mark)
                findings.Add(Codes.StrayMark, text.Place, $"Readers would see '{Quote.Of(mark.Value.Trim())}' as typed, because only the text below front matter is Markdown. Write plain words.");
        }
    }

    // Skips marks inside a mark that is already reported.
    private static void Report(Regex mark, Func<Passage, string?> advice, Passage passage, List<Range> found, FindingList findings)
    {
        foreach (var group in mark.Matches(passage.Text).Select(m => m.Groups["mark"] is { Success: true } inner ? inner : m))
        {
            if (passage.IsEscaped(group.Index) || passage.IsInLink(group.Index) || found.Exists(r => r.Start.Value < group.Index + group.Length && group.Index < r.End.Value))
                continue;
            if (advice(passage) is not { } fix)
                return;
            found.Add(group.Index..(group.Index + group.Length));
            findings.Add(Codes.StrayMark, passage.At(group.Index), $"Readers would see '{Quote.Of(group.Value)}' as typed. {fix}");
        }
    }

    private static bool MayHaveMarks(string text) => text.Length > 0 && ("#-+!?".Contains(text[0], StringComparison.Ordinal) || text.AsSpan().ContainsAny(_signs));

    private static Func<Passage, string?> Always(string advice) => _ => advice;

    private const string Emoji = @"(?<![\w:]):(?:[a-z][a-z0-9_+-]+|[+-]1|100):(?![\w:])";

    // Links, footnotes, emphasis, code, highlight, strikethrough, headings, list items, HTML tags and entities.
    [GeneratedRegex(
        @"\[[^\[\]]+\]\([^()]*\)|\[\^[^\[\]\s]+\]|(?<![\w*])\*{1,2}[^\s*](?:[^*\n]*[^\s*])?\*{1,2}(?![\w*])|(?<!\w)_{1,2}[^\s_](?:[^_\n]*[^\s_])?_{1,2}(?!\w)|`[^`\n]+`"
        + @"|~~[^\s~](?:[^~\n]*[^\s~])?~~|==[^\s=](?:[^=\n]*[^\s=])?==|^(?:\#{1,6}|[-*+>])\ |</?[A-Za-z][^<>]*>|<!--|" + Emoji + @"|\[\[[^\[\]]+\]\]|&(?:[A-Za-z][A-Za-z0-9]{1,10}|\#x?[0-9A-Fa-f]{1,6});",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Markdown { get; }

    [GeneratedRegex(@"\A#{2,6}[\p{L}\d]", RegexOptions.ExplicitCapture)]
    private static partial Regex GluedHeading { get; }

    [GeneratedRegex(@"\A[-+*]\p{L}", RegexOptions.ExplicitCapture)]
    private static partial Regex GluedItem { get; }

    [GeneratedRegex(@"\A::?\s?[a-z-]+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ShortFence { get; }

    [GeneratedRegex(@"\[[^\[\]()]+(?:\]/[^\s()\[\]]+|\((?:/|#|https?:|mailto:)[^\s()\[\]]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex HalfLink { get; }

    [GeneratedRegex(@"\[[^\[\]]+\]\((?:/|#|https?:|mailto:)", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenLink { get; }

    [GeneratedRegex(@"\[[^\[\]]+\]\s+\((?:/|#|https?:|mailto:)[^\s()]*\)?", RegexOptions.ExplicitCapture)]
    private static partial Regex SpacedLink { get; }

    [GeneratedRegex(@"(?:\A|[^\w\]])(?<mark>\[[^\[\]^][^\[\]]*\]\[(?:[^\[\]^][^\[\]]*)?\])", RegexOptions.ExplicitCapture)]
    private static partial Regex ReferenceLink { get; }

    [GeneratedRegex(@"\[\d{1,2}\]", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberInBrackets { get; }

    [GeneratedRegex(@"\{:?\s?(?:[.#]\p{L}[^{}]*|\p{L}[\w-]*=[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes { get; }

    [GeneratedRegex(@"(?:\A|[^=])(?<mark>==[^\s=](?:[^=]*[^\s=])?==)(?:[^=]|\z)|(?<![\w+])\+\+[^\s+](?:[^+]*[^\s+])?\+\+(?![\w+])", RegexOptions.ExplicitCapture)]
    private static partial Regex Highlight { get; }

    [GeneratedRegex(@"(?:\A|[^~])(?<mark>~~[^\s~](?:[^~]*[^\s~])?~~)(?:[^~]|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Struck { get; }

    [GeneratedRegex("`", RegexOptions.ExplicitCapture)]
    private static partial Regex Backtick { get; }

    [GeneratedRegex(@"(?:\A|[\s(“‘])(?<mark>(?:\*{1,2}|__)[\p{L}\d])", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenEmphasis { get; }

    [GeneratedRegex(@"(?:\A|[^\w/])(?<mark>(?:https?://|www\.)\w[^\s<>\uFFFC]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }
}
