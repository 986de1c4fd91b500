using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Method;

namespace CareerPath.Web.Cli;

// Reports how an edit of the content changes verdicts.
public static class ContentDiff
{
    public static Command Command()
    {
        var old = new Argument<string>("OLD_DIR") { Description = "The content folder before the edit.", CustomParser = FolderArgument.Find };
        var edited = new Argument<string>("NEW_DIR")
        {
            Description = "The content folder after the edit. Default: the one the site would serve.",
            CustomParser = FolderArgument.Find,
            DefaultValueFactory = FolderArgument.Find,
        };
        var format = ReportFormats.Option("text or json.", "text", "json");
        var command = new Command(
            "diff",
            "Reports how an edit changes verdicts: pairs, weights, personas, and 10,000 random sheets scored before and after. "
            + "Exit codes: 0 all verdicts stay the same, 1 a headline, band or persona changes, or there are errors, 2 wrong arguments.") { old, edited, format };
        command.SetAction(call => Run(call.GetRequiredValue(old), call.GetRequiredValue(edited), call.GetValue(format), call.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string oldFolder, string newFolder, ReportFormat format, TextWriter output)
    {
        var report = Compare(DiffSide.Load(oldFolder), DiffSide.Load(newFolder));
        output.WriteLine(format == ReportFormat.Json ? ContentDiffJson.Write(report) : ContentDiffText.Write(report));
        return report.ChangesVerdicts || report.HasErrors ? ContentCommand.HasFindings : ContentCommand.Success;
    }

    private static DiffReport Compare(DiffSide old, DiffSide @new)
    {
        if (old.Rubric is not { } before || @new.Rubric is not { } after)
            return new DiffReport(old, @new, Diff: null, [], []);
        var diff = RubricDiff.Between(before, after, RubricChecks.Seed);
        return new DiffReport(
            old, @new, diff,
            [.. diff.Personas.Where(p => p.Source != PersonaSource.Both || !Same(p.Before, p.After))],
            [.. after.Personas.Where(p => !PersonaOutcome.Of(after, p).AsExpected).Select(p => p.Id)]);
    }

    // Record equality compares arrays by reference, so Between needs SequenceEqual.
    private static bool Same(Headline a, Headline b) =>
        a.Role == b.Role && a.Band == b.Band && a.ScopeBand == b.ScopeBand && a.Suits == b.Suits && a.Between.SequenceEqual(b.Between);
}

// One of the two folders. Rubric is null if errors keep it from being scored.
public sealed record DiffSide(string Folder, Rubric? Rubric, ImmutableArray<Finding> Errors)
{
    public static DiffSide Load(string folder)
    {
        var loaded = new ContentLoader(folder, ProgramPictures.All).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return new DiffSide(folder, loaded.Rubric, [.. loaded.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}

// Diff: null if one side cannot be scored.
// Shifted: personas whose headline changes, and those that were added, removed or given different answers.
// Broken: personas of the new rubric whose result differs from what their author expects.
public sealed record DiffReport(
    DiffSide Old, DiffSide New, RubricDiff? Diff, ImmutableArray<PersonaShift> Shifted, ImmutableArray<string> Broken)
{
    public bool HasErrors => Old.Errors.Length + New.Errors.Length > 0;

    public bool ChangesVerdicts => Diff is { } diff && (diff.HeadlinesChanged > 0 || diff.BandsChanged > 0 || !Shifted.IsEmpty || !Broken.IsEmpty);

    // For every axis of either rubric, the share of random sheets that is clear on it.
    public IEnumerable<ClearShift> Clear => Diff is not { } diff ? [] : diff.ClearBefore.Concat(diff.ClearAfter).Select(share => share.Axis).Distinct()
        .Select(axis => new ClearShift(axis, diff.ClearBefore.FirstOrDefault(s => s.Axis == axis), diff.ClearAfter.FirstOrDefault(s => s.Axis == axis)));

    // "3.1% of random sheets change their headline; 2 personas break."
    public string Sentence
    {
        get
        {
            if (Diff is not { } diff)
                return "The two cannot be compared until the errors are fixed.";
            if (Old.Rubric == New.Rubric)
                return "The rubric is the same, so every verdict stays.";
            var sheets = diff.HeadlinesChanged > 0 ? $"{Percent(diff.HeadlinesChanged)} of random sheets change their headline" : "No random sheet changes its headline";
            var bands = diff.BandsChanged > 0 ? $"{Percent(diff.BandsChanged)} change a band" : "none changes a band";
            var personas = Broken.Length switch
            {
                0 => "no persona breaks",
                1 => "1 persona breaks",
                var n => string.Create(CultureInfo.InvariantCulture, $"{n} personas break"),
            };
            return $"{sheets}, {bands}; {personas}.";
        }
    }

    // With 10,000 sheets, two decimals are exact.
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

// The share of random sheets that is clear on an axis under each rubric. Null if the rubric does not have the axis.
public sealed record ClearShift(AxisId Axis, ClearShare? Before, ClearShare? After);
