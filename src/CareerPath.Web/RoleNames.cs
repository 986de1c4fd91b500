using CareerPath.Engine;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web;

// Abbreviations of roles, and suggestions for misspelled roles.
public static class RoleNames
{
    // Other jobs with similar names. Suggesting one of the four roles for them would be the very confusion that the site clears up.
    private static readonly string[] _others = ["product-manager", "technical-product-manager"];

    // Common abbreviations that no role profile has.
    private static readonly (string Name, Role Role)[] _short = [("PgM", Role.ProgramManager), ("PjM", Role.ProjectManager)];

    // abbreviation: the one in the role's profile, which may be empty.
    public static IEnumerable<string> Short(Role role, string abbreviation) =>
        _short.Where(n => n.Role == role).Select(n => n.Name).Prepend(abbreviation).Where(name => name.Length > 0);

    // The slugs to choose a suggestion from.
    public static IEnumerable<string> Near(string typed) =>
        _others.Contains(Suggestion.Nearest(typed, Role.All.Select(r => r.Slug()).Concat(_others)), StringComparer.Ordinal) ? [] : Role.All.Select(r => r.Slug());
}
