using System.Collections.Immutable;

namespace CareerPath.Web.Content.Findings;

public enum Severity
{
    Warning,
    Error,
}

// Something to fix in content/. Line and column are one-based.
public sealed record Finding(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    // Always one line, even if the file name contains a line break.
    public override string ToString() =>
        $"{string.Concat(File.Select(c => char.IsControl(c) ? '?' : c))}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

// A position in a file of content/. Line and column are one-based.
public readonly record struct Place(string File, int Line, int Column)
{
    public static Place StartOf(string file) => new(file, 1, 1);
}

// Collects findings without duplicates.
public sealed class FindingList
{
    private readonly HashSet<Finding> _findings = [];

    public bool HasErrors => _findings.Any(f => f.Severity == Severity.Error);

    public void Add(FindingCode code, Place place, string message) =>
        _findings.Add(new Finding(place.File, Math.Max(1, place.Line), Math.Max(1, place.Column), code.Severity, code.Code, message));

    public bool HasErrorIn(string file) => _findings.Any(f => f.Severity == Severity.Error && f.File == file);

    public ImmutableArray<Finding> ToSorted() =>
    [
        .. _findings
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
