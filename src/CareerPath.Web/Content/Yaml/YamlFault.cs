using CareerPath.Web.Content.Findings;
using YamlDotNet.Core;

namespace CareerPath.Web.Content.Yaml;

// Translates an error of YamlDotNet's scanner for editors: what is wrong, what to do, and where.
internal sealed record YamlFault(Mark Mark, string Message)
{
    private const string Otherwise = "Check that brackets, braces and quotes before this point are closed, and that lines are indented with spaces.";

    private const string Tab = "A tab indents this line. Indent with spaces, as the lines around it.";

    private const string Stray = "This does not continue what stands before it. Indent the line as its neighbors, put the colon after its key, or close the quotes at the end of the text only. A text that begins with a sign such as [ * { > or has quotes in it stands in double quotes as a whole.";

    private static readonly (string Part, string Meaning)[] _meanings =
    [
        ("unknown escape", "A backslash in double quotes begins an escape, and this is none. Use single quotes, or write \\\\ for the sign itself."),
        ("quoted scalar", "The quote that opens here is not closed. Close it at the end of the text."),
        ("multiline plain scalar, found invalid mapping", "The line before this one has no colon after its key, or no space after the colon. Write key: value."),
        ("plain scalar value, found invalid mapping", "A colon and a space inside of a text look like another key. Put the text in quotes, or, if this is a key, indent it as its neighbors."),
        ("cannot start any token", "A text cannot begin with this character. Put the text in quotes."),
        ("sequence entries are not allowed", "A list does not begin behind its key. Put each '- ' on a line of its own."),
        ("expected", Stray),
    ];

    public FindingCode Code { get; private init; } = Codes.YamlSyntax;

    public static YamlFault Of(YamlException e, string text)
    {
        if (TabAt(e, text.Split('\n')) is { } tab)
            return new YamlFault(tab, Said(Tab));
        var meaning = _meanings.FirstOrDefault(m => e.Message.Contains(m.Part, StringComparison.OrdinalIgnoreCase)).Meaning;
        return new YamlFault(e.Start, Said(meaning ?? e.Message.ReplaceLineEndings(" ").TrimEnd('.') + "."));
    }

    // For a failure of the scanner that has no message of its own.
    public static YamlFault After(Mark mark) => new(mark, $"This is not valid YAML after this point. {Otherwise}");

    public static YamlFault TooDeep(Mark mark, int most) =>
        new(mark, $"Nested more than {most} levels deep. Content never needs that: check brackets and indentation.") { Code = Codes.YamlTooDeep };

    // The tab is on the reported line or the one before. If the error itself is about a tab, it may be on any later line.
    private static Mark? TabAt(YamlException e, string[] lines)
    {
        var complaint = (int)Math.Max(1, e.Start.Line);
        var last = e.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) ? lines.Length : Math.Min(complaint, lines.Length);
        for (var line = Math.Max(1, complaint - 1); line <= last; line++)
        {
            if (Tabbed(lines[line - 1], line) is { } tab)
                return tab;
        }
        return null;
    }

    private static Mark? Tabbed(string text, int line)
    {
        var indent = text.AsSpan(0, text.Length - text.TrimStart().Length);
        return indent.Contains('\t') && indent.Length < text.Length ? new Mark(0, line, indent.IndexOf('\t') + 1) : null;
    }

    private static string Said(string reason) => "This is not valid YAML: " + reason;
}
