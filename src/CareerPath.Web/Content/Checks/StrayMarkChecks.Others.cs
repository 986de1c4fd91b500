using System.Text.RegularExpressions;

namespace CareerPath.Web.Content.Checks;

// Marks that other Markdown tools support and this site does not.
internal static partial class StrayMarkChecks
{
    // [TOC], [[_TOC_]], {:toc} and ${toc}.
    [GeneratedRegex(@"@?\[\[?_?toc_?\]\]?|\$?\{:?\s?toc\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Contents { get; }

    [GeneratedRegex(Emoji, RegexOptions.ExplicitCapture)]
    private static partial Regex EmojiName { get; }

    // > [!NOTE]
    [GeneratedRegex(@"\A\[!\w+\][+-]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Alert { get; }

    // !!! note, ??? note and === "Tab".
    [GeneratedRegex(@"\A(?:!!!\+?\s?[a-z]+|\?\?\?\+?\s?[a-z]+|===[+!]?\s[“""])", RegexOptions.ExplicitCapture)]
    private static partial Regex Admonition { get; }

    // {% include x %}, {++added++} and other templates, but not {{x}}, which is a blank.
    [GeneratedRegex(@"\{(?:%|\+\+|--|>>)[^{}]+\}|--8<--", RegexOptions.ExplicitCapture)]
    private static partial Regex Template { get; }

    [GeneratedRegex(@"(?<![\w%])%%[^%]+%%(?![\w%])", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"!?\[\[[^\[\]]+\]\]", RegexOptions.ExplicitCapture)]
    private static partial Regex WikiLink { get; }

    // $$x$$ and $x$, but not two amounts of money or two variables.
    [GeneratedRegex(@"\$\$[^$]+\$\$|(?<![\w$])\$[^\s\d$](?:[^$]*[^\s$])?\$(?![\w$])", RegexOptions.ExplicitCapture)]
    private static partial Regex Formula { get; }

    // ^[A note in its place.]
    [GeneratedRegex(@"\^\[[^\[\]]+\]", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineNote { get; }

    // x^2^, H~2~O and ~struck out~.
    [GeneratedRegex(@"\^[\p{L}\d]+\^(?!\d)|(?<!~)~(?:[\p{L}\d]+|\p{L}[^~]*\p{L})~(?!~)", RegexOptions.ExplicitCapture)]
    private static partial Regex Raised { get; }

    // <example.com>
    [GeneratedRegex(@"(?<!\w)<(?:www\.[^\s<>@/]+|[^\s<>@/]+\.(?:com|org|net|gov|edu|io|dev|example))(?:/[^\s<>]*)?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Bare { get; }
}
