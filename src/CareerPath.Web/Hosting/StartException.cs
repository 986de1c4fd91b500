using Microsoft.AspNetCore.Connections;

namespace CareerPath.Web.Hosting;

// Why the site cannot start, in one sentence that says what to do.
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner)
{
    // What to say of a failed start instead of a stack trace; null where the trace is what helps.
    public static string? Explain(Exception failure) => failure switch
    {
        StartException => failure.Message,
        // Such as an appsettings.json with a comma too many: the outer message names the file, the inmost the place.
        InvalidDataException { InnerException: not null } => $"{failure.Message} {failure.GetBaseException().Message}",
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop what listens there, or set ASPNETCORE_URLS to another address.",
        _ => null,
    };
}
