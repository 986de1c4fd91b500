using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup.Blocks;

/// <summary>
/// A picture of the two axes with the compared roles' glyphs: a square is technical, a circle business; large and solid a
/// program, small and outlined one project. Colours come from the style sheet; a role that is not compared stays an outline.
/// </summary>
internal static class RolesMap
{
    private const int ColumnWidth = 220;
    private const int RowHeight = 100;
    private const int Left = 24;
    private const int Top = 4;

    public static void Write(MarkupRenderer page, ImmutableArray<Role> roles)
    {
        var id = page.Context.Document.UniqueId("roles-map", "roles-map");
        var (width, height) = (Left + (2 * ColumnWidth), Top + (2 * RowHeight));
        page.Html($"""<svg class="roles-map" viewBox="0 0 {width} {height + 24}" role="img" aria-labelledby="{id} {id}-desc">""").WriteLine();
        page.Html($"""<title id="{id}">Where {CompareBlock.InWords(roles)} stand</title>""").WriteLine();
        page.Html($"""<desc id="{id}-desc">Two rows, technical above business; two columns, one project left of a program. {Description(roles)}</desc>""").WriteLine();
        page.Html($"""<path class="axis" d="M{Left} {Top}V{height}H{width}M{Left + ColumnWidth} {Top}V{height}M{Left} {Top + RowHeight}H{width}"/>""").WriteLine();
        foreach (var role in Roles.All)
            Corner(page, role, roles.Contains(role));
        Label(page, $"translate({Left + (ColumnWidth / 2)} {height + 18})", "one project");
        Label(page, $"translate({Left + ColumnWidth + (ColumnWidth / 2)} {height + 18})", "a program");
        Label(page, $"translate(16 {Top + (RowHeight / 2)}) rotate(-90)", "technical");
        Label(page, $"translate(16 {Top + RowHeight + (RowHeight / 2)}) rotate(-90)", "business");
        page.WriteLine("</svg>");
    }

    private static void Corner(MarkupRenderer page, Role role, bool compared)
    {
        var technical = role.TechnicalSide() == Side.High;
        var program = role.ScopeSide() == Side.High;
        var x = Left + (program ? ColumnWidth : 0) + (ColumnWidth / 2);
        var y = Top + (technical ? 0 : RowHeight) + 42;
        var half = program ? 14 : 9;
        var classes = compared ? $"{(technical ? "is-technical" : "is-business")} {(program ? "is-program" : "is-project")}" : "axis";
        if (technical)
            page.Html($"""<rect class="{classes}" x="{x - half}" y="{y - half}" width="{2 * half}" height="{2 * half}" stroke-width="3"/>""");
        else
            page.Html($"""<circle class="{classes}" cx="{x}" cy="{y}" r="{half}" stroke-width="3"/>""");
        if (compared)
            page.Html($"""<text x="{x}" y="{y + 38}" text-anchor="middle" font-size="15">{role.Name()}</text>""");
        page.WriteLine();
    }

    private static void Label(MarkupRenderer page, string transform, string words) =>
        page.Html($"""<text transform="{transform}" text-anchor="middle" font-size="13">{words}</text>""").WriteLine();

    private static string Description(ImmutableArray<Role> roles) => string.Join(' ', roles.Select(r =>
        $"{r.Name()}: {(r.TechnicalSide() == Side.High ? "technical" : "business")}, {(r.ScopeSide() == Side.High ? "a program" : "one project")}."));
}
