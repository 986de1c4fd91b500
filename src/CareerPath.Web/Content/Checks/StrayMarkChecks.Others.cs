using System.Text.RegularExpressions;

namespace CareerPath.Web.Content.Checks;

/// <summary>Marks that other sites and editors of Markdown read and this one does not.</summary>
internal static partial class StrayMarkChecks
{
    /// <summary>[TOC], [[_TOC_]], {:toc} and ${toc}.</summary>
    [GeneratedRegex(@"@?\[\[?_?toc_?\]\]?|\$?\{:?\s?toc\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Contents { get; }

    [GeneratedRegex(Emoji, RegexOptions.ExplicitCapture)]
    private static partial Regex EmojiName { get; }

    /// <summary>&gt; [!NOTE]</summary>
    [GeneratedRegex(@"\A\[!\w+\][+-]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Alert { get; }

    /// <summary>!!! note, ??? note and === "Tab".</summary>
    [GeneratedRegex(@"\A(?:!!!\+?\s?[a-z]+|\?\?\?\+?\s?[a-z]+|===[+!]?\s[“""])", RegexOptions.ExplicitCapture)]
    private static partial Regex Admonition { get; }

    /// <summary>{% include x %}, {++added++} and what else stands for another text. {{x}} is a blank.</summary>
    [GeneratedRegex(@"\{(?:%|\+\+|--|>>)[^{}]+\}|--8<--", RegexOptions.ExplicitCapture)]
    private static partial Regex Template { get; }

    [GeneratedRegex(@"(?<![\w%])%%[^%]+%%(?![\w%])", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"!?\[\[[^\[\]]+\]\]", RegexOptions.ExplicitCapture)]
    private static partial Regex WikiLink { get; }

    /// <summary>$$x$$ and $x$, but no two amounts of money and no two variables.</summary>
    [GeneratedRegex(@"\$\$[^$]+\$\$|(?<![\w$])\$[^\s\d$](?:[^$]*[^\s$])?\$(?![\w$])", RegexOptions.ExplicitCapture)]
    private static partial Regex Formula { get; }

    /// <summary>^[A note in its place.]</summary>
    [GeneratedRegex(@"\^\[[^\[\]]+\]", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineNote { get; }

    /// <summary>x^2^, H~2~O and ~struck out~.</summary>
    [GeneratedRegex(@"\^[\p{L}\d]+\^(?!\d)|(?<!~)~(?:[\p{L}\d]+|\p{L}[^~]*\p{L})~(?!~)", RegexOptions.ExplicitCapture)]
    private static partial Regex Raised { get; }

    /// <summary>&lt;example.com&gt;</summary>
    [GeneratedRegex(@"(?<!\w)<(?:www\.[^\s<>@/]+|[^\s<>@/]+\.(?:com|org|net|gov|edu|io|dev|example))(?:/[^\s<>]*)?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Bare { get; }
}
