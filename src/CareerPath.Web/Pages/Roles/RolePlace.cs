using CareerPath.Engine;

namespace CareerPath.Web.Pages.Roles;

// A role's corner of the map, in words.
public static class RolePlace
{
    public static string Short(Role role) => role switch
    {
        Role.TechnicalProgramManager => Words.Roles_TechnicalProgram,
        Role.ProgramManager => Words.Roles_BusinessProgram,
        Role.TechnicalProjectManager => Words.Roles_TechnicalProject,
        Role.ProjectManager => Words.Roles_BusinessProject,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Long(Role role) => role switch
    {
        Role.TechnicalProgramManager => Words.Role_TechnicalProgram,
        Role.ProgramManager => Words.Role_BusinessProgram,
        _ => Short(role),
    };
}
