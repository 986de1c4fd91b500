using System.Diagnostics;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

// Shown for a request of any method, also one whose form token is no longer good.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    private IExceptionHandlerPathFeature? Failed => HttpContext.Features.Get<IExceptionHandlerPathFeature>();

    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // The database cannot be reached, which mostly passes.
    public bool IsUnavailable => DatabaseFaults.IsFault(Failed?.Error);

    public int Status => IsUnavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    // What was sent, so that it can be sent once more.
    public IFormCollection? Sent => HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form : null;

    public string SentTo => Request.PathBase + Failed!.Path + Request.QueryString;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Failed is not { Error: { } error })
        {
            // The address itself was asked for: there is no such page.
            context.Result = NotFound();
            return;
        }
        Response.StatusCode = Status;
        if (IsUnavailable)
            Response.Headers.RetryAfter = FormFilter.RetryAfterSeconds;
        // The number on the page, beside the trace that is in the log already.
        logger.LogError("Request {RequestId} failed: {Error}", RequestId, error.GetType().Name);
    }
}
