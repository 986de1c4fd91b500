using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>Every file of content/ as bound records, before any check across files.</summary>
public sealed class ContentFiles
{
    private readonly FindingList _findings;
    private readonly FolderListing _listing;

    private ContentFiles(string folder, FindingList findings)
    {
        _findings = findings;
        _listing = FolderListing.Of(folder, findings);
        Site = _listing.Text("site.yml", required: true) is { } site && YamlReader.Read(site.Name, site.Text, 0, findings) is { } node
            ? new YamlBinder(findings).Bind<SiteFile>(node)
            : null;
        Articles = Markdown<ArticleFront>("articles");
        Roles = Markdown<RoleFront>("roles");
        Pages = Markdown<PageFront>("pages");
        Rubric = _listing.Text("quiz/rubric.yml", required: true) is { } rubric && YamlReader.Read(rubric.Name, rubric.Text, 0, findings) is { } root
            ? new YamlBinder(findings).Bind<RubricFile>(root)
            : null;
        Personas = List<PersonaEntry>("quiz/personas.yml");
        Skills = List<SkillEntry>("quiz/skills.yml");
        Factors = List<FactorEntry>("quiz/factors.yml");
        DealBreakers = List<DealBreakerEntry>("quiz/dealbreakers.yml");
        Tasks = List<TaskEntry>("plans/tasks.yml");
        Phrases = List<PhraseEntry>("language/phrases.yml");
        foreach (var role in Engine.Roles.All.Select(Engine.Roles.Slug))
            _listing.Require($"roles/{role}.md");
        foreach (var page in Routes.Pages.Keys)
            _listing.Require($"pages/{page}.md");
        _listing.ReportUnread();
    }

    /// <summary>Null when it cannot be read.</summary>
    public SiteFile? Site { get; }

    public ImmutableArray<MarkdownFile<ArticleFront>> Articles { get; }

    public ImmutableArray<MarkdownFile<RoleFront>> Roles { get; }

    public ImmutableArray<MarkdownFile<PageFront>> Pages { get; }

    /// <summary>The texts of all Markdown files.</summary>
    public IEnumerable<MarkupDocument> Documents => Articles.Select(f => f.Body).Concat(Roles.Select(f => f.Body)).Concat(Pages.Select(f => f.Body));

    /// <summary>What the YAML files hold.</summary>
    public IEnumerable<Bound> Lists =>
        [.. ((Bound?[])[Site, Rubric]).OfType<Bound>(), .. Personas, .. Skills, .. Factors, .. DealBreakers, .. Tasks, .. Phrases];

    /// <summary>Null when it cannot be read.</summary>
    public RubricFile? Rubric { get; }

    public ImmutableArray<PersonaEntry> Personas { get; }

    public ImmutableArray<SkillEntry> Skills { get; }

    public ImmutableArray<FactorEntry> Factors { get; }

    public ImmutableArray<DealBreakerEntry> DealBreakers { get; }

    public ImmutableArray<TaskEntry> Tasks { get; }

    public ImmutableArray<PhraseEntry> Phrases { get; }

    public int Count => _listing.Read;

    public static ContentFiles Read(string folder, FindingList findings) => new(folder, findings);

    public MarkdownFile<RoleFront>? Profile(Role role) => Roles.FirstOrDefault(f => f.Slug.Equals(role.Slug(), StringComparison.Ordinal));

    private ImmutableArray<MarkdownFile<T>> Markdown<T>(string folder)
        where T : FrontMatter =>
        [.. _listing.MarkdownIn(folder).Select(file => MarkdownFile.Read<T>(file.Name, file.Text, _findings))];

    private ImmutableArray<T> List<T>(string name)
        where T : Bound =>
        _listing.Text(name, required: true) is { } file && YamlReader.Read(file.Name, file.Text, 0, _findings) is { } node
            ? new YamlBinder(_findings).BindList<T>(node)
            : [];
}
