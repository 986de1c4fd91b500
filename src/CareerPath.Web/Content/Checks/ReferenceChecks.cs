using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Every id that something refers to exists.
internal static class ReferenceChecks
{
    // A finding lists this many lines that name the same unknown id, and counts the others.
    private const int MaxLines = 3;

    public static void Run(ContentFiles files, FindingList findings)
    {
        Articles(files, findings);
        var skills = Known(files.Skills.Select(s => s.Id));
        AllExist(files.Tasks.Select(t => (t.Skill, t.PlaceOf(nameof(t.Skill)))), skills, Codes.UnknownSkill, "skill", findings);
        if (files.Rubric is not { } rubric)
            return;
        if (rubric.Axes.Length is 2 or 3 && rubric.Axes.Where((a, i) => a.Id != (AxisId)i).Any())
            findings.Add(Codes.AxisOrder, rubric.PlaceOf(nameof(rubric.Axes)), "The axes are in the wrong order. List technical first, then scope, then others if it is used.");
        var criteria = Known(rubric.Axes.SelectMany(a => a.Criteria).Select(c => c.Id));
        AllExist(rubric.Items.Select(i => (i.Criterion, i.PlaceOf(nameof(i.Criterion)))), criteria, Codes.UnknownCriterion, "criterion", findings);
        var items = Known(rubric.Items.Select(i => i.Id));
        AllExist(
            files.Personas.SelectMany(p => p.Case.Answers.Keys, (p, item) => (item, p.Case.PlaceOf(nameof(CaseEntry.Answers), item))), items, Codes.UnknownItem, "item", findings);
    }

    private static void Articles(ContentFiles files, FindingList findings)
    {
        // An unreadable article may have any slug.
        if (files.Articles.Any(a => !a.IsRead))
            return;
        var published = Known(files.Articles.Where(a => !a.Front.Draft).Select(a => a.Slug));
        var all = Known(files.Articles.Select(a => a.Slug));
        var moved = files.OldSlugs;
        foreach (var (i, slug) in (files.Site?.Featured ?? []).Index())
        {
            if (IsUnknown(slug, published))
                findings.Add(Codes.UnknownArticle, files.Site!.PlaceOf(nameof(SiteFile.Featured), i), NoArticle(slug, published));
        }
        foreach (var article in files.Articles)
        {
            var known = article.Front.Draft ? all : published;
            foreach (var (i, slug) in article.Front.Related.Index())
            {
                if (slug == article.Slug)
                    findings.Add(Codes.UnknownArticle, article.Front.PlaceOf(nameof(ArticleFront.Related), i), "The article lists itself. List another one to read next, or none.");
                if (IsUnknown(slug, known))
                    findings.Add(Codes.UnknownArticle, article.Front.PlaceOf(nameof(ArticleFront.Related), i), NoArticle(slug, known));
            }
        }

        string NoArticle(string slug, HashSet<string> known) =>
            moved.TryGetValue(slug, out var today) ? $"There is no published article '{Quote.Of(slug)}'. Did you mean '{today}', its slug today?" : Missing("published article", slug, known);
    }

    private static HashSet<string> Known(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    // One finding for each unknown id: most often, the id itself was renamed or deleted.
    private static void AllExist(IEnumerable<(string Id, Place Place)> named, HashSet<string> known, FindingCode code, string kind, FindingList findings)
    {
        foreach (var unknown in named.Where(n => IsUnknown(n.Id, known)).GroupBy(n => n.Id, n => n.Place, StringComparer.Ordinal))
            findings.Add(code, unknown.First(), Missing(kind, unknown.Key, known) + Also([.. unknown.Skip(1).Select(p => p.Line)]));
    }

    // If no ids are known, their file has errors of its own.
    private static bool IsUnknown(string id, HashSet<string> known) => id.Length > 0 && known.Count > 0 && !known.Contains(id);

    private static string Missing(string kind, string id, HashSet<string> known) => $"There is no {kind} '{Quote.Of(id)}'.{Suggestion.For(id, known)}";

    private static string Also(List<int> lines) => lines switch
    {
        [] => "",
        [var line] => $" Line {line} names it, too.",
        _ when lines.Count <= MaxLines => $" Lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]} name it, too.",
        _ => $" Lines {string.Join(", ", lines.Take(MaxLines))} and {lines.Count - MaxLines} more name it, too.",
    };
}
