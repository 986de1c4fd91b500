using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

/// A page behind an owner link: /a/{key}/…
public abstract class OwnerPage(CareerPathDb db, RubricArchive rubrics, IAntiforgery antiforgery) : FormPage(antiforgery)
{
    public CapabilityKey Key { get; private set; }

    public Assessment Assessment { get; private set; } = null!;

    public Rubric Rubric { get; private set; } = null!;

    protected CareerPathDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!CapabilityKey.TryParse(RouteData.Values["key"] as string, null, out var key) || !await LoadAsync(key))
        {
            context.Result = Gone();
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// There is no assessment behind the key.
    protected virtual IActionResult Gone() => NotFound();

    private async Task<bool> LoadAsync(CapabilityKey key)
    {
        var hash = key.Hash();
        var assessment = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.OwnerKeyHash == hash, HttpContext.RequestAborted);
        if (assessment is null)
            return false;
        Key = key;
        Assessment = assessment;
        Rubric = await rubrics.FindAsync(assessment.RubricId, HttpContext.RequestAborted);
        return true;
    }
}
