using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>Ids are unique in their file, slugs among the articles.</summary>
internal static class IdChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        Unique(files.Articles.Select(f => (ContentAssembler.SlugOf(f), f.Front.At(nameof(ArticleFront.Slug)))), "article", findings);
        Unique((files.Site?.Aspects ?? []).Select(a => (a.Id, a.At(nameof(a.Id)))), "aspect", findings);
        Unique((files.Rubric?.Axes ?? []).SelectMany(a => a.Criteria).Select(c => (c.Id, c.At(nameof(c.Id)))), "criterion", findings);
        Unique((files.Rubric?.Items ?? []).Select(i => (i.Id, i.At(nameof(i.Id)))), "item", findings);
        Unique(files.Personas.Select(p => (p.Id, p.At(nameof(p.Id)))), "persona", findings);
        Unique(files.Skills.Select(s => (s.Id, s.At(nameof(s.Id)))), "skill", findings);
        Unique(files.Factors.Select(f => (f.Id, f.At(nameof(f.Id)))), "factor", findings);
        Unique(files.DealBreakers.Select(d => (d.Id, d.At(nameof(d.Id)))), "deal-breaker", findings);
        Unique(files.Tasks.Select(t => (t.Id, t.At(nameof(t.Id)))), "task", findings);
        Unique(files.Phrases.Select(p => (p.Id, p.At(nameof(p.Id)))), "phrase", findings);
    }

    private static void Unique(IEnumerable<(string Id, Place Place)> ids, string kind, FindingList findings)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (id, place) in ids.Where(i => i.Id.Length > 0))
        {
            if (!seen.TryAdd(id, place))
                findings.Add(Codes.DuplicateId, place, $"Another {kind} has the id '{id}': {seen[id].File}:{seen[id].Line}. Give one of them another id.");
        }
    }
}
