using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerPath.Web.Content.Checks;

// Checks the queries of links to the comparison and the language bank.
internal static class LinkQueries
{
    private static readonly string[] _roles = [.. Role.All.Select(r => r.Slug())];

    // The known values by path and field. Upper and lower case do not matter in the names of fields.
    private static readonly Dictionary<string, Dictionary<string, string[]>> _known = new(StringComparer.Ordinal)
    {
        [Routes.Compare] = new(StringComparer.OrdinalIgnoreCase) { [Routes.CompareField] = _roles },
        [Routes.Language] = new(StringComparer.OrdinalIgnoreCase)
        {
            [Routes.LanguageRoleField] = _roles,
            [Routes.LanguageSituationField] = [.. Situations.All.Select(Situations.Slug)],
        },
    };

    // shortNames: abbreviations of roles, which the comparison accepts too; null when a role file has errors.
    public static IEnumerable<string> Faults(string path, string query, IReadOnlySet<string>? shortNames)
    {
        if (!_known.TryGetValue(path, out var known))
            yield break;
        foreach (var (field, values) in QueryHelpers.ParseQuery(query))
        {
            if (!known.TryGetValue(field, out var slugs))
            {
                yield return $"The page {path} has no field '{Quote.Of(field)}'.{Suggestion.For(field, known.Keys)} It takes {string.Join(" and ", known.Keys)}.";
                continue;
            }
            var isComparison = path == Routes.Compare;
            var asked = isComparison ? Routes.Compared(values).Distinct(StringComparer.Ordinal).ToList() : [.. values.TakeLast(1).Select(Routes.Slug).Where(v => v.Length > 0)];
            if (isComparison && asked.Count < 2 && values.Contains(""))
                yield return $"The page {path} needs at least two roles. Write them after {field}=.";
            foreach (var value in asked.Except(slugs, StringComparer.Ordinal))
            {
                if (!isComparison || shortNames?.Contains(value) == false)
                    yield return $"The page {path} has no {field}={Quote.Of(value)}.{Suggestion.For(value, slugs == _roles ? RoleNames.Near(value) : slugs)}";
            }
        }
    }
}
