using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup;

// Makes tables accessible: they scroll by keyboard, are named after their heading, and their header cells have a scope.
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var page = (MarkupRenderer)renderer;
        var rows = table.OfType<TableRow>().ToList();
        page.EnsureLine();
        OpenScroll(page, Label(page, rows));
        page.WriteLine("<table>");
        Section(page, table, "thead", rows.Where(r => r.IsHeader));
        Section(page, table, "tbody", rows.Where(r => !r.IsHeader));
        page.WriteLine("</table>");
        page.WriteLine("</div>");
    }

    public static void OpenScroll(MarkupRenderer page, string label)
    {
        page.Html($"""<div class="table-scroll" role="region" aria-label="{label}" tabindex="0">""");
        page.WriteLine();
    }

    private static string Label(MarkupRenderer page, List<TableRow> rows) => Words.Table_Name.With(page.HeadingText.Length > 0
        ? page.HeadingText
        : string.Join(Words.Common_ListComma, rows.Take(1).SelectMany(r => r).Cast<TableCell>().Select(c => InlineText.Of(c)).Where(t => t.Length > 0)));

    private static void Section(MarkupRenderer page, Table table, string tag, IEnumerable<TableRow> rows)
    {
        var written = rows.ToList();
        if (written.Count == 0)
            return;
        page.WriteLine($"<{tag}>");
        foreach (var row in written)
        {
            page.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                Cell(page, (TableCell)row[i], row.IsHeader, first: i == 0 && row.Count > 1, i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null);
            page.WriteLine("</tr>");
        }
        page.WriteLine($"</{tag}>");
    }

    private static void Cell(MarkupRenderer page, TableCell cell, bool inHeader, bool first, TableColumnAlign? align)
    {
        var isHeader = (inHeader || first) && InlineText.Of(cell).Length > 0;
        page.Write(isHeader ? inHeader ? "<th scope=\"col\"" : "<th scope=\"row\"" : "<td");
        page.Write(align switch
        {
            TableColumnAlign.Right => " class=\"align-right\">",
            TableColumnAlign.Center => " class=\"align-center\">",
            _ => ">",
        });
        foreach (var block in cell)
        {
            if (block is LeafBlock leaf)
                page.Text(leaf);
        }
        page.Write(isHeader ? "</th>" : "</td>");
    }
}
