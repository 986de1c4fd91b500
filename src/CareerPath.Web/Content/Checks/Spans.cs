namespace CareerPath.Web.Content.Checks;

/// <summary>Parts of a text. Which of them holds another is told in the same time however many there are.</summary>
internal sealed class Spans
{
    private readonly int[] _starts;

    /// <summary>The furthest end of those that begin there or before.</summary>
    private readonly int[] _ends;

    public Spans(IEnumerable<Range> spans)
    {
        var sorted = spans.OrderBy(s => s.Start.Value).ToArray();
        _starts = [.. sorted.Select(s => s.Start.Value)];
        _ends = [.. sorted.Select(s => s.End.Value)];
        for (var i = 1; i < _ends.Length; i++)
            _ends[i] = Math.Max(_ends[i], _ends[i - 1]);
    }

    /// <summary>Whether one of them holds it whole.</summary>
    public bool Hold(Range part)
    {
        var after = Array.BinarySearch(_starts, part.Start.Value + 1);
        // Of several that begin alike, any may be found: the first is meant.
        after = after < 0 ? ~after : after;
        while (after > 0 && _starts[after - 1] > part.Start.Value)
            after--;
        return after > 0 && _ends[after - 1] >= part.End.Value;
    }
}
