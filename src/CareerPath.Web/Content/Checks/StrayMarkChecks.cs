using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

/// <summary>Markdown that is a character short is text to its parser: readers would see the signs. What is meant so stands in code or after a backslash.</summary>
internal static class StrayMarkChecks
{
    private static readonly (Regex Mark, string Advice)[] _marks =
    [
        (new Regex(@"\A#{2,6}[\p{L}\d]", RegexOptions.NonBacktracking), "Put a space after the # signs to make a heading."),
        (new Regex(@"\A[-+*]\p{L}", RegexOptions.NonBacktracking), "Put a space after the sign to make a list item."),
        (new Regex(@"\A::?\s?[a-z-]+\b", RegexOptions.NonBacktracking), "A block begins and ends with three colons: :::."),
        (new Regex(@"\A\|[^|]*\|", RegexOptions.NonBacktracking), "Put a line such as |---|---| below a table's first row, and an empty line above the table."),
        (new Regex(@"\[[^\[\]]+\]\((?:/|#|https?:|mailto:)", RegexOptions.NonBacktracking), "Close the link's address with ), and write no space in it."),
        (new Regex(@"\[\d{1,2}\]", RegexOptions.NonBacktracking), "Write [^1] for a note, and define it below the text."),
        (new Regex("`", RegexOptions.NonBacktracking), "Close the code with a second `."),
        (new Regex(@"(?:\A|[\s(“‘])(?<mark>\*{1,2}[\p{L}\d])", RegexOptions.NonBacktracking), "Close what is emphasized with as many * as open it."),
    ];

    public static void Run(ImmutableArray<Passage> passages, FindingList findings)
    {
        foreach (var passage in passages.Where(p => MayHaveOne(p.Text)))
        {
            foreach (var (mark, advice) in _marks)
            {
                if (mark.Match(passage.Text) is not { Success: true } match)
                    continue;
                var found = match.Groups["mark"] is { Success: true } inner ? inner : match;
                if (passage.IsEscaped(found.Index))
                    continue;
                findings.Add(Codes.StrayMark, passage.At(found.Index), $"Readers would see '{Quote.Of(found.Value)}' as it stands. {advice}");
                break;
            }
        }
    }

    private static bool MayHaveOne(string text) => text.Length > 0 && ("#-+*:|".Contains(text[0], StringComparison.Ordinal) || text.AsSpan().ContainsAny('[', '`', '*'));
}
