using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

// Does what all forms need: checks the antiforgery token, shows the page again with its input if the database could not save it, and gives
// a page with errors its own address.
public sealed class FormFilter(IAntiforgery antiforgery, RefusedForms refusedForms, ILogger<FormFilter> logger) : IAsyncPageFilter
{
    public const string RetryAfterSeconds = "5";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not FormPage page)
        {
            await next();
        }
        else if (refusedForms.Shown(context.HttpContext) is { } refused)
        {
            refused.Restore(context.ModelState);
            context.Result = await page.RedisplayAsync(context.HttpContext.RequestAborted);
            context.HttpContext.Response.StatusCode = refused.Status;
        }
        else if (!await antiforgery.IsRequestValidAsync(context.HttpContext))
        {
            context.ModelState.AddModelError("", Words.Form_Expired);
            context.Result = page.Expired(context.HandlerMethod?.Name) ?? WithAddress(context, page, await page.RedisplayAsync(context.HttpContext.RequestAborted));
        }
        else
        {
            await HandleAsync(context, page, next);
        }
    }

    private async Task HandleAsync(PageHandlerExecutingContext context, FormPage page, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is { } fault && HttpMethods.IsPost(context.HttpContext.Request.Method) && DatabaseFaults.IsFault(fault))
        {
            logger.LogError(fault, "A form could not be saved.");
            context.ModelState.Clear();
            context.ModelState.AddModelError("", Words.Form_NotSaved);
            executed.Result = await page.RedisplayAsync(CancellationToken.None);
            executed.ExceptionHandled = true;
            context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        }
        else if (executed.Result is { } result)
        {
            executed.Result = WithAddress(context, page, result);
        }
    }

    private IActionResult WithAddress(PageHandlerExecutingContext context, FormPage page, IActionResult result)
    {
        var http = context.HttpContext;
        if (!page.KeepsInputInAddress || result is not PageResult || context.ModelState.IsValid || http.Response.StatusCode is not (StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict)
            || refusedForms.AddressFor(http, context.ModelState) is not { } address)
            return result;
        http.Response.StatusCode = StatusCodes.Status200OK;
        return new RedirectResult(address);
    }
}
