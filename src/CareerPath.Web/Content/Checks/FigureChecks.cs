using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

// Facts in figures (money, percentages, numbers of people, years) need a source. On a page without sources, that is a footnote or a link to
// another site in the same paragraph. On a page with sources, only figures about pay and the labor market need one, and it may be anywhere
// under the same heading. Made-up examples, in blocks and items of their own, need none.
internal static partial class FigureChecks
{
    private static readonly string[] _examples = ["script", "weak-strong", "scan", "personas", "language", "checklist"];

    [GeneratedRegex(
        @"[$€£¥]\s?\d[\d.,]*(?:\s?(?:k|million|billion|[KMmb])\b)?"
        + @"|\b(?:USD|EUR|GBP)\s?\d[\d.,]*"
        + @"|\b\d+(?:[.,]\d+){0,9}\s?(?:%|percent\b|per cent\b|percentage points?\b)"
        + @"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred) (?:\p{Ll}+ )?(?:jobs|people|managers|workers|employers|companies|openings|postings|programs|projects|candidates|hires|TPMs|PMs)\b"
        + @"|\b(?:\d{1,3}(?:,\d{3}){1,9}|\d{4,}|\d+(?:\.\d+)? (?:million|thousand|billion)) (?:\p{Ll}+ )?(?:jobs|people|managers|workers|employers|employees|companies|openings|postings|respondents|candidates)\b"
        + @"|\b(?:[Ss]ince|[Ii]n|[Bb]y|[Uu]ntil) (?:19|20)\d\d\b")]
    private static partial Regex Figure { get; }

    // A quick test before the expression above: every figure has a digit or one of the shares, and most paragraphs have neither.
    private static readonly SearchValues<char> _digits = Patterns.Every(char.IsDigit);

    private static readonly SearchValues<string> _shares = SearchValues.Create(
        [.. "one two three four five six seven eight nine".Split(' ').SelectMany(n => (string[])[n + " in ", n + " out of "])], StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(?:median|average|salar(?:y|ies)|wages?|earn(?:s|ed|ings?)?|pay|paid|incomes?|bonus(?:es)?|jobs|openings|postings|vacancies|hires|hiring|demand"
        + @"|growth|grow(?:s|n|ing)?|grew|projections?|projected|surveys?|surveyed|respondents|statistics|employers|market)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Market { get; }

    [GeneratedRegex("“[^“”]*”")]
    private static partial Regex Quoted { get; }

    public static void Run(FrontMatter front, ImmutableArray<Passage> passages, FindingList findings)
    {
        var sources = front switch { ArticleFront article => article.Sources, RoleFront role => role.Sources, _ => [] };
        if (front is PageFront || HasNone(sources, front))
            Check(front, passages, findings);
        else if (!sources.IsEmpty)
            CheckSections(passages, findings);
    }

    // A missing or invalid key has a finding of its own.
    private static bool HasNone(ImmutableArray<SourceEntry> sources, FrontMatter front) =>
        sources.IsEmpty && front.Node.Find("sources")?.Value is YamlList { Items.IsEmpty: true };

    private static void Check(FrontMatter front, ImmutableArray<Passage> passages, FindingList findings)
    {
        // The text repeats the figures of its title and is checked itself.
        foreach (var (_, text) in YamlText.Of(front.Node).Where(t => t.Key != "title"))
        {
            if (Figures(text.Text) is [var figure, ..])
                findings.Add(Codes.UnsourcedFigure, text.Place, Message(figure.Value));
        }
        foreach (var passage in passages.Where(p => !p.HasSource && !IsExample(p) && !p.IsWithin<Footnote>()))
        {
            foreach (var figure in Figures(passage.Text))
                findings.Add(Codes.UnsourcedFigure, passage.At(figure.Index), Message(figure.Value));
        }
    }

    // The answers of a faq summarize the page, so the page's footnotes cover them.
    private static void CheckSections(ImmutableArray<Passage> passages, FindingList findings)
    {
        var isNoted = passages.Any(p => p.HasSource && !p.IsWithin<Footnote>());
        foreach (var section in Sections(passages).Where(s => !s.Exists(p => p.HasSource)))
        {
            var withFigures = section.Where(p => !IsExample(p) && !(isNoted && p.IsInBlock("faq")))
                .Select(p => (Passage: p, Figures: Figures(p.Text))).Where(p => p.Figures.Length > 0).ToList();
            if (withFigures.Count == 0)
                continue;
            // A figure in a table is about the market if any cell of the table is.
            var aboutMarket = section.Where(p => Market.IsMatch(p.Text)).Select(About).ToHashSet();
            foreach (var (passage, figures) in withFigures.Where(p => aboutMarket.Contains(About(p.Passage))))
            {
                var quotations = Quoted.Matches(passage.Text);
                foreach (var figure in figures.Where(f => !quotations.Any(q => q.Index <= f.Index && f.Index < q.Index + q.Length)))
                    findings.Add(Codes.UnsourcedFigure, passage.At(figure.Index), $"'{Quote.Of(figure.Value)}' has no source under this heading. Add a footnote or a link to the source here, or start a made-up case with 'Example:'.");
            }
        }
    }

    // The passages under each heading, without footnotes.
    private static List<List<Passage>> Sections(ImmutableArray<Passage> passages)
    {
        var sections = new List<List<Passage>> { new() };
        foreach (var passage in passages.Where(p => !p.IsWithin<Footnote>()))
        {
            if (passage.Leaf is HeadingBlock)
                sections.Add([]);
            sections[^1].Add(passage);
        }
        return sections;
    }

    private static Match[] Figures(string text) =>
        text.AsSpan().ContainsAny(_digits) || text.AsSpan().ContainsAny(_shares) ? Figure.Matches(text).ToArray() : [];

    private static Block About(Passage passage) => passage.Leaf.Parent?.Parent?.Parent as Table ?? (Block)passage.Leaf;

    private static bool IsExample(Passage passage) =>
        passage.IsInBlock(_examples) || passage.IsWithin<QuoteBlock>()
        || passage.Text.StartsWith("Example:", StringComparison.Ordinal) || passage.Text.StartsWith("For example", StringComparison.Ordinal);

    private static string Message(string figure) =>
        $"'{Quote.Of(figure)}' has no source. List one under sources:, add a footnote or a link in the same paragraph, or start a made-up case with 'Example:'.";
}
