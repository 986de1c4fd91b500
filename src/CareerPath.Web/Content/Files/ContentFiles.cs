using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// All files of content/ as records, before the checks across files.
public sealed record ContentFiles
{
    // Site and Rubric are null when the file is missing or unreadable.
    public required SiteFile? Site { get; init; }

    public required ImmutableArray<MarkdownFile<ArticleFront>> Articles { get; init; }

    public required ImmutableArray<MarkdownFile<RoleFront>> Roles { get; init; }

    public required ImmutableArray<MarkdownFile<PageFront>> Pages { get; init; }

    public required RubricFile? Rubric { get; init; }

    public required ImmutableArray<PersonaEntry> Personas { get; init; }

    public required ImmutableArray<SkillEntry> Skills { get; init; }

    public required ImmutableArray<FactorEntry> Factors { get; init; }

    public required ImmutableArray<DealBreakerEntry> DealBreakers { get; init; }

    public required ImmutableArray<TaskEntry> Tasks { get; init; }

    public required ImmutableArray<PhraseEntry> Phrases { get; init; }

    // All records from the YAML files.
    public IEnumerable<Bound> Lists =>
        [.. ((Bound?[])[Site, Rubric]).OfType<Bound>(), .. Personas, .. Skills, .. Factors, .. DealBreakers, .. Tasks, .. Phrases];

    // The current slug for each old slug. IdChecks reports an old slug that two articles list.
    public IReadOnlyDictionary<string, string> OldSlugs => Articles
        .SelectMany(f => f.Front.Redirects.Where(old => old.Length > 0), (f, old) => (Old: old, f.Slug))
        .DistinctBy(r => r.Old).ToDictionary(r => r.Old, r => r.Slug, StringComparer.Ordinal);

    // Every file is parsed first. Then the texts are rendered, because their blocks show what other files hold. Reading, binding and
    // rendering report what one file alone has wrong; ContentChecks reports the rest.
    public static ContentFiles Read(string folder, FindingList findings)
    {
        var reader = FolderReader.Open(folder, findings);
        reader.RequireFolder("articles");
        foreach (var role in Role.All)
            reader.Require($"roles/{role.Slug()}.md");
        foreach (var page in Routes.Pages.Keys)
            reader.Require($"pages/{page}.md");
        var files = new ContentFiles
        {
            Site = reader.Record<SiteFile>("site.yml"),
            Articles = reader.Texts<ArticleFront>("articles"),
            Roles = reader.Texts<RoleFront>("roles"),
            Pages = reader.Texts<PageFront>("pages"),
            Rubric = reader.Record<RubricFile>("quiz/rubric.yml"),
            Personas = reader.List<PersonaEntry>("quiz/personas.yml"),
            Skills = reader.List<SkillEntry>("quiz/skills.yml"),
            Factors = reader.List<FactorEntry>("quiz/factors.yml"),
            DealBreakers = reader.List<DealBreakerEntry>("quiz/dealbreakers.yml"),
            Tasks = reader.List<TaskEntry>("plans/tasks.yml"),
            Phrases = reader.List<PhraseEntry>("language/phrases.yml"),
        };
        reader.ReportUnread();
        foreach (var page in files.Pages.Where(p => !Routes.Pages.ContainsKey(p.Slug)))
            findings.Add(Codes.UnknownFile, Place.StartOf(page.Name), $"The site does not show this page, only {string.Join(" and ", Routes.Pages.Keys.Order(StringComparer.Ordinal).Select(p => $"{p}.md"))}. Make it an article, or move it out of content/.");
        return SiteLanguage.Run(SiteLanguage.Of(files.Site?.Language), () => files.Rendered(findings));
    }

    private ContentFiles Rendered(FindingList findings)
    {
        var facts = Facts;
        return this with
        {
            Articles = [.. Articles.Select(f => f.Rendered(facts, findings))],
            Roles = [.. Roles.Select(f => f.Rendered(facts, findings))],
            Pages = [.. Pages.Select(f => f.Rendered(facts, findings))],
        };
    }

    // What other texts and pages show of these files.
    public SiteFacts Facts => new(
        [.. (Site?.Aspects ?? []).Select(a => new Aspect(a.Id, a.Name))],
        Roles.Where(f => f.IsRead).DistinctBy(f => f.Front.Role).ToImmutableDictionary(f => f.Front.Role, f => f.Front.Aspects),
        [.. Phrases.Select(p => new Phrase(p.Id, p.Text, p.Roles, p.Situation, p.Example, p.Strength, p.From))]);
}
