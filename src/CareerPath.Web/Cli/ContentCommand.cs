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
          content diff OLD_DIR [NEW_DIR] [--format text|json]
          content new article "TITLE" [--path DIR]
          content schema [--path DIR]

        check     lists every mistake in the content folder
          --path    the folder; otherwise the one the site would serve
          --format  text (one line a finding), json, or github (annotations of a pull request)
          --strict  warnings count as errors

        diff      says what an edit does to verdicts: pairs, weights, personas, and 10,000 random sheets scored before and after
          OLD_DIR   the content folder before the edit
          NEW_DIR   the one after it; otherwise the one the site would serve

        new       writes the skeleton of an article, a draft, into articles/ and prints where; never over a file that is there
        schema    writes schema/*.schema.json, which editors complete keys from, and the tables of keys and findings in README.md

        Exit codes of check: 0 no error, 1 errors, 2 a wrong call.
        Exit codes of diff: 0 every verdict stays, 1 a headline, a band or a persona changes, or there are errors, 2 a wrong call.
        Exit codes of new and schema: 0 written, 1 not written, 2 a wrong call.
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
        else if (args is ["diff", .. var folders])
        {
            if (ContentDiffOptions.TryParse(folders, out var parsed, out var problem))
                return ContentDiff.Run(parsed, output, error);
            error.WriteLine(problem);
        }
        else if (args is ["new", "article", var title, .. [] or ["--path", _]] && !title.StartsWith('-'))
        {
            return ArticleSkeleton.Run(title, args.ElementAtOrDefault(4), output, error);
        }
        else if (args is ["schema", .. [] or ["--path", _]])
        {
            return ContentSchema.Run(args.ElementAtOrDefault(2), output, error);
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
