using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The article for the move from a person's work to the roles in question.
public sealed class MoveTests(Site site) : IClassFixture<Site>
{
    private static readonly ImmutableArray<Role> _tpm = [Role.TechnicalProgramManager];
    private static readonly ImmutableArray<Role> _program = [Role.ProgramManager];
    private static readonly ImmutableArray<Role> _both = [Role.TechnicalProgramManager, Role.ProgramManager];

    public static TheoryData<CurrentWork?, Role[], string> Moves => new()
    {
        { CurrentWork.SoftwareEngineer, [Role.TechnicalProgramManager], "from-software-engineer-to-tpm" },
        { CurrentWork.Tester, [Role.TechnicalProgramManager], "from-software-engineer-to-tpm" },
        { CurrentWork.EngineeringManager, [Role.TechnicalProgramManager], "neighboring-roles#engineering-manager" },
        { CurrentWork.ProjectOrProgramWork, [Role.TechnicalProgramManager], "from-project-manager-to-tpm" },
        { CurrentWork.Operations, [Role.TechnicalProgramManager], "from-project-manager-to-tpm#technical-judgment-and-how-to-earn-it" },
        { CurrentWork.Student, [Role.TechnicalProgramManager], "tpm-pros-and-cons#how-do-i-start-without-experience" },
        { CurrentWork.ProjectOrProgramWork, [Role.ProgramManager], "between-tpm-and-program-manager#stepping-over-from-the-project-roles" },
        { CurrentWork.Operations, [Role.ProgramManager], "into-program-manager#from-operations" },
        { CurrentWork.MarketingOrSales, [Role.ProgramManager], "into-program-manager#from-marketing" },
        { CurrentWork.Consulting, [Role.ProgramManager], "into-program-manager" },
        { CurrentWork.SomethingElse, [Role.ProgramManager], "into-program-manager" },
        { CurrentWork.Student, [Role.ProgramManager], "into-program-manager#no-direct-experience" },
        { CurrentWork.SoftwareEngineer, [Role.ProgramManager], "into-program-manager#no-direct-experience" },
        { CurrentWork.ProjectOrProgramWork, [Role.ProjectManager], "project-roles-as-a-destination#stay-or-move" },
        { CurrentWork.Student, [Role.TechnicalProjectManager], "project-roles-as-a-destination" },
        { null, [Role.ProjectManager], "project-roles-as-a-destination" },
        { CurrentWork.ProjectOrProgramWork, [Role.TechnicalProgramManager, Role.ProgramManager], "between-tpm-and-program-manager" },
        { CurrentWork.Consulting, [Role.TechnicalProgramManager, Role.ProgramManager], "tpm-vs-program-manager" },
        { null, [Role.TechnicalProgramManager, Role.ProgramManager], "tpm-vs-program-manager" },
        { null, [Role.TechnicalProgramManager], "tpm-vs-program-manager" },
        { null, [Role.ProgramManager], "tpm-vs-program-manager" },
        { CurrentWork.Tester, [Role.TechnicalProgramManager, Role.TechnicalProjectManager], "technical-program-vs-technical-project-manager" },
        { null, [Role.TechnicalProgramManager, Role.ProjectManager], "tpm-vs-project-manager" },
        { null, [Role.ProgramManager, Role.ProjectManager], "program-project-product" },
        { null, [Role.TechnicalProjectManager, Role.ProjectManager], "project-roles-as-a-destination" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Move_LeadsToTheFittingArticle(CurrentWork? work, Role[] toward, string place) =>
        Assert.Equal(place, Place(Move.For(work, [.. toward], site.Content)));

    // Every work with every one and two roles: what the code names is in the shipped content.
    [Fact]
    public void Move_NamesOnlyArticlesAndHeadingsThatExist()
    {
        var roles = Role.All.Select(r => (ImmutableArray<Role>)[r]).Concat(
            from first in Role.All from second in Role.All where first < second select (ImmutableArray<Role>)[first, second]).ToList();
        foreach (var work in Enum.GetValues<CurrentWork>().Cast<CurrentWork?>().Append(null))
        {
            foreach (var toward in roles)
            {
                foreach (var place in Move.Places(work, toward))
                {
                    var split = place.Split('#');
                    var article = site.Content.Article(split[0]);
                    Assert.True(article is { Draft: false }, place);
                    Assert.True(split.Length == 1 || article.Headings.Any(h => h.Id == split[1]), place);
                }
                Assert.NotNull(Move.For(work, toward, site.Content));
            }
        }
    }

    [Fact]
    public void Move_WithoutItsArticle_IsTheComparison_ThenAnyArticleAboutTheRoles_ThenNothing()
    {
        var content = Without("from-software-engineer-to-tpm");
        Assert.Equal("tpm-vs-program-manager", Place(Move.For(CurrentWork.SoftwareEngineer, _tpm, content)));

        content = Without("from-software-engineer-to-tpm", "tpm-vs-program-manager");
        var other = Move.For(CurrentWork.SoftwareEngineer, _tpm, content)!;
        Assert.Contains(Role.TechnicalProgramManager, other.Article.Roles);

        content = site.Content with { Articles = [.. site.Content.Articles.Where(a => !a.Roles.Contains(Role.ProgramManager))] };
        Assert.Null(Move.For(CurrentWork.Operations, _program, content));
        Assert.Null(Move.For(null, _both, site.Content with { Articles = [] }));
    }

    [Fact]
    public void Move_IsNeverADraft()
    {
        var drafts = site.Content with { Articles = [.. site.Content.Articles.Select(a => a with { Draft = a.Slug == "from-software-engineer-to-tpm" })] };
        Assert.Equal("tpm-vs-program-manager", Place(Move.For(CurrentWork.SoftwareEngineer, _tpm, drafts)));
    }

    [Fact]
    public void Move_WithoutItsHeading_IsTheWholeArticle()
    {
        var content = site.Content with { Articles = [.. site.Content.Articles.Select(a => a with { Headings = [] })] };
        Assert.Equal("into-program-manager", Place(Move.For(CurrentWork.Operations, _program, content)));
    }

    private SiteContent Without(params string[] slugs) =>
        site.Content with { Articles = [.. site.Content.Articles.Where(a => !slugs.Contains(a.Slug, StringComparer.Ordinal))] };

    private static string? Place(Move? move) => move is null ? null : move.Section is { } section ? $"{move.Article.Slug}#{section.Id}" : move.Article.Slug;
}
