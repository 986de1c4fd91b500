using CareerPath.Web.Content;

namespace CareerPath.Web.Cli;

/// <summary>A content folder named on the command line, or else the one the site would serve.</summary>
public static class FolderArgument
{
    private static readonly EnumerationOptions _readable = new() { IgnoreInaccessible = true };

    public static bool TryFind(string? path, out string folder, out string problem)
    {
        (folder, problem) = (Path.GetFullPath(path ?? "."), "");
        try
        {
            if (path is null)
                folder = ContentFolder.Find(new ConfigurationBuilder().AddEnvironmentVariables().Build(), Directory.GetCurrentDirectory());
            else if (!Directory.Exists(folder))
                problem = $"There is no folder {folder}.{Near(folder)}";
        }
        catch (DirectoryNotFoundException e)
        {
            problem = e.Message;
        }
        return problem.Length == 0;
    }

    /// <summary>A folder beside it with a name like its own.</summary>
    private static string Near(string folder)
    {
        var named = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        return named.Parent is { Exists: true } parent ? Suggestion.For(named.Name, parent.EnumerateDirectories("*", _readable).Select(d => d.Name)) : "";
    }
}
