using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CareerPath.Web.Hosting;

// Handles a form sent by a script like any other form, but shortens the answer to JSON: the next address, or the error for each field.
public sealed class AnswersForScripts : IAsyncResultFilter
{
    private const string Json = "application/json";

    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.Request.Headers.Accept == Json)
            context.Result = Shorten(context);
        return next();
    }

    private static IActionResult Shorten(ResultExecutingContext context) => context.Result switch
    {
        RedirectToPageResult to => new JsonResult(new { next = Address(context, to) }),
        PageResult when !context.ModelState.IsValid => new JsonResult(new { errors = Errors(context) }),
        var other => other,
    };

    private static string? Address(ResultExecutingContext context, RedirectToPageResult to) =>
        context.HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(context)
            .Page(to.PageName, to.PageHandler, to.RouteValues, protocol: null, host: null, to.Fragment);

    private static Dictionary<string, string> Errors(ResultExecutingContext context) =>
        context.ModelState.Where(field => field.Value!.Errors.Count > 0)
            .ToDictionary(field => field.Key, field => field.Value!.Errors[0].ErrorMessage, StringComparer.Ordinal);
}
