using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

/// A page behind an owner link: /a/{key}/…
[IgnoreAntiforgeryToken] // Checked below, so that a form opened before the cookies were cleared keeps its input instead of ending in an error page.
public abstract class OwnerPage(CareerPathDb db, RubricArchive rubrics, IAntiforgery antiforgery) : PageModel
{
    public CapabilityKey Key { get; private set; }

    public Assessment Assessment { get; private set; } = null!;

    public Rubric Rubric { get; private set; } = null!;

    protected CareerPathDb Db => db;

    /// The same page with the input kept and the errors in ModelState.
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!CapabilityKey.TryParse(RouteData.Values["key"] as string, null, out var key) || !await LoadAsync(key))
        {
            context.Result = Gone();
            return;
        }
        var form = await antiforgery.CheckAsync(HttpContext);
        if (form == FormState.Valid)
        {
            await next();
        }
        else if (form == FormState.Expired)
        {
            ModelState.AddModelError("", Words.Form_Expired);
            context.Result = await RedisplayAsync(HttpContext.RequestAborted);
        }
        else
        {
            context.Result = StatusCode(form.StatusCode());
        }
    }

    /// There is no assessment behind the key.
    protected virtual IActionResult Gone() => NotFound();

    protected IActionResult Invalid(int statusCode = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = statusCode;
        return Page();
    }

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
