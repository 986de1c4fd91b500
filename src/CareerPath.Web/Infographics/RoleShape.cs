using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Markup.Blocks;

namespace CareerPath.Web.Infographics;

// As on every map: a square is technical, a circle business; large and solid a program, small and open one project.
public static class RoleShape
{
    // scale: how many times the size that it has on the map in an article.
    public static Mark Of(Role role, int x, int y, int scale = 1)
    {
        var half = scale * RolesMap.Half(role);
        var stroke = role.ScopeSide() == Side.High ? 0 : 3 * scale;
        return role.TechnicalSide() == Side.High
            ? new Box(x - half, y - half, 2 * half, 2 * half, Ink.Technical, stroke)
            : new Circle(x, y, half, Ink.Business, stroke);
    }
}
