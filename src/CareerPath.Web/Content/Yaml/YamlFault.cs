using CareerPath.Web.Content.Findings;
using YamlDotNet.Core;

namespace CareerPath.Web.Content.Yaml;

// Translates an error of YamlDotNet's scanner for editors: what is wrong, what to do, and where.
internal sealed record YamlFault(Mark Mark, string Message)
{
    private const string Unclear = "Check that brackets, braces and quotes before this point are closed, and that lines are indented with spaces.";

    private const string Tab = "This line is indented with a tab. Indent with spaces, like the lines around it.";

    private const string Stray = "This does not fit the text before it. Indent the line like its neighbors, put the colon after its key, or close the quotes only at the end of the text. If a text starts with a character such as [ * { > or contains quotes, put the whole text in double quotes.";

    private static readonly (string Part, string Meaning)[] _meanings =
    [
        ("unknown escape", "In double quotes, a backslash starts an escape sequence, and this one does not exist. Use single quotes, or write \\\\ for a backslash."),
        ("quoted scalar", "The quote that opens here is not closed. Close it at the end of the text."),
        ("multiline plain scalar, found invalid mapping", "The line before this one has no colon after its key, or no space after the colon. Write key: value."),
        ("plain scalar value, found invalid mapping", "A colon and a space inside a text look like another key. Put the text in quotes. If this is a key, indent it like its neighbors."),
        ("cannot start any token", "A text cannot start with this character. Put the text in quotes."),
        ("sequence entries are not allowed", "A list cannot start on the line of its key. Put each '- ' on its own line."),
        ("expected", Stray),
    ];

    public FindingCode Code { get; private init; } = Codes.YamlSyntax;

    public static YamlFault Of(YamlException e, string text)
    {
        if (TabAt(e, text.Split('\n')) is { } tab)
            return new YamlFault(tab, Invalid(Tab));
        var meaning = _meanings.FirstOrDefault(m => e.Message.Contains(m.Part, StringComparison.OrdinalIgnoreCase)).Meaning;
        return new YamlFault(e.Start, Invalid(meaning ?? e.Message.ReplaceLineEndings(" ").TrimEnd('.') + "."));
    }

    // For a failure of the scanner that has no message of its own.
    public static YamlFault After(Mark mark) => new(mark, $"This is not valid YAML after this point. {Unclear}");

    public static YamlFault TooDeep(Mark mark, int most) =>
        new(mark, $"This is nested more than {most} levels deep. Check brackets and indentation.") { Code = Codes.YamlTooDeep };

    // The tab is on the reported line or the one before. If the error itself is about a tab, it may be on any later line.
    private static Mark? TabAt(YamlException e, string[] lines)
    {
        var reported = (int)Math.Max(1, e.Start.Line);
        var last = e.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) ? lines.Length : Math.Min(reported, lines.Length);
        for (var line = Math.Max(1, reported - 1); line <= last; line++)
        {
            if (TabIn(lines[line - 1], line) is { } tab)
                return tab;
        }
        return null;
    }

    private static Mark? TabIn(string text, int line)
    {
        var indent = text.AsSpan(0, text.Length - text.TrimStart().Length);
        return indent.Contains('\t') && indent.Length < text.Length ? new Mark(0, line, indent.IndexOf('\t') + 1) : null;
    }

    private static string Invalid(string reason) => "This is not valid YAML: " + reason;
}
