using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Hosting;

// Allows only GET, HEAD and form POSTs on pages, and refuses anything else before model binding. The error pages answer any method.
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
            // Ignore a body on GET: if it were read as a form, its fields would override those in the address.
            request.ContentType = null;
            context.RequestServices.GetRequiredService<RefusedForms>().Open(context);
            return null;
        }
        if (HttpMethods.IsPost(request.Method))
            return CrossSite.IsFrom(request) ? StatusCodes.Status403Forbidden : await UnreadableAsync(request, context.RequestAborted);
        context.Response.Headers.Allow = Allowed;
        return HttpMethods.IsOptions(request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
    }

    // Null if the body is a form. The form is read once here and cached on the request.
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
        // Too many fields, a malformed multipart body, or an unsupported character set such as utf-7.
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or IOException { InnerException: null })
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
