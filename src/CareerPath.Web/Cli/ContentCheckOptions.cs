namespace CareerPath.Web.Cli;

public enum FindingFormat
{
    Text,
    Json,
    GitHub,
}

/// <param name="Path">Null: the folder the site would serve.</param>
public sealed record ContentCheckOptions(string? Path, FindingFormat Format, bool Strict)
{
    public static bool TryParse(ReadOnlySpan<string> args, out ContentCheckOptions options, out string problem)
    {
        options = new ContentCheckOptions(Path: null, FindingFormat.Text, Strict: false);
        problem = "";
        for (var i = 0; i < args.Length && problem.Length == 0; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--strict":
                    options = options with { Strict = true };
                    break;
                case "--path" or "--format" when value is null:
                    problem = $"{args[i]} needs a value.";
                    break;
                case "--path":
                    options = options with { Path = value };
                    i++;
                    break;
                case "--format" when Format(value) is { } format:
                    options = options with { Format = format };
                    i++;
                    break;
                case "--format":
                    problem = $"There is no format '{value}': use text, json or github.";
                    break;
                default:
                    problem = $"content check has no option '{args[i]}'.";
                    break;
            }
        }
        return problem.Length == 0;

        static FindingFormat? Format(string? name) => name switch
        {
            "text" => FindingFormat.Text,
            "json" => FindingFormat.Json,
            "github" => FindingFormat.GitHub,
            _ => null,
        };
    }
}
