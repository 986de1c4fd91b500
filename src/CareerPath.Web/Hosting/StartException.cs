using Microsoft.AspNetCore.Connections;

namespace CareerPath.Web.Hosting;

// Why the site cannot start. The message also says how to fix it.
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner)
{
    // The message to show for a failed start. Null if the stack trace is more useful.
    public static string? Explain(Exception failure) => failure switch
    {
        StartException => failure.Message,
        // For example an extra comma in appsettings.json: the outer message names the file, the innermost one the position.
        InvalidDataException { InnerException: not null } => $"{failure.Message} {failure.GetBaseException().Message}",
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop the program that listens there, or set ASPNETCORE_URLS to another address.",
        _ => null,
    };
}
