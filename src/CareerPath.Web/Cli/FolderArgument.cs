using System.CommandLine;
using System.CommandLine.Parsing;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Cli;

// A content folder given on the command line. The default is the one the site would serve.
public static class FolderArgument
{
    private static readonly EnumerationOptions _readable = new() { IgnoreInaccessible = true };

    public static Option<string> Path() => Path(Find);

    // For commands that write: accepts only an existing content folder.
    public static Option<string> PathOfContent() => Path(FindContent);

    public static string Find(ArgumentResult result)
    {
        var path = result.Tokens is [var token] ? token.Value : null;
        try
        {
            if (path is null)
                return ContentFolder.Find(new ConfigurationBuilder().AddEnvironmentVariables().Build(), Directory.GetCurrentDirectory());
        }
        catch (DirectoryNotFoundException e)
        {
            return Refuse(result, e.Message);
        }
        if (path.Length == 0)
            return Refuse(result, "The name of the folder is empty.");
        var folder = System.IO.Path.GetFullPath(path);
        return Directory.Exists(folder) ? folder : Refuse(result, $"There is no folder {folder}.{Near(folder)}");
    }

    private static Option<string> Path(Func<ArgumentResult, string> find) => new("--path")
    {
        Description = "The content folder. Default: the one the site would serve.",
        HelpName = "DIR",
        CustomParser = find,
        DefaultValueFactory = find,
    };

    private static string FindContent(ArgumentResult result)
    {
        var folder = Find(result);
        return folder.Length == 0 || File.Exists(System.IO.Path.Combine(folder, "site.yml"))
            ? folder
            : Refuse(result, $"{folder} is not a content folder: there is no site.yml in it. Nothing was written.");
    }

    private static string Refuse(ArgumentResult result, string problem)
    {
        result.AddError(problem);
        return "";
    }

    // Suggests a sibling folder with a similar name.
    private static string Near(string folder)
    {
        var named = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(folder));
        return named.Parent is { Exists: true } parent ? Suggestion.For(named.Name, parent.EnumerateDirectories("*", _readable).Select(d => d.Name)) : "";
    }
}
