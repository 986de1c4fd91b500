namespace CareerPath.Web.Cli;

/// <summary>The commands on content/: <c>dotnet run --project src/CareerPath.Web -- content …</c></summary>
public static class ContentCommand
{
    public const int Success = 0;
    public const int HasFindings = 1;
    public const int WrongCall = 2;

    private const string Usage = """
        Usage:
          content check [--path DIR] [--format text|json|github] [--strict]

        check     lists every mistake in the content folder
          --path    the folder; otherwise the one the site would serve
          --format  text (one line a finding), json, or github (annotations of a pull request)
          --strict  warnings count as errors

        Exit codes: 0 no error, 1 errors, 2 a wrong call.
        """;

    /// <summary>False when the arguments are none of content's, and the site should start.</summary>
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = Success;
        if (args is not ["content", ..])
            return false;
        exitCode = Run(args[1..], Console.Out, Console.Error);
        return true;
    }

    /// <param name="args">What follows the word content.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is ["check", .. var options])
        {
            if (ContentCheckOptions.TryParse(options, out var parsed, out var problem))
                return ContentCheck.Run(parsed, output, error);
            error.WriteLine(problem);
        }
        else if (args is ["--help" or "-h"])
        {
            output.WriteLine(Usage);
            return Success;
        }
        error.WriteLine(Usage);
        return WrongCall;
    }
}
