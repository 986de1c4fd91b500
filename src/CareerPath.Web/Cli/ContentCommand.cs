using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine;

namespace CareerPath.Web.Cli;

// The commands for the content folder: dotnet run --project src/CareerPath.Web -- content …
public static class ContentCommand
{
    public const int Success = 0;
    public const int HasFindings = 1;
    public const int WrongCall = 2;

    // False if there are no arguments or only settings, so that the site should start.
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = Success;
        if (args is not [var first, ..] || (IsSetting(first) && first is not ("--help" or "-h")))
            return false;
        exitCode = Run(args, Console.Out, Console.Error);
        return true;
    }

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        // A title may start with @, so response files are turned off.
        var call = Program().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isWrong = call.Action is ParseErrorAction;
        var exitCode = call.Invoke(new InvocationConfiguration { Output = isWrong ? error : output, Error = error, EnableDefaultExceptionHandler = false });
        return isWrong ? WrongCall : exitCode;
    }

    private static Command Program() => new("CareerPath.Web", "Without a command, the site starts.")
    {
        new Command("content", "Checks and writes the content folder.") { ContentCheck.Command(), ContentDiff.Command(), ArticleSkeleton.Command(), ContentSchema.Command() },
        new HelpOption(),
    };

    private static bool IsSetting(string arg) => arg.StartsWith('-') || arg.StartsWith('/') || arg.Contains('=', StringComparison.Ordinal);
}
