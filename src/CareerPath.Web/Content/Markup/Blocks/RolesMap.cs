using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup.Blocks;

/// <summary>A small picture of the two axes with the compared roles' corners set off. Colours come from the style sheet.</summary>
internal static class RolesMap
{
    private const int Cell = 60;
    private const int Gap = 4;
    private const int Margin = 18;

    public static void Write(MarkupRenderer page, ImmutableArray<Role> roles)
    {
        var id = page.Context.Document.UniqueId("roles-map", "roles-map");
        var size = Margin + (2 * Cell) + Gap;
        page.Html($"""<svg class="roles-map" viewBox="0 0 {size} {size}" width="{size}" height="{size}" role="img" aria-labelledby="{id}-title {id}-desc">""").WriteLine();
        page.Html($"""<title id="{id}-title">Where {CompareBlock.InWords(roles)} stand</title>""").WriteLine();
        page.Html($"""<desc id="{id}-desc">Two rows, technical above business, and two columns, project left of program. {Description(roles)}</desc>""").WriteLine();
        foreach (var role in Roles.All)
        {
            var technical = role.TechnicalSide() == Side.High;
            var program = role.ScopeSide() == Side.High;
            var x = Margin + (program ? Cell + Gap : 0);
            var y = technical ? 0 : Cell + Gap;
            var classes = $"{(technical ? "is-technical" : "is-business")} {(program ? "is-program" : "is-project")}{(roles.Contains(role) ? " is-compared" : "")}";
            page.Html($"""<rect class="{classes}" x="{x}" y="{y}" width="{Cell}" height="{Cell}" rx="4"/>""").WriteLine();
        }
        page.Html($"""<text x="{Margin + (Cell / 2)}" y="{size - 5}" text-anchor="middle">project</text><text x="{Margin + Cell + Gap + (Cell / 2)}" y="{size - 5}" text-anchor="middle">program</text>""").WriteLine();
        page.Html($"""<text transform="translate(11 {Cell / 2}) rotate(-90)" text-anchor="middle">technical</text><text transform="translate(11 {Cell + Gap + (Cell / 2)}) rotate(-90)" text-anchor="middle">business</text>""").WriteLine();
        page.WriteLine("</svg>");
    }

    private static string Description(ImmutableArray<Role> roles) => string.Join(' ', roles.Select(r =>
        $"{r.Name()}: {(r.TechnicalSide() == Side.High ? "technical" : "business")}, {(r.ScopeSide() == Side.High ? "a program" : "one project")}."));
}
