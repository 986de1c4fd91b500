using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages;

[IndexModel.CachedForStrangers]
public sealed class IndexModel(ContentStore store, DeviceAssessments onDevice, CareerPathDb db, TimeProvider clock) : PageModel
{
    // In the order of the map: technical above business, one project left of a program.
    public static ImmutableArray<Corner> Map =>
    [
        new(Role.TechnicalProjectManager, Words.Home_TechnicalProjectManager),
        new(Role.TechnicalProgramManager, Words.Home_TechnicalProgramManager),
        new(Role.ProjectManager, Words.Home_ProjectManager),
        new(Role.ProgramManager, Words.Home_ProgramManager),
    ];

    public string StructuredData => WebSiteStructuredData.Of(store.Current.Site);

    public Rubric Rubric => store.Current.Rubric;

    // The persona with the closest call among those with a recommended role. A neater example would be less honest.
    public (Persona Persona, Verdict Verdict) Example => Rubric.Personas
        .Select(p => (Persona: p, Verdict: Scorer.Score(Rubric, new AnswerSheet { Answers = p.Case.Answers })))
        .MinBy(e => (e.Verdict.Headline.Role is null || e.Verdict.Headline.Suits == Suits.None, e.Verdict.Axis(AxisId.Technical).Stability));

    public IEnumerable<Article> Featured => store.Current.Featured;

    // The assessment last worked on on this device.
    public KnownAssessment? Last { get; private set; }

    // How far the plan is, and whose it is: that assessment's, or that of the newest other one that has one. Taking the quiz again does not
    // take the plan away.
    public (CapabilityKey Key, PlanStatus Status)? Plan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!DeviceLinks.AreOn(Request))
            return;
        Response.Headers.CacheControl = "no-store";
        var all = await onDevice.WhereLeftAsync(cancellationToken);
        Last = all is [var newest, ..] ? newest : null;
        var ids = all.Select(known => known.Assessment.Id).ToList();
        var planned = await db.Plans.Where(p => ids.Contains(p.AssessmentId)).Select(p => p.AssessmentId).ToListAsync(cancellationToken);
        foreach (var known in all.Where(known => planned.Contains(known.Assessment.Id)).TakeWhile(_ => Plan is null))
        {
            if (await PlanView.TryFindAsync(db, known.Assessment, known.Key, cancellationToken) is { } plan)
                Plan = (known.Key, plan.At(clock.GetUtcNow()));
        }
    }

    public sealed record Corner(Role Role, string Difference);

    // A returning device gets a page of its own, which is not cached.
    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class CachedForStrangersAttribute : CachedPageAttribute
    {
        public override string? KeyOf(HttpRequest request) => DeviceLinks.AreOn(request) ? null : "";
    }
}
