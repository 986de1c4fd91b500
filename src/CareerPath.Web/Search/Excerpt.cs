using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>The section of a page that has most of what was asked for, and the lines around it.</summary>
public static class Excerpt
{
    /// <summary>Between the sections of one text in the index.</summary>
    public const char Break = '\u001E';

    private const int Length = 220;
    private const int Lead = 60;

    /// <summary>The section with the most different marked words, those of its heading counting double; the first of equals.</summary>
    public static int BestSection(ImmutableArray<MarkedText> headings, ImmutableArray<MarkedText> texts) => Enumerable.Range(0, texts.Length)
        .MaxBy(i => (Found(headings[i]) * 4) + (Found(texts[i]) is > 0 and var found ? (found * 2) + 1 : 0));

    public static ImmutableArray<MarkedText> Sections(string marked)
    {
        var sections = ImmutableArray.CreateBuilder<MarkedText>();
        foreach (var range in marked.AsSpan().Split(Break))
            sections.Add(MarkedText.Of(marked.AsSpan()[range]));
        return sections.ToImmutable();
    }

    /// <summary>A piece of the text, cut between words, where most of what was asked for stands together.</summary>
    public static MarkedText Of(MarkedText text)
    {
        var whole = text.ToString();
        if (whole.Length <= Length + Lead)
            return text;
        var start = WordStart(whole, Math.Max(0, BestStart(text) - Lead));
        var end = start + Length >= whole.Length ? whole.Length : WordEnd(whole, start + Length);
        return new MarkedText([.. Cut(text, start, end)]);
    }

    private static int Found(MarkedText text) => text.HasMarks
        ? text.Pieces.Where(p => p.IsMarked).Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count()
        : 0;

    private static int BestStart(MarkedText text)
    {
        var marks = new List<(int At, string Word)>();
        var at = 0;
        foreach (var piece in text.Pieces)
        {
            if (piece.IsMarked)
                marks.Add((at, piece.Text));
            at += piece.Text.Length;
        }
        return marks.Count == 0 ? 0 : marks.Select((m, i) => (m.At, Words: Near(marks, i))).MaxBy(m => m.Words).At;
    }

    /// <summary>How many different words are marked from that mark on, as far as an excerpt reaches.</summary>
    private static int Near(List<(int At, string Word)> marks, int first)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = first; i < marks.Count && marks[i].At < marks[first].At + Length - Lead; i++)
            words.Add(marks[i].Word);
        return words.Count;
    }

    private static int WordStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf(' ', at) + 1;

    private static int WordEnd(string text, int at) => text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;

    private static IEnumerable<TextPiece> Cut(MarkedText text, int start, int end)
    {
        if (start > 0)
            yield return new TextPiece("… ", IsMarked: false);
        var (at, length) = (0, 0);
        foreach (var piece in text.Pieces)
        {
            length = piece.Text.Length;
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, length));
            if (from < to)
                yield return piece with { Text = piece.Text[from..to] };
            at += length;
        }
        if (end < at)
            yield return new TextPiece(" …", IsMarked: false);
    }
}
