namespace CareerPath.Web.Cli;

/// <param name="Old">The folder before the edit.</param>
/// <param name="New">Null: the folder the site would serve.</param>
public sealed record ContentDiffOptions(string Old, string? New, bool Json)
{
    public static bool TryParse(ReadOnlySpan<string> args, out ContentDiffOptions options, out string problem)
    {
        options = new ContentDiffOptions("", New: null, Json: false);
        problem = "";
        for (var i = 0; i < args.Length && problem.Length == 0; i++)
        {
            switch (args[i])
            {
                case "--format" when i + 1 == args.Length:
                    problem = "--format needs a value.";
                    break;
                case "--format" when args[i + 1] is "text" or "json":
                    options = options with { Json = args[++i] == "json" };
                    break;
                case "--format":
                    problem = $"There is no format '{args[i + 1]}': use text or json.";
                    break;
                case var option when option.StartsWith('-'):
                    problem = $"content diff has no option '{option}'.";
                    break;
                case var folder when options.Old.Length == 0:
                    options = options with { Old = folder };
                    break;
                case var folder when options.New is null:
                    options = options with { New = folder };
                    break;
                default:
                    problem = $"content diff compares two folders; '{args[i]}' is a third.";
                    break;
            }
        }
        if (problem.Length == 0 && options.Old.Length == 0)
            problem = "content diff needs the folder before the edit.";
        return problem.Length == 0;
    }
}
