using CareerPath.Engine;

namespace CareerPath.Web.Content;

/// <summary>What a visitor may mean who names no role, but nearly one.</summary>
public static class RoleNames
{
    /// <summary>Jobs that are none of the four, however near their names are: to take one for the other is the mistake that the site clears up.</summary>
    private static readonly string[] _others = ["product-manager", "technical-product-manager"];

    /// <summary>The slugs that may be suggested in its place.</summary>
    public static IEnumerable<string> Near(string typed) =>
        _others.Contains(Suggestion.Nearest(typed, Roles.All.Select(Roles.Slug).Concat(_others)), StringComparer.Ordinal) ? [] : Roles.All.Select(Roles.Slug);
}
