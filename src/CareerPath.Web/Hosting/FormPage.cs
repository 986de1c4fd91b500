using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

/// A page with a form.
[IgnoreAntiforgeryToken] // Checked below, so that a form opened before the cookies were cleared keeps its input instead of ending in an error page.
public abstract class FormPage(IAntiforgery antiforgery) : PageModel
{
    /// The same page with the input kept and the errors in ModelState.
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
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

    protected IActionResult Invalid(int statusCode = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = statusCode;
        return Page();
    }
}
