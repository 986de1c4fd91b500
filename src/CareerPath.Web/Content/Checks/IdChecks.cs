using System.Collections.Immutable;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Ids are unique in their file, slugs among the articles, words among the synonyms.
internal static class IdChecks
{
    private const string Page = "main";

    public static void Run(ContentFiles files, FindingList findings)
    {
        Slugs(files, findings);
        Redirects(files, findings);
        Unique((files.Site?.Aspects ?? []).Select(a => (a.Id, a.PlaceOf(nameof(a.Id)))), "aspect", findings);
        Synonyms(files.Site?.Synonyms ?? [], findings);
        Unique((files.Rubric?.Axes ?? []).SelectMany(a => a.Criteria).Select(c => (c.Id, c.PlaceOf(nameof(c.Id)))), "criterion", findings);
        UniqueOnPage((files.Rubric?.Items ?? []).Select(i => (i.Id, i.PlaceOf(nameof(i.Id)))), "item", findings);
        Unique(files.Personas.Select(p => (p.Id, p.PlaceOf(nameof(p.Id)))), "persona", findings);
        UniqueOnPage(files.Skills.Select(s => (s.Id, s.PlaceOf(nameof(s.Id)))), "skill", findings);
        UniqueOnPage(files.Factors.Select(f => (f.Id, f.PlaceOf(nameof(f.Id)))), "factor", findings);
        UniqueOnPage(files.DealBreakers.Select(d => (d.Id, d.PlaceOf(nameof(d.Id)))), "deal-breaker", findings);
        Unique(files.Tasks.Select(t => (t.Id, t.PlaceOf(nameof(t.Id)))), "task", findings);
        Unique(files.Phrases.Select(p => (p.Id, p.PlaceOf(nameof(p.Id)))), "phrase", findings);
    }

    // Ids that become element ids on a page, which already has the element id main.
    private static void UniqueOnPage(IEnumerable<(string Id, Place Place)> entries, string kind, FindingList findings)
    {
        var ids = entries.ToList();
        Unique(ids, kind, findings);
        foreach (var (_, place) in ids.Where(i => i.Id == Page))
            findings.Add(Codes.BadId, place, $"Every page already uses the id '{Page}'. Choose another.");
    }

    private static void Slugs(ContentFiles files, FindingList findings)
    {
        foreach (var (slug, article, first) in Repeated.In(files.Articles.Select(a => (a.Slug, a.Front)), StringComparer.Ordinal))
            ReportDuplicate("article", "slug", slug, article.PlaceOf(nameof(article.Slug)), first.PlaceOf(nameof(first.Slug)), findings);
    }

    private static void Redirects(ContentFiles files, FindingList findings)
    {
        var taken = files.Articles.DistinctBy(a => a.Slug).ToDictionary(a => a.Slug, a => a.Name, StringComparer.Ordinal);
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in files.Articles)
        {
            for (var i = 0; i < article.Front.Redirects.Length; i++)
            {
                var (old, place) = (article.Front.Redirects[i], article.Front.PlaceOf(nameof(ArticleFront.Redirects), i));
                if (old.Length == 0)
                    continue;
                if (taken.TryGetValue(old, out var file))
                    findings.Add(Codes.RedirectClash, place, $"'{old}' is the current slug of {file}, so it cannot redirect. Remove it here.");
                else if (!listed.TryAdd(old, article.Name) && !string.Equals(listed[old], article.Name, StringComparison.Ordinal))
                    findings.Add(Codes.RedirectClash, place, $"{listed[old]} also lists '{old}', and an address can lead to only one article. Keep one of the two.");
            }
        }
    }

    private static void Synonyms(ImmutableArray<SynonymsEntry> synonyms, FindingList findings)
    {
        var seen = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in synonyms)
        {
            // Search treats a hyphen as a space. Repetitions within one list are reported elsewhere.
            var words = entry.Words.Select((word, i) => (Word: word, Folded: word.Replace('-', ' '), Place: entry.PlaceOf(nameof(entry.Words), i)))
                .Where(w => w.Word.Length > 0).DistinctBy(w => w.Folded, StringComparer.OrdinalIgnoreCase);
            foreach (var (word, folded, place) in words)
            {
                if (!seen.TryAdd(folded, place))
                    findings.Add(Codes.ListedTwice, place, $"'{word}' already has synonyms on line {seen[folded].Line}. Put all words for one thing into one list.");
            }
        }
    }

    private static void Unique(IEnumerable<(string Id, Place Place)> ids, string kind, FindingList findings)
    {
        foreach (var (id, place, first) in Repeated.In(ids, StringComparer.Ordinal))
            ReportDuplicate(kind, "id", id, place, first, findings);
    }

    private static void ReportDuplicate(string kind, string name, string id, Place place, Place first, FindingList findings) =>
        findings.Add(Codes.DuplicateId, place, $"Another {kind} has the {name} '{id}': {first.File}:{first.Line}. Give one of them another {name}.");
}
