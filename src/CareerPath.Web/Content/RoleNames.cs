using CareerPath.Engine;

namespace CareerPath.Web.Content;

/// <summary>What a visitor may mean who names a role for short, or nearly one.</summary>
public static class RoleNames
{
    /// <summary>Jobs that are none of the four, however near their names are: to take one for the other is the mistake that the site clears up.</summary>
    private static readonly string[] _others = ["product-manager", "technical-product-manager"];

    /// <summary>Common short forms that no role profile names as its own.</summary>
    private static readonly (string Name, Role Role)[] _short = [("PgM", Role.ProgramManager), ("PjM", Role.ProjectManager)];

    /// <param name="abbreviation">The one that the role's profile names; empty when it names none.</param>
    public static IEnumerable<string> Short(Role role, string abbreviation) =>
        _short.Where(n => n.Role == role).Select(n => n.Name).Prepend(abbreviation).Where(name => name.Length > 0);

    /// <summary>The slugs that may be suggested in its place.</summary>
    public static IEnumerable<string> Near(string typed) =>
        _others.Contains(Suggestion.Nearest(typed, Role.All.Select(r => r.Slug()).Concat(_others)), StringComparer.Ordinal) ? [] : Role.All.Select(r => r.Slug());
}
