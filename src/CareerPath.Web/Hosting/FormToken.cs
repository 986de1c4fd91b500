using Microsoft.AspNetCore.Antiforgery;

namespace CareerPath.Web.Hosting;

public enum FormState
{
    Valid,

    /// The token is missing or no longer good: the input can be shown again with a fresh one.
    Expired,

    /// The body is no form that can be read.
    Unreadable,

    TooLarge,
}

public static class FormToken
{
    public static async Task<FormState> CheckAsync(this IAntiforgery antiforgery, HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context) ? FormState.Valid : FormState.Expired;
        }
        catch (AntiforgeryValidationException e)
        {
            return e.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? FormState.TooLarge : FormState.Unreadable;
        }
    }

    public static int StatusCode(this FormState state) =>
        state == FormState.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
}
