using CareerPath.Engine;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerPath.Web.Content.Checks;

/// <summary>What a link asks a comparison or the language bank for, they have.</summary>
internal static class LinkQueries
{
    private static readonly string[] _roles = [.. Role.All.Select(r => r.Slug())];

    /// <summary>The values of each field, by the path. As everywhere, the names of fields may be in capitals.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> _known = new(StringComparer.Ordinal)
    {
        [Routes.Compare] = new(StringComparer.OrdinalIgnoreCase) { [Routes.CompareField] = _roles },
        [Routes.Language] = new(StringComparer.OrdinalIgnoreCase)
        {
            [Routes.LanguageRoleField] = _roles,
            [Routes.LanguageSituationField] = [.. Situations.All.Select(Situations.Slug)],
        },
    };

    /// <param name="query">With its ?.</param>
    /// <param name="shortNames">Of the roles, by which a comparison is asked for as well; null where some cannot be known.</param>
    public static IEnumerable<string> Faults(string path, string query, HashSet<string>? shortNames)
    {
        if (!_known.TryGetValue(path, out var known))
            yield break;
        foreach (var (field, values) in QueryHelpers.ParseQuery(query))
        {
            if (!known.TryGetValue(field, out var slugs))
            {
                yield return $"The page {path} cannot be asked for '{Quote.Of(field)}'.{Suggestion.For(field, known.Keys)} It takes {string.Join(" and ", known.Keys)}.";
                continue;
            }
            var isComparison = path == Routes.Compare;
            var asked = isComparison ? Routes.Compared(values).Distinct(StringComparer.Ordinal).ToList() : [.. values.TakeLast(1).Select(Routes.Slug).Where(v => v.Length > 0)];
            if (isComparison && asked.Count < 2 && values.Contains(""))
                yield return $"The page {path} needs two roles or more behind {field}=.";
            foreach (var value in asked.Except(slugs, StringComparer.Ordinal))
            {
                if (!isComparison || shortNames?.Contains(value) == false)
                    yield return $"The page {path} has no {field}={Quote.Of(value)}.{Suggestion.For(value, slugs == _roles ? RoleNames.Near(value) : slugs)}";
            }
        }
    }
}
