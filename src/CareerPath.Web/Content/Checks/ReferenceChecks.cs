using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>What is named by id exists.</summary>
internal static class ReferenceChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        Articles(files, findings);
        var skills = Known(files.Skills.Select(s => s.Id), findings.HasUnread("quiz/skills.yml"));
        foreach (var task in files.Tasks)
            Exists(task.Skill, () => task.At(nameof(task.Skill)), skills, Codes.UnknownSkill, "skill", findings);
        if (files.Rubric is not { } rubric)
            return;
        if (rubric.Axes.Length == 2 && !rubric.Axes.Any(a => a.IsLost(nameof(a.Id))) && (rubric.Axes[0].Id, rubric.Axes[1].Id) != (AxisId.Technical, AxisId.Scope))
            findings.Add(Codes.AxisOrder, rubric.At(nameof(rubric.Axes)), "Give the axis technical first, then scope.");
        var isUnread = findings.HasUnread("quiz/rubric.yml");
        var criteria = Known(rubric.Axes.SelectMany(a => a.Criteria).Select(c => c.Id), isUnread);
        foreach (var item in rubric.Items)
            Exists(item.Criterion, () => item.At(nameof(item.Criterion)), criteria, Codes.UnknownCriterion, "criterion", findings);
        var items = Known(rubric.Items.Select(i => i.Id), isUnread);
        foreach (var persona in files.Personas)
        {
            foreach (var item in persona.Case.Answers.Keys)
                Exists(item, () => persona.Case.At(nameof(CaseEntry.Answers), item), items, Codes.UnknownItem, "item", findings);
        }
    }

    private static void Articles(ContentFiles files, FindingList findings)
    {
        var isUnread = files.Articles.Any(a => a.Front.MayHaveAddress);
        var published = Known(files.Articles.Where(a => !a.Front.Draft).Select(ContentAssembler.SlugOf), isUnread);
        var all = files.Articles.Any(a => a.Front.Draft) ? Known(files.Articles.Select(ContentAssembler.SlugOf), isUnread) : published;
        var moved = ContentAssembler.OldSlugs(files);
        foreach (var (i, slug) in (files.Site?.Featured ?? []).Index())
            Exists(slug, () => files.Site!.At(nameof(SiteFile.Featured), i), published, Codes.UnknownArticle, "published article", findings, moved);
        foreach (var article in files.Articles)
        {
            var known = article.Front.MayBeDraft ? all : published;
            foreach (var (i, slug) in article.Front.Related.Index())
            {
                if (slug.Equals(ContentAssembler.SlugOf(article), StringComparison.Ordinal))
                    findings.Add(Codes.UnknownArticle, article.Front.At(nameof(ArticleFront.Related), i), "The article names itself. Name another one to read next, or none.");
                Exists(slug, () => article.Front.At(nameof(ArticleFront.Related), i), known, Codes.UnknownArticle, "published article", findings, moved);
            }
        }
    }

    /// <summary>None where some may stand in a part that cannot be read.</summary>
    private static HashSet<string> Known(IEnumerable<string> ids, bool isUnread) => isUnread ? [] : ids.ToHashSet(StringComparer.Ordinal);

    /// <param name="at">Where it is named; asked for what does not exist only.</param>
    private static void Exists(
        string id, Func<Place> at, HashSet<string> known, FindingCode code, string kind, FindingList findings, Dictionary<string, string>? moved = null)
    {
        // Where none is known, their file is what has to be mended.
        if (id.Length > 0 && known.Count > 0 && !known.Contains(id))
            findings.Add(code, at(), $"There is no {kind} '{Quote.Of(id)}'.{(moved?.GetValueOrDefault(id) is { } today ? $" Did you mean '{today}', its slug today?" : Suggestion.For(id, known))}");
    }
}
