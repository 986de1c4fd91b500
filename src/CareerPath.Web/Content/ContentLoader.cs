using System.Collections.Immutable;

namespace CareerPath.Web.Content;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>Something to mend in content/. Line and column are one-based.</summary>
public sealed record Finding(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

/// <summary>Content is null when there is an error among the findings.</summary>
public sealed record LoadResult(SiteContent? Content, ImmutableArray<Finding> Findings);

public static class ContentLoader
{
    /// <summary>Reads and checks a content folder as a whole and reports every finding, not the first only.</summary>
    public static LoadResult Load(string folder, DateOnly today) => throw new NotSupportedException();
}
