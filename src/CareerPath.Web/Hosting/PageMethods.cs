using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

// Pages are read and posted to with forms, nothing else: refused here, before models are filled. The pages for refused and failed requests
// answer any method.
public static class PageMethods
{
    private const string Allowed = "GET, HEAD, POST";

    public static IApplicationBuilder UsePageMethods(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }
        if (await RefusalAsync(context) is { } status)
            context.Response.StatusCode = status;
        else
            await next(context);
    });

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // A body here is nobody's: it must not be read as a form, whose fields would go before those of the address.
            request.ContentType = null;
            context.RequestServices.GetRequiredService<RefusedForms>().Open(context);
            return null;
        }
        if (HttpMethods.IsPost(request.Method))
            return CrossSite.IsFrom(request) ? StatusCodes.Status403Forbidden : await UnreadableAsync(request, context.RequestAborted);
        context.Response.Headers.Allow = Allowed;
        return HttpMethods.IsOptions(request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
    }

    // Null when the body is a form. Read once, here: whatever asks for it later finds it.
    private static async Task<int?> UnreadableAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!request.HasFormContentType)
                return StatusCodes.Status415UnsupportedMediaType;
            await request.ReadFormAsync(cancellationToken);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        // Too many fields, broken multipart, or a character set such as utf-7.
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or IOException { InnerException: null })
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
