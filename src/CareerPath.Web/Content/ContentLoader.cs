using System.Collections.Immutable;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content;

/// <summary>Content is null when there is an error among the findings.</summary>
public sealed record LoadResult(SiteContent? Content, ImmutableArray<Finding> Findings);

public static class ContentLoader
{
    /// <summary>Reads and checks a content folder as a whole and reports every finding, not the first only.</summary>
    public static LoadResult Load(string folder, DateOnly today)
    {
        var findings = new FindingList();
        var files = ContentFiles.Read(folder, findings);
        ContentChecks.Run(files, today, findings);
        var content = ContentAssembler.Assemble(files, new MarkupWriter(files, findings));
        return new LoadResult(findings.HasErrors ? null : content, findings.ToSorted());
    }
}
