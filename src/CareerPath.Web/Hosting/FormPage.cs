using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

// A page with a form. FormFilter does what all forms need. It also checks the token, so that a form opened before cookies were cleared keeps
// its input instead of failing.
[IgnoreAntiforgeryToken]
public abstract class FormPage : PageModel
{
    // Shows the page again with its input and the errors in ModelState.
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken);

    // Whether the input of a refused form may be put, encrypted, in the address of the page that shows it again.
    public virtual bool KeepsInputInAddress => true;

    // The result when the token of a secondary form on the page has expired. Null to show the whole page again.
    public virtual IActionResult? Expired(string? handler) => null;

    protected IActionResult Invalid(int statusCode = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = statusCode;
        return Page();
    }
}
