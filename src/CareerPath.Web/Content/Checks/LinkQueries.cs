using CareerPath.Engine;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerPath.Web.Content.Checks;

/// <summary>What a link asks a page for behind its ?, the page has: of what it has not, visitors would be told.</summary>
internal static class LinkQueries
{
    private const char Comma = ',';

    /// <param name="query">With its ?.</param>
    /// <param name="shortNames">Of roles; comparisons take these as well.</param>
    public static IEnumerable<string> Faults(string path, string query, HashSet<string> shortNames)
    {
        var known = Known(path);
        if (known.Count == 0)
            yield break;
        foreach (var (field, values) in QueryHelpers.ParseQuery(query))
        {
            if (!known.TryGetValue(field, out var slugs))
            {
                yield return $"The page {path} cannot be asked for '{Quote.Of(field)}'.{Suggestion.For(field, known.Keys)} It takes {string.Join(" and ", known.Keys)}.";
                continue;
            }
            var isComparison = path == Routes.Compare;
            foreach (var value in values.SelectMany(v => isComparison ? v!.Split(Comma) : [v!]).Select(Routes.Slug).Where(v => v.Length > 0))
            {
                if (!slugs.Contains(value, StringComparer.Ordinal) && !(isComparison && shortNames.Contains(value)))
                    yield return $"The page {path} has no {field}={Quote.Of(value)}.{Suggestion.For(value, field == Routes.LanguageSituationField ? slugs : RoleNames.Near(value))}";
            }
        }
    }

    /// <summary>What the page can be asked for, by the field; nothing, where anything may be asked or nothing is.</summary>
    private static Dictionary<string, string[]> Known(string path) => path switch
    {
        Routes.Compare => new(StringComparer.Ordinal) { [Routes.CompareField] = Slugs() },
        Routes.Language => new(StringComparer.Ordinal)
        {
            [Routes.LanguageRoleField] = Slugs(),
            [Routes.LanguageSituationField] = [.. Situations.All.Select(Situations.Slug)],
        },
        _ => [],
    };

    private static string[] Slugs() => [.. Roles.All.Select(Roles.Slug)];
}
