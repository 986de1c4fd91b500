using CareerPath.Engine;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web;

// Abbreviations of roles, and suggestions for misspelled roles.
public static class RoleNames
{
    // Other jobs with similar names. Suggesting one of the four roles for them would cause the very confusion this site is meant to clear
    // up.
    private static readonly string[] _others = ["product-manager", "technical-product-manager"];

    // Common abbreviations that no role profile has.
    private static readonly (string Name, Role Role)[] _short = [("PgM", Role.ProgramManager), ("PjM", Role.ProjectManager)];

    // abbreviation: the one from the role's profile, which may be empty.
    public static IEnumerable<string> Short(Role role, string abbreviation) =>
        _short.Where(n => n.Role == role).Select(n => n.Name).Prepend(abbreviation).Where(name => name.Length > 0);

    // The slugs to choose a suggestion from. Empty when the typed name is closest to one of the other jobs.
    public static IEnumerable<string> Near(string typed) =>
        _others.Contains(Suggestion.Nearest(typed, Role.All.Select(r => r.Slug()).Concat(_others)), StringComparer.Ordinal) ? [] : Role.All.Select(r => r.Slug());
}
