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
    private static readonly string[] _formats = ["text", "json", "github"];

    public static bool TryParse(ReadOnlySpan<string> args, out ContentCheckOptions options, out string problem)
    {
        options = new ContentCheckOptions(Path: null, FindingFormat.Text, Strict: false);
        if (!CallArguments.TryParse("content check", args, mostWords: 0, ["--path", "--format"], ["--strict"], out var call, out problem)
            || !call.TryFormat(_formats, out var format, out problem))
        {
            return false;
        }
        options = new ContentCheckOptions(
            call.Options.GetValueOrDefault("--path"), Enum.Parse<FindingFormat>(format, ignoreCase: true), call.Options.ContainsKey("--strict"));
        return true;
    }
}
