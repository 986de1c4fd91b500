using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CareerPath.Web.Content;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>Something to mend in content/. Line and column are one-based.</summary>
public sealed record Finding(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    /// <summary>On one line, whatever the name of the file.</summary>
    public override string ToString() =>
        $"{string.Concat(File.Select(c => char.IsControl(c) ? '?' : c))}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

/// <summary>A point in a file of content/. Line and column are one-based.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public static Place StartOf(string file) => new(file, 1, 1);
}

/// <summary>Collects findings: at one place, the same code is reported once.</summary>
/// <param name="errorsOnly">What does not keep content from being shown is not asked for: checks that find nothing else need not run.</param>
public sealed class FindingList(bool errorsOnly = false)
{
    /// <summary>Of one code in one file: who has mended so many looks again, and nobody reads a million.</summary>
    public const int MostOfAKind = 500;

    private static readonly string _noMore = $" No more than {MostOfAKind} like this are listed for one file; mend these first.";

    private readonly HashSet<Finding> _findings = [];
    private readonly Dictionary<(string File, string Code), int> _counts = [];

    public bool ErrorsOnly => errorsOnly;

    public bool HasErrors => _findings.Any(f => f.Severity == Severity.Error);

    public void Add(FindingCode code, Place place, string message)
    {
        if (errorsOnly && code.Severity != Severity.Error)
            return;
        Add(new Finding(place.File, Math.Max(1, place.Line), Math.Max(1, place.Column), code.Severity, code.Code, message));
    }

    public void Add(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    public bool HasErrorIn(string file) =>
        _findings.Any(f => f.Severity == Severity.Error && string.Equals(f.File, file, StringComparison.Ordinal));

    /// <summary>Whether something in it cannot be read: what seems to be missing from it may stand there.</summary>
    public bool HasUnread(string file) =>
        _findings.Any(f => (f.Code == Codes.YamlSyntax.Code || f.Code == Codes.YamlTooDeep.Code) && string.Equals(f.File, file, StringComparison.Ordinal));

    public ImmutableArray<Finding> ToSorted() =>
    [
        .. _findings
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];

    private void Add(Finding finding)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (finding.File, finding.Code), out _);
        if (count == MostOfAKind || _findings.Contains(finding))
            return;
        count++;
        _findings.Add(count < MostOfAKind || finding.Message.EndsWith(_noMore, StringComparison.Ordinal) ? finding : finding with { Message = finding.Message + _noMore });
    }
}
