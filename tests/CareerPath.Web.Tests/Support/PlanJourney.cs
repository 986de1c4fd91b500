using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        return (await site.QueryAsync(db => OpenPlan.FindAsync(db, assessment, CancellationToken.None)))!;
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

    // Makes a plan with the form as it is shown.
    public static async Task<Answer> PlanAsync(this Visitor visitor, string owner, string role = "program-manager")
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Choose("Input.Role", role).Form());
    }

    // As a page of the plan would.
    public static async Task ChangePlanAsync(this Site site, string owner, Func<OpenPlan, OpenPlan> change)
    {
        ArgumentNullException.ThrowIfNull(site);
        await using var scope = site.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<PlanBook>();
        Assert.True(await book.ChangeAsync(
            await site.AssessmentAsync(owner), Opened.KeyOf(owner), (open, _) => new PlanStep(change(open), PlanChange.Noted), CancellationToken.None));
    }

    // Stores the plan as it is, with what no page would change.
    public static Task<int> PutPlanAsync(this Site site, string owner, OpenPlan open)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.QueryAsync(async db =>
        {
            var assessment = await site.AssessmentAsync(owner);
            (await db.Plans.SingleAsync(p => p.AssessmentId == assessment.Id)).Close(open, assessment.Keys!);
            return await db.SaveChangesAsync();
        });
    }

    // Ticks all sessions of the task.
    public static Task FinishAsync(this Site site, string owner, string task) => site.ChangePlanAsync(owner, open => open with
    {
        Plan = open.Plan with
        {
            Entries = [.. open.Plan.Entries.Select(e => e.TaskId == task ? e with { DoneAt = site.Clock.GetUtcNow().UtcDateTime } : e)],
        },
    });

    public static Task NoteAsync(this Site site, string owner, string task, string note, string link = "") => site.ChangePlanAsync(owner, open =>
    {
        var entry = open.Plan.Entries.First(e => e.TaskId == task);
        var piece = new Piece(task, entry.Title, entry.Artifact, entry.SkillId, entry.Skill, note, link, null);
        return open with { Portfolio = open.Portfolio with { Pieces = [.. open.Portfolio.Pieces.Where(p => p.Task != task), piece] } };
    });

    // The tasks of the plan, the first of each skill.
    public static async Task<IReadOnlyList<PlanEntry>> TasksAsync(this Site site, string owner)
    {
        ArgumentNullException.ThrowIfNull(site);
        return [.. PlannedTask.Of((await site.OpenPlanAsync(owner)).Plan).Select(t => t.First).DistinctBy(e => e.SkillId)];
    }

    // Somebody who has rated all skills and made a plan. Returns their /a/{key}.
    public static async Task<string> PlannerAsync(this Site site, Visitor visitor, Func<Skill, int>? level = null, Rubric? rubric = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        rubric ??= site.Content.Rubric;
        var owner = await site.StoreAsync(rubric, Sheets.Of(rubric, item => QuizJourney.Toward(item, 2), level ?? (_ => 1)));
        await visitor.PlanAsync(owner);
        return owner;
    }
}
