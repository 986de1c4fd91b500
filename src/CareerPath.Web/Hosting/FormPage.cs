using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

// A page with a form. FormFilter handles what every form has in common.
[IgnoreAntiforgeryToken] // Checked by FormFilter, so that a form opened before the cookies were cleared keeps its input instead of ending in an error page.
public abstract class FormPage : PageModel
{
    // The same page with the input kept and the errors in ModelState.
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken);

    // What to answer to a small form beside the page's own whose token is no longer good; null to redisplay the page.
    public virtual IActionResult? Expired(string? handler) => null;

    protected IActionResult Invalid(int statusCode = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = statusCode;
        return Page();
    }
}
