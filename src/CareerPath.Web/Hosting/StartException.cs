namespace CareerPath.Web.Hosting;

/// Why the site cannot start, in one sentence that says what to do.
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
