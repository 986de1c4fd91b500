using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

/// <summary>Shown for a request of any method, also one whose form token is no longer good.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
}
