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

/// <summary>What a role is: its corner of the map, and its names in URLs and content.</summary>
public static class RoleMembers
{
    private static readonly ImmutableArray<Role> _all = [Role.TechnicalProgramManager, Role.ProgramManager, Role.TechnicalProjectManager, Role.ProjectManager];

    private static readonly string[] _slugs =
        ["technical-program-manager", "program-manager", "technical-project-manager", "project-manager"];

    private static readonly string[] _names =
        ["Technical Program Manager", "Program Manager", "Technical Project Manager", "Project Manager"];

    extension(Role role)
    {
        /// <summary>All roles in the order every list and table uses.</summary>
        public static ImmutableArray<Role> All => _all;

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
        public static bool TryFromSlug(string? slug, out Role found)
        {
            var index = Array.IndexOf(_slugs, slug);
            found = index < 0 ? default : (Role)index;
            return index >= 0;
        }

        /// <summary>The name in URLs and content, such as <c>technical-program-manager</c>.</summary>
        public string Slug() => _slugs[(int)role];

        /// <summary>The full name, such as <c>Technical Program Manager</c>.</summary>
        public string Name() => _names[(int)role];

        /// <summary>The role's side of the technical axis.</summary>
        public Side TechnicalSide() => role is Role.TechnicalProgramManager or Role.TechnicalProjectManager ? Side.High : Side.Low;

        /// <summary>The role's side of the scope axis.</summary>
        public Side ScopeSide() => role is Role.TechnicalProgramManager or Role.ProgramManager ? Side.High : Side.Low;
    }
}
