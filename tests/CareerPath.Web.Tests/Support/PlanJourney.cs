using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Plans;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Support;

// Makes a plan and works with it, as a visitor would.
public static class PlanJourney
{
    // With 45 minutes a day, without Sundays. Returns the page of the plan.
    public static async Task<Answer> MakePlanAsync(this Visitor visitor, Site site, string start = "2026-11-23")
    {
        ArgumentNullException.ThrowIfNull(site);
        var result = await visitor.TakeQuizAsync(site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var page = await visitor.GetAsync(result.Path + "/plan/new");
        return await visitor.SubmitAsync(page.Fill("Input.Start", start).Form());
    }

    public static async Task<OpenPlan> OpenPlanAsync(this Site site, string owner)
    {
        ArgumentNullException.ThrowIfNull(site);
        var assessment = await site.AssessmentAsync(owner);
        return (await site.QueryAsync(db => db.Plans.AsNoTracking().SingleAsync(p => p.AssessmentId == assessment.Id))).Open(assessment.Keys);
    }

    public static Task<Answer> TaskAsync(this Visitor visitor, string owner, PlanEntry entry)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(entry);
        return visitor.GetAsync($"{owner}/plan/{entry.Id}");
    }

    public static IHtmlFormElement Handler(this Answer page, string handler)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Form($"main form[action$='handler={handler}']");
    }

    // Writes into a field for many lines.
    public static Answer Write(this Answer page, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Single(t => t.Name == name).Value = text;
        return page;
    }
}
