using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content;

/// <summary>Content is null when there is an error among the findings.</summary>
/// <param name="Rubric">Also there with errors that do not keep it from being scored: what an edit does to verdicts is of use before the edit is right.</param>
public sealed record LoadResult(SiteContent? Content, Rubric? Rubric, ImmutableArray<Finding> Findings);

public static class ContentLoader
{
    /// <summary>Reads and checks a content folder as a whole and reports every finding, not the first only.</summary>
    public static LoadResult Load(string folder, DateOnly today)
    {
        var findings = new FindingList();
        var files = ContentFiles.Read(folder, findings);
        ContentChecks.Run(files, today, findings);
        var content = ContentAssembler.Assemble(files, new MarkupWriter(files, findings));
        var sorted = findings.ToSorted();
        return new LoadResult(findings.HasErrors ? null : content, sorted.Any(KeepsFromScoring) ? null : content?.Rubric, sorted);
    }

    /// <summary>The findings on balance and personas are made by scoring, so there the rubric is whole.</summary>
    private static bool KeepsFromScoring(Finding finding) =>
        finding.Severity == Severity.Error
        && finding.File.StartsWith("quiz/", StringComparison.Ordinal)
        && finding.Code != Codes.RubricBalance.Code
        && finding.Code != Codes.PersonaCase.Code;
}
