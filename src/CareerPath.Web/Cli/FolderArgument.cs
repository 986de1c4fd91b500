using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Cli;

/// <summary>A content folder named on the command line, or else the one the site would serve.</summary>
public static class FolderArgument
{
    private static readonly EnumerationOptions _readable = new() { IgnoreInaccessible = true };

    /// <summary>To write into: only into one that is content.</summary>
    public static bool TryFindContent(string? path, out string folder, out string problem)
    {
        if (TryFind(path, out folder, out problem) && !File.Exists(Path.Combine(folder, "site.yml")))
            problem = $"{folder} holds no content: there is no site.yml in it. Nothing was written.";
        return problem.Length == 0;
    }

    public static bool TryFind(string? path, out string folder, out string problem)
    {
        (folder, problem) = ("", path?.Length == 0 ? "The name of the folder is empty." : "");
        if (problem.Length > 0)
            return false;
        folder = Path.GetFullPath(path ?? ".");
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
