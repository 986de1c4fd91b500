using CareerPath.Engine;

namespace CareerPath.Web.Pages.Shared;

// How a role is drawn: technical is a square, business a circle; a program is solid, a project outlined.
public static class RoleShapes
{
    public static string Class(Role role) =>
        $"{(role.TechnicalSide() == Side.High ? "is-technical" : "is-business")} {(role.ScopeSide() == Side.High ? "is-program" : "is-project")}";
}
