using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content;

/// <summary>Content is null when there is an error among the findings.</summary>
/// <param name="Rubric">Also there with errors that do not keep it from being scored: what an edit does to verdicts is of use before the edit is right.</param>
public sealed record LoadResult(SiteContent? Content, Rubric? Rubric, ImmutableArray<Finding> Findings);

/// <summary>Reads and checks a content folder as a whole and reports every finding, or every error, not the first only.</summary>
/// <param name="pictures">Of the program that shows the content; none when left out.</param>
/// <param name="errorsOnly">For a site whose warnings nobody reads: it starts and loads again sooner.</param>
/// <param name="randomSheets">Also whether random answers come out clear too often: for whoever asks for a check, because it takes a second or more.</param>
public sealed class ContentLoader(string folder, Pictures? pictures = null, bool errorsOnly = false, bool randomSheets = false)
{
    private ArticleFiles _articles = ArticleFiles.None;

    public string Folder => folder;

    /// <summary>What the folder was like at the last load, before its files were read.</summary>
    public FolderState State { get; private set; }

    public static LoadResult Load(string folder, DateOnly today, Pictures? pictures = null, bool randomSheets = false) =>
        new ContentLoader(folder, pictures, randomSheets: randomSheets).Load(today);

    /// <summary>After the first time, articles are taken as they were unless they changed: the result is the same, and there sooner.</summary>
    public LoadResult Load(DateOnly today)
    {
        var findings = new FindingList(errorsOnly);
        var listing = FolderListing.Of(folder, findings);
        State = listing.State;
        var files = ContentFiles.Read(listing, _articles, findings);
        _articles = files.ArticleFiles;
        ContentChecks.Run(files, pictures ?? Pictures.None, today, randomSheets, findings);
        var content = ContentAssembler.Assemble(files);
        var sorted = findings.ToSorted();
        var rubric = sorted.Any(KeepsFromScoring) || content is not { Rubric: var whole } || HasTooMany(whole) ? null : whole;
        return new LoadResult(findings.HasErrors ? null : content, rubric, sorted);
    }

    /// <summary>The findings on balance and personas are made by scoring, so there the rubric is whole.</summary>
    private static bool KeepsFromScoring(Finding finding) =>
        finding.Severity == Severity.Error
        && finding.File.StartsWith("quiz/", StringComparison.Ordinal)
        && finding.Code != Codes.RubricBalance.Code
        && finding.Code != Codes.PersonaCase.Code
        && finding.Code != Codes.RandomClear.Code;

    /// <summary>The findings on balance include the limits on items, beyond which the engine does not score.</summary>
    private static bool HasTooMany(Rubric rubric)
    {
        var items = rubric.Items.CountBy(i => i.Criterion, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return items.Values.Any(count => count > RubricRules.MaxItemsPerCriterion)
            || rubric.Axes.Any(a => a.Criteria.Sum(c => items.GetValueOrDefault(c.Id)) > RubricRules.MaxItemsPerAxis);
    }
}
