namespace CareerPath.Web.Content.Markup;

/// <summary>The parser gives every row of a table as many cells as the widest has: a small file could ask for millions.</summary>
internal static class WideTables
{
    /// <summary>Of all tables of a file.</summary>
    private const int MostCells = 100_000;

    /// <summary>The line, from 0, in which the table begins that has too many; null when there is none.</summary>
    public static int? Find(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return null;
        var (line, first, columns, cells) = (0, 0, 0, 0L);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            if (span.IsWhiteSpace())
            {
                cells += Cells(columns, line - first);
                (first, columns) = (line + 1, 0);
            }
            columns = Math.Max(columns, span.Count('|') + 1);
            line++;
            if (cells + Cells(columns, line - first) > MostCells)
                return first;
        }
        return null;
    }

    private static long Cells(int columns, int rows) => columns < 2 ? 0 : (long)columns * rows;
}
