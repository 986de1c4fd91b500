using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

/// Pages are read and posted to, nothing else: refused here, before forms are looked at and models are filled. The pages for refused and
/// failed requests answer any method.
public static class PageMethods
{
    private const string Allowed = "GET, HEAD, POST";

    public static IApplicationBuilder UsePageMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null
            || HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }
        context.Response.Headers.Allow = Allowed;
        context.Response.StatusCode = HttpMethods.IsOptions(method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
