using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Assessments;

// What to read about the move from a person's work to the roles in question. Section: the part of the article that fits best; null if
// the whole article does.
public sealed record Move(Article Article, Heading? Section)
{
    public string Title => Section?.Text ?? Article.Title;

    // toward: one role, or the two in question. Content can be edited, so an article or a heading may be missing: without the article the
    // next best one is chosen, without the heading the whole article. Null if there is no article about the roles.
    public static Move? For(CurrentWork? work, ImmutableArray<Role> toward, SiteContent content)
    {
        foreach (var place in Places(work, toward))
        {
            var (slug, anchor) = place.Split('#') is [var before, var after] ? (before, after) : (place, null);
            if (content.Article(slug) is { Draft: false } article)
                return new Move(article, article.Headings.FirstOrDefault(h => h.Id == anchor));
        }
        return content.Published.FirstOrDefault(a => toward.All(a.Roles.Contains)) is { } other ? new Move(other, Section: null) : null;
    }

    // Articles by slug, some with the id of a heading, the best one first.
    public static ImmutableArray<string> Places(CurrentWork? work, ImmutableArray<Role> toward) => [About(work, toward), Comparing(toward)];

    private static string About(CurrentWork? work, ImmutableArray<Role> toward) => (toward, work) switch
    {
        ([Role.TechnicalProgramManager, Role.ProgramManager], CurrentWork.ProjectOrProgramWork) => "between-tpm-and-program-manager",
        ([Role.TechnicalProgramManager], { } from) => TowardTechnicalProgramManager(from),
        ([Role.ProgramManager], { } from) => TowardProgramManager(from),
        ([Role.TechnicalProjectManager or Role.ProjectManager], CurrentWork.ProjectOrProgramWork) => "project-roles-as-a-destination#stay-or-move",
        ([Role.TechnicalProjectManager or Role.ProjectManager], _) => "project-roles-as-a-destination",
        _ => Comparing(toward),
    };

    private static string TowardTechnicalProgramManager(CurrentWork from) => from switch
    {
        CurrentWork.SoftwareEngineer or CurrentWork.Tester => "from-software-engineer-to-tpm",
        CurrentWork.EngineeringManager => "neighboring-roles#engineering-manager",
        CurrentWork.ProjectOrProgramWork => "from-project-manager-to-tpm",
        CurrentWork.Student => "tpm-pros-and-cons#how-do-i-start-without-experience",
        // How to learn to judge technical work without a degree.
        _ => "from-project-manager-to-tpm#technical-judgment-and-how-to-earn-it",
    };

    private static string TowardProgramManager(CurrentWork from) => from switch
    {
        CurrentWork.ProjectOrProgramWork => "between-tpm-and-program-manager#stepping-over-from-the-project-roles",
        CurrentWork.Operations => "into-program-manager#from-operations",
        CurrentWork.MarketingOrSales => "into-program-manager#from-marketing",
        CurrentWork.Consulting or CurrentWork.SomethingElse => "into-program-manager",
        // Students and people in engineering.
        _ => "into-program-manager#no-direct-experience",
    };

    // A lone program role is compared with the other one: that is the main question.
    private static string Comparing(ImmutableArray<Role> toward) => toward switch
    {
        [Role.TechnicalProgramManager, Role.TechnicalProjectManager] or [Role.TechnicalProjectManager] => "technical-program-vs-technical-project-manager",
        [Role.TechnicalProgramManager, Role.ProjectManager] => "tpm-vs-project-manager",
        [Role.ProgramManager, Role.ProjectManager] or [Role.ProjectManager] => "program-project-product",
        [Role.TechnicalProjectManager, Role.ProjectManager] => "project-roles-as-a-destination",
        _ => "tpm-vs-program-manager",
    };
}
