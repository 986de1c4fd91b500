using System.Text.RegularExpressions;

namespace CareerPath.Web.Content.Checks;

/// <summary>Parts of a text. Which of them holds another is told in the same time however many there are.</summary>
internal sealed class Spans
{
    private readonly int[] _starts;

    /// <summary>The furthest end of those that begin there or before.</summary>
    private readonly int[] _ends;

    public Spans(IEnumerable<Range> spans)
    {
        var byStart = spans.GroupBy(s => s.Start.Value, s => s.End.Value).OrderBy(g => g.Key).ToArray();
        _starts = [.. byStart.Select(g => g.Key)];
        _ends = [.. byStart.Select(g => g.Max())];
        for (var i = 1; i < _ends.Length; i++)
            _ends[i] = Math.Max(_ends[i], _ends[i - 1]);
    }

    public static Range Of(Capture part) => part.Index..(part.Index + part.Length);

    /// <summary>Whether one of them holds it whole.</summary>
    public bool Hold(Range part)
    {
        var after = Array.BinarySearch(_starts, part.Start.Value + 1);
        after = after < 0 ? ~after : after;
        return after > 0 && _ends[after - 1] >= part.End.Value;
    }
}
