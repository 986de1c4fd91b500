using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace CareerPath.Web.Content.Yaml;

/// <summary>The line that stands for an entry that cannot be read.</summary>
internal sealed record LostLine(bool IsNamed, ImmutableArray<string> Words, YamlFault Fault);

/// <summary>
/// Finds the entries that keep a text from being read, and puts a line into the place of each, so that the rest can be read. Every entry of a
/// map or a list is read by itself; of one that fails, the entries within it.
/// </summary>
internal sealed partial class YamlRescue
{
    private const int MostLost = 20;
    private const int MostLevels = 8;

    [GeneratedRegex(@"\A\s*(?:- +)*[""']?(?<key>[A-Za-z][\w-]*)[""']?\s*(?<colon>:)?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\A(?:- |[""']?[A-Za-z][\w-]*[""']?:(?: |\z))", RegexOptions.None, Patterns.Patience)]
    private static partial Regex InItem { get; }

    [GeneratedRegex(@"\A\s*[""']?[A-Za-z][\w-]*[""']?:\s+[^\s|>#]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Pair { get; }

    [GeneratedRegex(@"(?:\A|\s)#.*\z", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Comment { get; }

    private readonly string[] _lines;
    private readonly string[] _mended;
    private readonly SortedDictionary<int, LostLine> _lost = [];

    private YamlRescue(string[] lines) => (_lines, _mended) = (lines, [.. lines]);

    public string Text => string.Join('\n', _mended);

    /// <summary>By line, the first being 1.</summary>
    public IReadOnlyDictionary<int, LostLine> Lost => _lost;

    /// <summary>Null when no entry can be read, or too many cannot.</summary>
    public static YamlRescue? Of(string text)
    {
        var rescue = new YamlRescue(text.Split('\n'));
        var columns = Enumerable.Range(0, rescue._lines.Length).Where(rescue.IsContent).Select(rescue.Indent).DefaultIfEmpty().Min();
        return rescue.Keep(new Part(0, rescue._lines.Length, columns, InLine: false), MostLevels) && rescue._lost.Count > 0 ? rescue : null;
    }

    /// <summary>The words that lines begin with and that may be keys.</summary>
    public static ImmutableArray<string> WordsOf(string text) => WordsOf(text.Split('\n'));

    private static ImmutableArray<string> WordsOf(IEnumerable<string> lines) =>
        [.. lines.Select(l => Word.Match(l)).Where(m => m.Success).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>False when nothing of it can be read.</summary>
    private bool Keep(Part part, int levels)
    {
        var kept = false;
        foreach (var entry in Entries(part, out var isList))
        {
            if (_lost.Count > MostLost)
                return false;
            var fits = entry.Column == part.Column;
            var fault = fits ? YamlReader.FaultOf(TextOf(_lines, entry), isList) : YamlFault.OfIndent(_lines[entry.Start]);
            if (fault is null || (fits && levels > 0 && Inner(entry) is { } inner && KeepWithin(entry, inner, isList, levels)))
                kept = true;
            else
                Lose(entry with { Column = part.Column }, isList, fault);
        }
        return kept;
    }

    private bool KeepWithin(Part entry, Part inner, bool isList, int levels)
    {
        if (Keep(inner, levels - 1) && YamlReader.FaultOf(TextOf(_mended, entry), isList) is null)
            return true;
        for (var line = entry.Start; line < entry.End; line++)
        {
            _mended[line] = _lines[line];
            _lost.Remove(line + 1);
        }
        return false;
    }

    /// <summary>A line that begins no entry where entries begin belongs to the one before.</summary>
    private List<Part> Entries(Part part, out bool isList)
    {
        var starts = new List<Part>();
        var isDeep = isList = false;
        for (var line = part.Start; line < part.End; line++)
        {
            var inLine = part.InLine && line == part.Start;
            var column = inLine ? part.Column : Indent(line);
            if (!inLine && !IsContent(line))
                continue;
            var isItem = IsItem(line, column);
            if (starts.Count == 0)
                isList = isItem;
            else if (column < part.Column || (column == part.Column && isList && !isItem) ? !IsPair(line, 0) : isItem && !isList && ((isDeep && column == part.Column) || IsPair(starts[^1].Start, starts[^1].Column)))
                break; // What begins something else here may go on in all the lines that follow.
            else if (column != part.Column || isItem != isList || _lines[line][column] is ']' or '}')
            {
                isDeep |= column > part.Column;
                continue;
            }
            starts.Add(new Part(line, part.End, column, inLine));
            isDeep = false;
        }
        for (var i = 0; i + 1 < starts.Count; i++)
            starts[i] = starts[i] with { End = starts[i + 1].Start };
        return starts;
    }

    /// <summary>The map or list that is the value of an entry; null when there is none that begins as one does.</summary>
    private Part? Inner(Part entry)
    {
        var text = Comment.Replace(_lines[entry.Start][entry.Column..], "").TrimEnd();
        if (IsItem(entry.Start, entry.Column) && text.Length > 1)
        {
            var column = entry.Column + text.Length - text[1..].TrimStart().Length;
            return InItem.IsMatch(_lines[entry.Start][column..]) ? new Part(entry.Start, entry.End, column, InLine: true) : null;
        }
        var first = Enumerable.Range(entry.Start + 1, entry.End - entry.Start - 1).FirstOrDefault(IsContent);
        return first > 0 && (text is "-" || text.EndsWith(':')) ? new Part(first, entry.End, Indent(first), InLine: false) : null;
    }

    private void Lose(Part entry, bool isItem, YamlFault fault)
    {
        var word = Word.Match(_lines[entry.Start][(entry.InLine ? entry.Column : 0)..]);
        // At the end of what it reads, the scanner complains of what is missing there.
        var placed = fault.Mark.Line > entry.End - entry.Start
            ? YamlFault.OfOpening(new Mark(0, entry.Start + 1, entry.Column + 1))
            : fault with { Mark = new Mark(0, entry.Start + fault.Mark.Line, fault.Mark.Column) };
        _lost[entry.Start + 1] = new LostLine(word.Groups["colon"].Success, WordsOf(_lines[entry.Start..entry.End]), placed);
        var before = entry.InLine ? _mended[entry.Start][..entry.Column] : new string(' ', entry.Column);
        _mended[entry.Start] = before + (isItem ? "- x" : $"{(word.Success ? word.Groups["key"].Value : "x")}: x");
        Array.Fill(_mended, "", entry.Start + 1, entry.End - entry.Start - 1);
    }

    private static string TextOf(string[] lines, Part part) =>
        string.Join('\n', lines[(part.Start + 1)..part.End].Prepend(new string(' ', part.Column) + lines[part.Start][part.Column..]));

    private bool IsContent(int line) => _lines[line].AsSpan().TrimStart() is { IsEmpty: false } text && text[0] != '#' && !text.TrimEnd().SequenceEqual("---");

    private bool IsItem(int line, int column) => _lines[line].AsSpan(column).TrimEnd() is "-" || _lines[line].AsSpan(column).StartsWith("- ");

    private bool IsPair(int line, int column) => Pair.IsMatch(_lines[line][column..]);

    private int Indent(int line) => _lines[line].Length - _lines[line].AsSpan().TrimStart().Length;

    /// <param name="Start">Its first line, from 0.</param>
    /// <param name="End">The line after its last.</param>
    /// <param name="Column">Where it begins in its lines, from 0.</param>
    /// <param name="InLine">It begins behind the dash of the item that it is in.</param>
    private readonly record struct Part(int Start, int End, int Column, bool InLine);
}
