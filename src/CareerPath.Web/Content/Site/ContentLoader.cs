using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

// Content: null when there is an error among the findings.
// Rubric: also there with errors that do not keep it from being scored, so that content diff can show what an edit does to verdicts before the edit is right.
public sealed record LoadResult(SiteContent? Content, Rubric? Rubric, ImmutableArray<Finding> Findings);

// Reads and checks a content folder as a whole, and reports every finding, not only the first.
// pictures: those of the program that shows the content. randomSheets: whether to check how often random answers come out clear, which takes a second or more.
public sealed class ContentLoader(string folder, Pictures pictures, bool randomSheets = false)
{
    public string Folder => folder;

    public LoadResult Load(DateOnly today)
    {
        var findings = new FindingList();
        var files = ContentFiles.Read(folder, findings);
        ContentChecks.Run(files, pictures, today, randomSheets, findings);
        var content = ContentAssembler.Assemble(files);
        var sorted = findings.ToSorted();
        var rubric = sorted.Any(KeepsFromScoring) || content is not { Rubric: var whole } || !RubricRules.CanBeScored(whole) ? null : whole;
        return new LoadResult(findings.HasErrors ? null : content, rubric, sorted);
    }

    // The findings on balance and personas are made by scoring, so there the rubric is whole.
    private static bool KeepsFromScoring(Finding finding) =>
        finding.Severity == Severity.Error
        && finding.File.StartsWith("quiz/", StringComparison.Ordinal)
        && finding.Code != Codes.RubricBalance.Code
        && finding.Code != Codes.PersonaCase.Code
        && finding.Code != Codes.RandomClear.Code;
}
