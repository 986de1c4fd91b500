using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Tests.Content;

// The content of this repository.
public class ShippedContentTests
{
    private static readonly LoadResult _loaded = new ContentLoader(Folder(), Pictures.None).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    [Fact]
    public void ShippedContent_HasNoError() => Assert.DoesNotContain(_loaded.Findings, f => f.Severity == Severity.Error);

    // With all that loading leaves out: random sheets.
    [Fact]
    public void ContentCheck_OfShippedContent_FindsNoError()
    {
        using var output = new StringWriter();
        Assert.True(ContentCommand.Run(["content", "check", "--path", Folder()], output, output) == ContentCommand.Success, output.ToString());
    }

    [Fact]
    public void Personas_ComeOutAsTheirAuthorsSay()
    {
        var rubric = _loaded.Content!.Rubric;
        Assert.True(rubric.Personas.Length >= 5);
        foreach (var persona in rubric.Personas)
        {
            var headline = Scorer.Score(rubric, new AnswerSheet { Answers = persona.Case.Answers }).Headline;
            Assert.Equal((persona.Id, persona.Case.Role, persona.Case.Band, persona.Case.ScopeBand), (persona.Id, headline.Role, headline.Band, headline.ScopeBand));
            Assert.True(persona.Case.Suits is null || persona.Case.Suits == headline.Suits, persona.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void EveryRole_HasTasksAndPhrasesOfItsOwn(Role role)
    {
        var content = _loaded.Content!;
        Assert.True(content.Tasks.Count(t => t.Roles is [var only] && only == role) >= 15);
        Assert.True(content.Phrases.Count(p => p.Strength > 1 && p.Roles is [var only] && only == role) >= 12);
    }

    // For people who have rated nothing, with a job and without one.
    [Theory]
    [MemberData(nameof(Plans))]
    public void APlan_HasWorkInEveryWeek_AndTasksOfTheRolesOwn(Role role, int minutes, bool hasJob)
    {
        var content = _loaded.Content!;
        var plan = Planner.Build(content.Tasks, new PlanRequest
        {
            Role = role,
            Gaps = Planner.TargetsAsGaps(content.Rubric, role),
            Start = new DateOnly(2026, 11, 30),
            MinutesPerDay = minutes,
            DaysOff = [DayOfWeek.Sunday],
            HasJob = hasJob,
        });
        var tasks = content.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var work = plan.Sessions.Where(s => s.Kind is SessionKind.Task).ToList();
        Assert.Equal([1, 2, 3, 4], work.Select(s => s.Week).Distinct().Order());
        Assert.Contains(work, s => tasks[s.Task].Roles.Length == 1);
        Assert.True(plan.Sessions.Select(s => s.Date).Distinct().Count() >= 20, "Most days are free.");
    }

    public static TheoryData<Role> Roles => [.. Role.All];

    public static TheoryData<Role, int, bool> Plans
    {
        get
        {
            var plans = new TheoryData<Role, int, bool>();
            foreach (var role in Role.All)
            {
                foreach (var minutes in (int[])[15, 30, 60, 120])
                {
                    plans.Add(role, minutes, false);
                    plans.Add(role, minutes, true);
                }
            }
            return plans;
        }
    }

    [Fact]
    public void Phrases_AreWholeLines() =>
        Assert.All(_loaded.Content!.Phrases, p => Assert.Matches("^[\\p{Lu}\\[“].*[.?!”]$", p.Text));

    [Fact]
    public void Articles_StandInTheOrderOfTheSite() =>
        Assert.Equal(_loaded.Content!.Site.Featured, _loaded.Content.Articles.Take(_loaded.Content.Site.Featured.Length).Select(a => a.Slug));

    [Fact]
    public void Pages_HaveNoInlineStyleOrScript()
    {
        var content = _loaded.Content!;
        foreach (var html in content.Articles.Select(a => a.Html).Concat(content.Roles.Select(r => r.Html)).Concat(content.Pages.Values.Select(p => p.Html)))
        {
            var page = ContentSample.Parse(html);
            Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick]"));
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(content, "site.yml")))
                return content;
        }
        throw new DirectoryNotFoundException("The repository has no content/site.yml above the tests.");
    }
}
