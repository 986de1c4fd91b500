using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// A page behind an owner link: /a/{key}/…
public abstract class OwnerPage(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : FormPage
{
    public CapabilityKey Key { get; private set; }

    public Assessment Assessment { get; private set; } = null!;

    public Rubric Rubric { get; private set; } = null!;

    // Whether this device remembers the link. If not, the assessment may be someone else's.
    public bool IsOnDevice => device.All().Contains(Key);

    // If false, the page works for a damaged assessment, too: it has no rubric and no answers.
    protected virtual bool OpensContent => true;

    protected CareerPathDb Db => db;

    protected DeviceLinks Device => device;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        CapabilityKey? key = CapabilityKey.TryParse(RouteData.Values["key"] as string, null, out var parsed) ? parsed : null;
        if (key is null || !await LoadAsync(parsed))
        {
            context.Result = await GoneAsync(key);
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, NextAsync);

        async Task<PageHandlerExecutedContext> NextAsync()
        {
            var executed = await next();
            // What was read before and after another tab first sealed the assessment does not fit together.
            if (executed.Exception is DamagedException && Assessment.Keys is null && await IsSealedAsync())
                (executed.ExceptionHandled, executed.Result) = (true, LocalRedirect(Here(handler: null)));
            return executed;
        }
    }

    // Posted by the notice that is on every page of an assessment that this device does not remember.
    public IActionResult OnPostRemember()
    {
        device.Remember(Key);
        return LocalRedirect(Here(handler: null));
    }

    // The page shows the notice again, with a fresh token.
    public override IActionResult? Expired(string? handler) => handler == "Remember" ? LocalRedirect(Here(handler: null)) : null;

    // This page's own address, with its handler replaced, or removed if handler is null.
    public string Here(string? handler) => Request.PathBase + Request.Path
        + QueryString.Create(Request.Query.Where(field => field.Key != "handler").Concat(handler is null ? [] : [new("handler", handler)]));

    // Puts this assessment first in the device's list. Does nothing if the device does not remember the link: opening a link does not store
    // it.
    protected void PutFirstOnDevice()
    {
        if (IsOnDevice)
            device.Remember(Key);
    }

    // The response if no assessment has the key; key is null if the address does not contain a valid one.
    protected virtual Task<IActionResult> GoneAsync(CapabilityKey? key) => Task.FromResult<IActionResult>(NotFound());

    private Task<bool> IsSealedAsync() => db.Assessments.AnyAsync(a => a.Id == Assessment.Id && a.Keys != null, HttpContext.RequestAborted);

    private async Task<bool> LoadAsync(CapabilityKey key)
    {
        var hash = key.Hash();
        var row = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.OwnerKeyHash == hash, HttpContext.RequestAborted);
        if (row is null)
            return false;
        Key = key;
        Assessment = OpensContent ? row.Open(row.KeysFor(key)) : row.Closed();
        if (OpensContent)
            Rubric = await rubrics.FindAsync(row.RubricId, HttpContext.RequestAborted);
        return true;
    }
}
