using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.A;

// Rates the skills again that the plan's finished work is for, and no others. It is saved as on the scorecard.
public sealed class PortfolioRateModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : SkillRatingPage(db, rubrics, book, device)
{
    private IReadOnlyList<Skill> _skills = [];

    public override IReadOnlyList<Skill> Skills => _skills;

    public override IActionResult OnGet() => Skills.Count > 0 ? base.OnGet() : NotFound();

    public override Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Skills.Count > 0 ? base.OnPostAsync(cancellationToken) : Task.FromResult<IActionResult>(NotFound());

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        Skills.Count > 0 ? base.RedisplayAsync(cancellationToken) : Task.FromResult<IActionResult>(NotFound());

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            if (await OpenPlan.FindAsync(Db, Assessment, HttpContext.RequestAborted) is { } open)
                _skills = PortfolioView.Of(open, Rubric, Assessment.Skills).SkillsIn(Rubric);
            return await next();
        });

    protected override IActionResult Next() => RedirectToPage("/A/Portfolio", null, new { Key }, "readiness");
}
