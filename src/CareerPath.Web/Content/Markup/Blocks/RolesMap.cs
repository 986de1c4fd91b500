using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup.Blocks;

// A map of the two axes. A square is technical and a circle business; large and solid is a program, small and outlined one project.
// Colors come from the style sheet. Roles that are not compared are drawn as outlines.
public static class RolesMap
{
    private const int ColumnWidth = 220;
    private const int RowHeight = 100;
    private const int Left = 24;
    private const int Top = 4;

    // roles: at least two. id: unique on the page.
    public static string Svg(ImmutableArray<Role> roles, string id)
    {
        var (width, height) = (Left + (2 * ColumnWidth), Top + (2 * RowHeight));
        return string.Join('\n', (string[])
        [
            Html($"""<svg class="roles-map" viewBox="0 0 {width} {height + 24}" role="img" aria-labelledby="{id}" aria-describedby="{id}-desc">"""),
            Html($"""<title id="{id}">{Words.RolesMap_Title.With(CompareBlock.InWords(roles))}</title>"""),
            Html($"""<desc id="{id}-desc">{Words.RolesMap_Description} {string.Join(' ', roles.Select(Description))}</desc>"""),
            Html($"""<path class="axis" d="M{Left} {Top}V{height}H{width}M{Left + ColumnWidth} {Top}V{height}M{Left} {Top + RowHeight}H{width}"/>"""),
            .. Role.All.Select(role => Corner(role, roles.Contains(role))),
            Label($"translate({Left + (ColumnWidth / 2)} {height + 18})", Words.Map_Project),
            Label($"translate({Left + ColumnWidth + (ColumnWidth / 2)} {height + 18})", Words.Map_Program),
            Label($"translate(16 {Top + (RowHeight / 2)}) rotate(-90)", Words.Map_Technical),
            Label($"translate(16 {Top + RowHeight + (RowHeight / 2)}) rotate(-90)", Words.Map_Business),
            "</svg>",
        ]);
    }

    // Half the width of a role's shape.
    public static int Half(Role role) => role.ScopeSide() == Side.High ? 14 : 9;

    private static string Corner(Role role, bool compared)
    {
        var technical = role.TechnicalSide() == Side.High;
        var program = role.ScopeSide() == Side.High;
        var x = Left + (program ? ColumnWidth : 0) + (ColumnWidth / 2);
        var y = Top + (technical ? 0 : RowHeight) + 42;
        var half = Half(role);
        var classes = compared ? $"{(technical ? "is-technical" : "is-business")} {(program ? "is-program" : "is-project")}" : "axis";
        var shape = technical
            ? Html($"""<rect class="{classes}" x="{x - half}" y="{y - half}" width="{2 * half}" height="{2 * half}" stroke-width="3"/>""")
            : Html($"""<circle class="{classes}" cx="{x}" cy="{y}" r="{half}" stroke-width="3"/>""");
        return compared ? shape + Html($"""<text x="{x}" y="{y + 38}" text-anchor="middle" font-size="15">{role.Name()}</text>""") : shape;
    }

    private static string Label(string transform, string words) =>
        Html($"""<text transform="{transform}" text-anchor="middle" font-size="13">{words}</text>""");

    private static string Html(EscapedHtml html) => html.ToString();

    private static string Description(Role role) => role switch
    {
        Role.TechnicalProgramManager => Words.RolesMap_TechnicalProgram.With(role.Name()),
        Role.ProgramManager => Words.RolesMap_BusinessProgram.With(role.Name()),
        Role.TechnicalProjectManager => Words.RolesMap_TechnicalProject.With(role.Name()),
        Role.ProjectManager => Words.RolesMap_BusinessProject.With(role.Name()),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
