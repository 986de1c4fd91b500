using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

/// <summary>Shown for a request of any method that has no answer of its own: mostly 404, but also 400, 405 or 413.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NotFoundModel : PageModel
{
    public int Status => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound;

    public bool IsMissing => Status == StatusCodes.Status404NotFound;
}
