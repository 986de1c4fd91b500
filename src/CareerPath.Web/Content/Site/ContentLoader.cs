using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

// Content: null when there are errors.
// Rubric: also set when there are errors but it can be scored. content diff can then compare verdicts before an edit is finished.
public sealed record LoadResult(SiteContent? Content, Rubric? Rubric, ImmutableArray<Finding> Findings);

// Reads and checks a whole content folder and reports every finding.
// pictures: the pictures of the program that shows the content.
// randomSheets: whether to check how often random answers come out clear, which takes a second or more.
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
        var rubric = sorted.Any(PreventsScoring) || content is not { Rubric: var whole } || !RubricRules.CanBeScored(whole) ? null : whole;
        return new LoadResult(findings.HasErrors ? null : content, rubric, sorted);
    }

    // The findings excepted here come from rules for complete rubrics, so the rubric can still be scored.
    private static bool PreventsScoring(Finding finding) =>
        finding.Severity == Severity.Error
        && finding.File.StartsWith("quiz/", StringComparison.Ordinal)
        && finding.Code != Codes.RubricBalance.Code
        && finding.Code != Codes.PersonaCase.Code
        && finding.Code != Codes.RandomClear.Code;
}
