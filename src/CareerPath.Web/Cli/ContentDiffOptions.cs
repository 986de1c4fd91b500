namespace CareerPath.Web.Cli;

/// <param name="Old">The folder before the edit.</param>
/// <param name="New">Null: the folder the site would serve.</param>
public sealed record ContentDiffOptions(string Old, string? New, bool Json)
{
    public static bool TryParse(ReadOnlySpan<string> args, out ContentDiffOptions options, out string problem)
    {
        options = new ContentDiffOptions("", New: null, Json: false);
        if (!CallArguments.TryParse("content diff", args, mostWords: 2, ["--format"], [], out var call, out problem)
            || !call.TryFormat(["text", "json"], out var format, out problem))
        {
            return false;
        }
        if (call.Words.IsEmpty)
            problem = "content diff needs the folder before the edit.";
        else
            options = new ContentDiffOptions(call.Words[0], call.Words.ElementAtOrDefault(1), format == "json");
        return problem.Length == 0;
    }
}
