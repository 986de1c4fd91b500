namespace CareerPath.Web.Hosting;

// Private paths are secrets, but the framework logs paths in its request log, in redirects and in the scope of every other log line. These
// rules silence those categories for every provider, whatever log levels are configured.
public static class QuietPaths
{
    private const string Framework = "Microsoft.AspNetCore";
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void Apply(LoggerFilterOptions options, IEnumerable<ILoggerProvider> providers)
    {
        foreach (var loud in options.Rules.Where(r => r.CategoryName?.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) == true).ToList())
            options.Rules.Remove(loud);
        foreach (var provider in providers.Select(p => p.GetType().FullName))
        {
            options.Rules.Add(new LoggerFilterRule(provider, Framework, LogLevel.Warning, null));
            // Off completely, not just below Error: if the category is enabled at any level, the framework adds the path to the log scope.
            options.Rules.Add(new LoggerFilterRule(provider, Requests, LogLevel.None, null));
        }
    }
}
