namespace CareerPath.Web.Hosting;

// Private paths are secrets, and the framework writes paths: into its request log, its redirects, and the scope of every other line.
// Whatever the settings turn up, these stay down, for each provider.
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
            // Not even at error level: whether this category is on at all decides about the scope.
            options.Rules.Add(new LoggerFilterRule(provider, Requests, LogLevel.None, null));
        }
    }
}
