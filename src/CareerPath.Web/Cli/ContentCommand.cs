using CareerPath.Web.Content.Findings;

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

    private static readonly string[] _names = ["content"];
    private static readonly string[] _commands = ["check", "diff", "new", "schema"];
    private static readonly string[] _kinds = ["article"];
    private static readonly string[] _path = ["--path"];

    /// <summary>False when the arguments are no command but settings, or there are none, and the site should start.</summary>
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = Success;
        if (args is not [var first, .. var rest] || (IsSetting(first) && !IsHelp(first)))
            return false;
        exitCode = IsHelp(first) ? Run([first], Console.Out, Console.Error)
            : first == "content" ? Run(rest, Console.Out, Console.Error)
            : Wrong($"There is no command '{first}'.{Suggestion.For(first, _names)} Without a command, the site starts.", Console.Error);
        return true;
    }

    /// <param name="args">What follows the word content.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Any(IsHelp))
        {
            output.WriteLine(Usage);
            return Success;
        }
        var exitCode = args switch
        {
            ["check", .. var options] => Check(options, output, error),
            ["diff", .. var folders] => Diff(folders, output, error),
            ["new", .. var what] => New(what, output, error),
            ["schema", .. var options] => Schema(options, output, error),
            [] => Wrong($"content needs a command: {string.Join(", ", _commands)}.", error),
            [var other, ..] => Wrong($"There is no command 'content {other}'.{Suggestion.For(other, _commands)}", error),
        };
        if (exitCode == WrongCall)
            error.WriteLine("\n" + Usage);
        return exitCode;
    }

    private static int Check(string[] args, TextWriter output, TextWriter error) =>
        ContentCheckOptions.TryParse(args, out var options, out var problem) ? ContentCheck.Run(options, output, error) : Wrong(problem, error);

    private static int Diff(string[] args, TextWriter output, TextWriter error) =>
        ContentDiffOptions.TryParse(args, out var options, out var problem) ? ContentDiff.Run(options, output, error) : Wrong(problem, error);

    private static int New(string[] args, TextWriter output, TextWriter error)
    {
        if (!CallArguments.TryParse("content new", args, mostWords: args.Length, _path, [], out var call, out var problem))
            return Wrong(problem, error);
        return call.Words switch
        {
            ["article", var title] => ArticleSkeleton.Run(title, call.Options.GetValueOrDefault("--path"), output, error),
            ["article"] => Wrong("content new article needs a title.", error),
            ["article", ..] => Wrong($"A title of several words stands in quotes: \"{string.Join(' ', call.Words.Skip(1))}\".", error),
            [] => Wrong("content new needs to know what: article, and a title.", error),
            [var other, ..] => Wrong($"content new writes an article, no '{other}'.{Suggestion.For(other, _kinds)}", error),
        };
    }

    private static int Schema(string[] args, TextWriter output, TextWriter error) =>
        CallArguments.TryParse("content schema", args, mostWords: 0, _path, [], out var call, out var problem)
            ? ContentSchema.Run(call.Options.GetValueOrDefault("--path"), output, error)
            : Wrong(problem, error);

    private static int Wrong(string problem, TextWriter error)
    {
        error.WriteLine(problem);
        return WrongCall;
    }

    private static bool IsHelp(string arg) => arg is "--help" or "-h";

    private static bool IsSetting(string arg) => arg.StartsWith('-') || arg.StartsWith('/') || arg.Contains('=', StringComparison.Ordinal);
}
