using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>Every file of content/ as bound records, before any check across files.</summary>
public sealed class ContentFiles
{
    private readonly FindingList _findings;
    private readonly FolderListing _listing;

    private ContentFiles(FolderListing listing, ArticleFiles earlier, FindingList findings)
    {
        _findings = findings;
        _listing = listing;
        _listing.RequireFolder("articles");
        var siteText = _listing.Text("site.yml", required: true);
        Site = Record<SiteFile>(siteText);
        var phraseText = _listing.Text("language/phrases.yml", required: true);
        Phrases = List<PhraseEntry>(phraseText);
        var roles = Sources<RoleFront>("roles");
        // What blocks ask of these files may stand in a part that cannot be read.
        if (findings.HasUnread("site.yml"))
            Site = Site is null ? null : Site with { Aspects = [] };
        Shared = earlier.SameOr(new SharedFiles(
            Site, roles.ToImmutableDictionary(r => r.Slug, r => r.Front, StringComparer.Ordinal), findings.HasUnread("language/phrases.yml") ? [] : Phrases,
            SharedFiles.StampOf([siteText?.Text, phraseText?.Text, .. roles.SelectMany(r => (string[])[r.Slug, r.FrontText])])));
        var listed = _listing.MarkdownIn("articles");
        var reading = Task.Run(() => ArticleFiles.Read(listing.Folder, listed, earlier, Shared, findings.ErrorsOnly));
        Roles = [.. roles.Select(r => r.Write(r.Slug, [r.Front.Role], Shared, findings))];
        Pages = [.. Sources<PageFront>("pages").Select(p => p.Write(p.Slug, [], Shared, findings))];
        Rubric = Record<RubricFile>(_listing.Text("quiz/rubric.yml", required: true));
        Personas = List<PersonaEntry>(_listing.Text("quiz/personas.yml", required: true));
        Skills = List<SkillEntry>(_listing.Text("quiz/skills.yml", required: true));
        Factors = List<FactorEntry>(_listing.Text("quiz/factors.yml", required: true));
        DealBreakers = List<DealBreakerEntry>(_listing.Text("quiz/dealbreakers.yml", required: true));
        Tasks = List<TaskEntry>(_listing.Text("plans/tasks.yml", required: true));
        ArticleFiles = reading.GetAwaiter().GetResult();
        Articles = ArticleFiles.Files;
        ArticleFiles.Report(findings);
        foreach (var role in Role.All.Select(r => r.Slug()))
            _listing.Require($"roles/{role}.md");
        foreach (var page in Routes.Pages.Keys)
            _listing.Require($"pages/{page}.md");
        foreach (var page in Pages.Where(p => !Routes.Pages.ContainsKey(p.Slug)))
            findings.Add(Codes.UnknownFile, Place.StartOf(page.Name), $"No address shows this page: there are {string.Join(" and ", Routes.Pages.Keys.Order(StringComparer.Ordinal).Select(p => $"{p}.md"))} only. Make it an article, or take it out of content/.");
        _listing.ReportUnread();
    }

    /// <summary>Whether a file that content needs is missing, or a folder, named with a slash at its end.</summary>
    public bool Lack(string name) => _listing.Lacks(name);

    /// <summary>Null when it cannot be read.</summary>
    public SiteFile? Site { get; }

    public ImmutableArray<MarkdownFile<ArticleFront>> Articles { get; }

    public ImmutableArray<MarkdownFile<RoleFront>> Roles { get; }

    public ImmutableArray<MarkdownFile<PageFront>> Pages { get; }

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

    public SharedFiles Shared { get; }

    /// <summary>For the next load.</summary>
    public ArticleFiles ArticleFiles { get; }

    public static ContentFiles Read(string folder, FindingList findings) => Read(FolderListing.Of(folder, findings), ArticleFiles.None, findings);

    /// <param name="findings">Of a folder that is not there, nothing more is said.</param>
    public static ContentFiles Read(FolderListing listing, ArticleFiles earlier, FindingList findings) =>
        new(listing, earlier, listing.IsThere ? findings : new FindingList());

    public MarkdownFile<RoleFront>? Profile(Role role) => Roles.FirstOrDefault(f => f.Slug.Equals(role.Slug(), StringComparison.Ordinal));

    private ImmutableArray<MarkdownSource<T>> Sources<T>(string folder)
        where T : FrontMatter =>
        [.. _listing.MarkdownIn(folder).Select(f => MarkdownSource.Read<T>(f.Name, TextFile.Read(_listing.Folder, f.Name, _findings), _findings))];

    private T? Record<T>(TextFile? file)
        where T : Bound =>
        file is not null && YamlReader.Read(file.Name, file.Text, 0, _findings) is { } node ? new YamlBinder(_findings).Bind<T>(node) : null;

    private ImmutableArray<T> List<T>(TextFile? file)
        where T : Bound =>
        file is not null && YamlReader.Read(file.Name, file.Text, 0, _findings) is { } node ? new YamlBinder(_findings).BindFile<T>(node) : [];
}
