using System.Collections.Immutable;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content;

/// <summary>The situations in the order every list uses, and their names in URLs, content and words.</summary>
public static class Situations
{
    public static ImmutableArray<Situation> All { get; } = [.. Enum.GetValues<Situation>()];

    /// <summary>Such as status-update.</summary>
    public static string Slug(this Situation situation) => Shape.ValueName(situation.ToString());

    /// <summary>Such as "Status update".</summary>
    public static string Name(this Situation situation)
    {
        var words = situation.Slug().Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static bool TryParse(string? slug, out Situation situation)
    {
        foreach (var known in All)
        {
            situation = known;
            if (string.Equals(known.Slug(), slug, StringComparison.Ordinal))
                return true;
        }
        situation = default;
        return false;
    }
}
