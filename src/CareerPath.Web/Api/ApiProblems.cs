using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerPath.Web.Api;

// Every failure under /api is answered with problem details (RFC 9457), even if no endpoint matches.
public static class ApiProblems
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IResult Of(int status) => Results.Problem(Detail(status), statusCode: status, title: ReasonPhrases.GetReasonPhrase(status));

    public static IResult Of(FieldErrors errors) => Results.ValidationProblem(
        errors.ToDictionary(), "Fix every field named in errors and send again. Nothing was scored.", title: "The body cannot be scored");

    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(IsApi, api => api
        .UseExceptionHandler(handler => handler.Run(Broken))
        .UseStatusCodePages(pages => Of(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext)));

    private static Task Broken(HttpContext context)
    {
        var error = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        return Of(error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }

    private static string? Detail(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such address. /api/v1/openapi.json lists them.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method. The Allow header names those it takes.",
        StatusCodes.Status413PayloadTooLarge => $"The body is larger than {ApiEndpoints.MostBytes / 1024} KB.",
        StatusCodes.Status429TooManyRequests => "Too many requests came from your address. Retry-After says in how many seconds to try again.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as Content-Type: application/json, in UTF-8 and without a content encoding.",
        StatusCodes.Status500InternalServerError => "Something broke on our side. Try again later.",
        _ => null,
    };
}
