using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

/// A page with a form. FormFilter handles what every form has in common.
[IgnoreAntiforgeryToken] // Checked by FormFilter, so that a form opened before the cookies were cleared keeps its input instead of ending in an error page.
public abstract class FormPage : PageModel
{
    /// The same page with the input kept and the errors in ModelState.
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken);

    protected IActionResult Invalid(int statusCode = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = statusCode;
        return Page();
    }
}
