using System.Collections.Immutable;

namespace CareerPath.Engine;

/// <summary>The four roles: two axes, two sides each.</summary>
public enum Role
{
    /// <summary>Technical, program scope (TPM).</summary>
    TechnicalProgramManager,

    /// <summary>Business, program scope (PM).</summary>
    ProgramManager,

    /// <summary>Technical, project scope.</summary>
    TechnicalProjectManager,

    /// <summary>Business, project scope.</summary>
    ProjectManager,
}

/// <summary>A side of an axis; <see cref="None"/> when the score is exactly zero.</summary>
public enum Side
{
    /// <summary>Neither side.</summary>
    None,

    /// <summary>Business on the technical axis, project on the scope axis.</summary>
    Low,

    /// <summary>Technical on the technical axis, program on the scope axis.</summary>
    High,
}

/// <summary>The corners of the map that the roles stand in, and their names in URLs and content.</summary>
public static class Roles
{
    private static readonly string[] _slugs =
        ["technical-program-manager", "program-manager", "technical-project-manager", "project-manager"];

    private static readonly string[] _names =
        ["Technical Program Manager", "Program Manager", "Technical Project Manager", "Project Manager"];

    /// <summary>All roles in the order every list and table uses.</summary>
    public static ImmutableArray<Role> All { get; } =
        [Role.TechnicalProgramManager, Role.ProgramManager, Role.TechnicalProjectManager, Role.ProjectManager];

    /// <summary>The name in URLs and content, such as <c>technical-program-manager</c>.</summary>
    public static string Slug(this Role role) => _slugs[(int)role];

    /// <summary>The full name, such as <c>Technical Program Manager</c>.</summary>
    public static string Name(this Role role) => _names[(int)role];

    /// <summary>The side of the technical axis the role stands on.</summary>
    public static Side TechnicalSide(this Role role) =>
        role is Role.TechnicalProgramManager or Role.TechnicalProjectManager ? Side.High : Side.Low;

    /// <summary>The side of the scope axis the role stands on.</summary>
    public static Side ScopeSide(this Role role) =>
        role is Role.TechnicalProgramManager or Role.ProgramManager ? Side.High : Side.Low;

    /// <summary>The role at a corner of the map.</summary>
    /// <exception cref="ArgumentException">A side is <see cref="Side.None"/>.</exception>
    public static Role At(Side technical, Side scope) => (technical, scope) switch
    {
        (Side.High, Side.High) => Role.TechnicalProgramManager,
        (Side.Low, Side.High) => Role.ProgramManager,
        (Side.High, Side.Low) => Role.TechnicalProjectManager,
        (Side.Low, Side.Low) => Role.ProjectManager,
        _ => throw new ArgumentException("A corner has a side on both axes.", nameof(technical)),
    };

    /// <summary>Reads a role's slug; false when there is no such role.</summary>
    public static bool TryParse(string? slug, out Role role)
    {
        var index = Array.IndexOf(_slugs, slug);
        role = index < 0 ? default : (Role)index;
        return index >= 0;
    }
}
