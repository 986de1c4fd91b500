using System.Diagnostics;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

// Shown for a failed request of any method, even if its form token has expired.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    private IExceptionHandlerPathFeature? Failed => HttpContext.Features.Get<IExceptionHandlerPathFeature>();

    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // The database cannot be reached, which is usually temporary.
    public bool IsUnavailable => DatabaseFaults.IsFault(Failed?.Error);

    // Other assessments can still be opened.
    public bool IsDamaged => Failed?.Error is DamagedException;

    // The key of the owner whose assessment is damaged, who can delete it; null for anybody else.
    public string? Owner => IsDamaged && Failed!.Path.StartsWith("/a/", StringComparison.OrdinalIgnoreCase) ? Failed.RouteValues?["key"] as string : null;

    // Whether only the plan is damaged, which can be made anew.
    public bool IsPlan => Owner is not null && Failed!.Error is DamagedException { Place.Field: StoredPlan.Column };

    // The same of the portfolio.
    public bool IsPortfolio => Owner is not null && Failed!.Error is DamagedException { Place.Field: StoredPlan.PortfolioColumn };

    public int Status => IsUnavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    // The form that was sent, so that it can be sent again.
    public IFormCollection? Sent => !IsDamaged && HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form : null;

    public string SentTo => Request.PathBase + Failed!.Path + Request.QueryString;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Failed is not { Error: { } error })
        {
            // Someone asked for the address of the error page itself: there is no such page.
            context.Result = NotFound();
            return;
        }
        Response.StatusCode = Status;
        if (IsUnavailable)
            Response.Headers.RetryAfter = FormFilter.RetryAfterSeconds;
        // The id shown on the page, to find the stack trace that is in the log already.
        logger.LogError("Request {RequestId} failed: {Error}", RequestId, error.GetType().Name);
    }
}
