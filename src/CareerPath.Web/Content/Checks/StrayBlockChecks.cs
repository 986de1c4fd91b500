using System.Buffers;
using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

// Finds tables shown as text because of an extra or missing line, text shown as rows of a table, and diagrams shown as code.
internal sealed class StrayBlockChecks(MarkupDocument document, FindingList findings)
{
    // Code languages that other sites draw as diagrams.
    private static readonly string[] _drawn = ["mermaid", "math", "plantuml", "puml", "graphviz", "dot", "geojson", "topojson", "stl", "vega", "vega-lite"];

    private static readonly SearchValues<char> _dashes = SearchValues.Create("|:- \t");

    public static void Run(MarkupDocument document, ImmutableArray<Passage> passages, FindingList findings)
    {
        var checks = new StrayBlockChecks(document, findings);
        foreach (var passage in passages.Where(p => p.Leaf.Parent is not TableCell && p.Text.Contains('|', StringComparison.Ordinal)))
            checks.Text(passage);
        foreach (var node in document.Nodes)
        {
            if (node is Table table)
                checks.Rows(table);
            else if (node is FencedCodeBlock { Info: { } info } code && (info.StartsWith('{') || _drawn.Contains(info, StringComparer.OrdinalIgnoreCase)))
                findings.Add(Codes.StrayMark, document.At(code), $"Readers would see this '{Quote.Of(info)}' as code, not as a diagram. Write it as text, or ask a developer for a picture.");
        }
    }

    // A paragraph that may be meant as a table. One line without a | turns all lines above it into text.
    private void Text(Passage passage)
    {
        var text = passage.Text;
        var lines = passage.Lines.Select((start, i) => text[start..(i + 1 < passage.Lines.Count ? passage.Lines[i + 1] : text.Length)]).ToList();
        var dashes = lines.FindIndex(IsDashes);
        if (dashes < 0)
        {
            if (lines.FindIndex(IsRow) is >= 0 and var row && !passage.IsEscaped(passage.Lines[row]))
                Add(passage, row, "Readers would see this row of a table as typed. Add a line such as |---|---| below the table's first row.");
            return;
        }
        if (dashes == 0 || !HasPipe(dashes - 1))
        {
            Add(passage, dashes, "Readers would see this table as typed, because no line above this one names the columns. Add one, such as | Year | Pay |.");
            return;
        }
        var above = lines.FindIndex(0, dashes - 1, line => line.Contains('|', StringComparison.Ordinal));
        var below = Enumerable.Range(dashes, lines.Count - dashes).FirstOrDefault(i => !HasPipe(i));
        if (above >= 0)
            Add(passage, dashes - 1, "This table is shown as text, because a line above it also has a |. Add an empty line above this one.");
        if (below > 0)
            Add(passage, below, "The table above this line is shown as text, because this line is not one of its rows. Add an empty line above it.");
        if (above < 0 && below == 0)
            Add(passage, dashes, "This table is shown as text. Add an empty line above and below it.");

        bool HasPipe(int line) => lines[line].Index().Any(c => c.Item == '|' && !passage.IsEscaped(passage.Lines[line] + c.Index));
    }

    // The parser takes a line right below a table as one of its rows.
    private void Rows(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var last = rows.FindLastIndex(r => document.IsAfter('|', r));
        if (last >= 0 && last + 1 < rows.Count)
            findings.Add(Codes.StrayMark, document.At(rows[last + 1]), "This line is shown as a row of the table above it. Add an empty line above it, or start it with | if it is a row.");
    }

    private void Add(Passage passage, int line, string message) => findings.Add(Codes.StrayMark, passage.At(passage.Lines[line]), message);

    private static bool IsRow(string line) => line.StartsWith('|') && line.IndexOf('|', 1) > 0;

    private static bool IsDashes(string line) => line.Contains('|', StringComparison.Ordinal) && line.Contains('-', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept(_dashes);
}
