using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
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

    // Whether this device remembers the link. Where it does not, the assessment may be somebody else's.
    public bool IsOnDevice => device.All().Contains(Key);

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
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    // From the notice on every page of an assessment that this device does not remember.
    public IActionResult OnPostRemember()
    {
        device.Remember(Key);
        return LocalRedirect(Here(handler: null));
    }

    // The notice is there again, with a token that is good.
    public override IActionResult? Expired(string? handler) => handler == "Remember" ? LocalRedirect(Here(handler: null)) : null;

    // This page's own address, with that handler in place of any other.
    public string Here(string? handler) => Request.PathBase + Request.Path
        + QueryString.Create(Request.Query.Where(field => field.Key != "handler").Concat(handler is null ? [] : [new("handler", handler)]));

    // What was worked on last comes first where the device lists what it remembers. A link alone is not remembered.
    protected void PutFirstOnDevice()
    {
        if (IsOnDevice)
            device.Remember(Key);
    }

    // There is no assessment behind the key; null when it is not even a key.
    protected virtual Task<IActionResult> GoneAsync(CapabilityKey? key) => Task.FromResult<IActionResult>(NotFound());

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
