using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

// The skills, their levels and what each role asks, for reading and for paper: nothing is answered here.
[CachedPage]
public sealed class ScorecardModel(ContentStore store) : PageModel
{
    public ImmutableArray<Skill> Skills => store.Current.Rubric.Skills;

    public static string Target(Skill skill, Role role) =>
        skill.Targets[role] is > 0 and var level ? Words.ScorecardPage_AsksLevel.With(level) : Words.ScorecardPage_AsksNone;
}
