using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

[CachedPage]
public sealed class IndexModel(ContentStore store) : PageModel
{
    /// <summary>As the map is read: technical above business, one project left of a program.</summary>
    public static ImmutableArray<Corner> Map =>
    [
        new(Role.TechnicalProjectManager, Words.Home_TechnicalProjectManager),
        new(Role.TechnicalProgramManager, Words.Home_TechnicalProgramManager),
        new(Role.ProjectManager, Words.Home_ProjectManager),
        new(Role.ProgramManager, Words.Home_ProgramManager),
    ];

    public string StructuredData => WebSiteStructuredData.Of(store.Current.Site);

    public Rubric Rubric => store.Current.Rubric;

    /// <summary>The persona that is hardest to place: an honest example is not the neatest one.</summary>
    public (Persona Persona, Verdict Verdict) Example => Rubric.Personas
        .Select(p => (Persona: p, Verdict: Scorer.Score(Rubric, new AnswerSheet { Answers = p.Case.Answers })))
        .MinBy(e => (e.Verdict.Headline.Role is null, e.Verdict.Axis(AxisId.Technical).Stability));

    public IEnumerable<Article> Featured => store.Current.Site.Featured
        .Select(store.Current.Article).OfType<Article>();

    public sealed record Corner(Role Role, string Difference);
}
