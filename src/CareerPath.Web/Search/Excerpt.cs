using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>The section of a page that has most of what was asked for, and the lines around it.</summary>
public static class Excerpt
{
    /// <summary>Between the sections of one text in the index.</summary>
    public const char Break = '\u001E';

    private const int Length = 220;
    private const int Lead = 60;

    /// <summary>The section with the most different terms, those of its heading counting double; the first of equals.</summary>
    /// <param name="isOfOthers">Whether a section, by its heading, is about roles that were not asked for: it counts half.</param>
    public static int BestSection(ImmutableArray<MarkedText> headings, ImmutableArray<MarkedText> texts, Func<string, bool> isOfOthers) => Enumerable.Range(0, texts.Length)
        .MaxBy(i => ((headings[i].Found * 4) + (texts[i].Found is > 0 and var found ? (found * 2) + 1 : 0)) * (headings[i].Found > 0 && isOfOthers(headings[i].Text) ? 1 : 2));

    public static ImmutableArray<MarkedText> Sections(string joined, WordMarks marks)
    {
        var sections = ImmutableArray.CreateBuilder<MarkedText>();
        foreach (var range in joined.AsSpan().Split(Break))
            sections.Add(new MarkedText(joined[range], marks.In(joined.AsSpan(range))));
        return sections.ToImmutable();
    }

    /// <summary>A piece of the text, cut between words, where most of what was asked for stands together.</summary>
    public static MarkedText Of(MarkedText whole)
    {
        var text = whole.Text;
        if (text.Length <= Length + Lead)
            return whole;
        var start = WordStart(text, Math.Max(0, BestStart(whole.Marks) - Lead));
        var end = start + Length >= text.Length ? text.Length : WordEnd(text, start + Length);
        var (before, after) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        var shift = before.Length - start;
        return new MarkedText(
            $"{before}{text.AsSpan(start..end)}{after}",
            [.. whole.Marks.Where(m => m.Start >= start && m.End <= end).Select(m => m with { Start = m.Start + shift, End = m.End + shift })]);
    }

    private static int BestStart(ImmutableArray<Mark> marks) => marks.IsEmpty ? 0 : marks.Select((m, i) => (m.Start, Terms: Near(marks, i))).MaxBy(m => m.Terms).Start;

    /// <summary>How many different terms are marked from that mark on, as far as an excerpt reaches.</summary>
    private static int Near(ImmutableArray<Mark> marks, int first) => marks.Skip(first).TakeWhile(m => m.Start < marks[first].Start + Length - Lead).Select(m => m.Term).Distinct().Count();

    private static int WordStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf(' ', at) + 1;

    private static int WordEnd(string text, int at) => text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;
}
