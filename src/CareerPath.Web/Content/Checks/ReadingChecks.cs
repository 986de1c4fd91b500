using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

// Texts and sections reach the reading ease of site.yml. Short ones are skipped, because one long sentence would decide.
internal static class ReadingChecks
{
    public const int FewestWords = 120;

    private const int SectionAllowance = 10;
    private const string Advice = "Cut long sentences in two and choose shorter words.";

    // bar: the lowest reading ease that site.yml allows.
    public static void Run(MarkupDocument document, ImmutableArray<Passage> passages, int bar, FindingList findings)
    {
        var whole = new ReadingEase();
        var sections = new List<(HeadingBlock Heading, ReadingEase Ease)>();
        foreach (var passage in passages)
        {
            if (passage.Leaf is HeadingBlock { Level: 2, Parent: MarkdownDocument } heading)
                sections.Add((heading, new ReadingEase()));
            if (!IsProse(passage))
                continue;
            var ease = ReadingEase.Of(passage.Text);
            whole.Add(ease);
            if (sections.Count > 0)
                sections[^1].Ease.Add(ease);
        }
        if (whole.Words >= FewestWords && whole.Score < bar && document.Root.FirstOrDefault() is { } first)
            findings.Add(Codes.HardToRead, document.At(first), $"The text has {Of(whole)}, below the {bar} in site.yml. {Advice}");
        foreach (var (heading, ease) in sections.Where(s => s.Ease.Words >= FewestWords && s.Ease.Score < bar - SectionAllowance))
            findings.Add(Codes.HardToRead, document.At(heading), $"The section '{Quote.Of(InlineText.Of(heading))}' has {Of(ease)}, below {bar - SectionAllowance} ({bar} in site.yml, minus {SectionAllowance} for a section). {Advice}");
    }

    private static bool IsProse(Passage passage) =>
        passage.Leaf is ParagraphBlock && !passage.IsInBlock("weak-strong", "script") && !passage.IsWithin<Table>() && !passage.IsWithin<Footnote>();

    private static string Of(ReadingEase ease) => string.Create(
        CultureInfo.InvariantCulture,
        $"a reading ease of {ease.Score:0} ({(double)ease.Words / ease.Sentences:0.0} words per sentence, {(double)ease.Syllables / ease.Words:0.00} syllables per word)");
}
