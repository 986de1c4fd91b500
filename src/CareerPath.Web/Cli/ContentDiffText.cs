using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Cli;

// Writes the report as text: what was edited, how verdicts change, and a summary sentence at the end.
public static class ContentDiffText
{
    public static string Write(DiffReport report)
    {
        var text = new StringBuilder();
        Side(text, "Old", report.Old);
        Side(text, "New", report.New);
        if (report.Diff is { } diff && report.Old.Rubric != report.New.Rubric)
        {
            Edits(text, diff, report.Old.Rubric!, report.New.Rubric!);
            Clear(text, report.Clear);
            Personas(text, report);
            Examples(text, diff);
        }
        return text.Append(report.Sentence).ToString();
    }

    private static void Side(StringBuilder text, string name, DiffSide side)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {side.Folder}{(side.Rubric is { } rubric ? $", rubric {rubric.Id[..12]}" : "")}");
        foreach (var error in side.Errors)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {error}");
    }

    private static void Edits(StringBuilder text, RubricDiff diff, Rubric before, Rubric after)
    {
        var lines = diff.Added.Select(i => $"  added    {i.Id}")
            .Concat(diff.Removed.Select(i => $"  removed  {i.Id}"))
            .Concat(diff.Changed.Select(c => $"  changed  {c.After.Id}: {string.Join(", ", c.Parts)}"))
            .Concat(diff.Weights.Select(w => $"  weight   {w.Criterion}: {Weight(w.Before)} to {Weight(w.After)}"))
            .ToList();
        text.AppendLine("Pairs and weights:");
        foreach (var line in lines.Count > 0 ? lines : ["  none changed"])
            text.AppendLine(line);
        var others = OtherEdit.Between(before, after);
        if (others.Count > 0)
            text.AppendLine("Besides:");
        foreach (var other in others)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {other}");
    }

    private static void Clear(StringBuilder text, IEnumerable<ClearShift> shifts)
    {
        text.AppendLine("Random sheets that come out clear after the first round, and after both:");
        foreach (var shift in shifts)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {RubricWords.Of(shift.Axis)}: {Shares(shift.Before)} -> {Shares(shift.After)}");
    }

    private static string Shares(ClearShare? share) =>
        share is null ? "no such axis" : $"{DiffReport.Percent(share.AfterFirst)}, {DiffReport.Percent(share.AfterBoth)}";

    private static void Personas(StringBuilder text, DiffReport report)
    {
        if (report.Shifted.IsEmpty && report.Broken.IsEmpty)
            return;
        text.AppendLine("Personas:");
        foreach (var shift in report.Shifted)
        {
            var whose = shift.Source switch
            {
                PersonaSource.Both => "",
                PersonaSource.Old => " (the old answers)",
                PersonaSource.New => " (the new answers)",
                _ => throw new InvalidOperationException($"Unknown persona source {shift.Source}."),
            };
            text.AppendLine(CultureInfo.InvariantCulture, $"  {shift.Persona}{whose}: {Shift(shift.Before, "", shift.After)}");
        }
        foreach (var persona in report.Broken)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {persona} breaks: it does not come out as its author says");
    }

    private static void Examples(StringBuilder text, RubricDiff diff)
    {
        if (diff.Examples.IsEmpty)
            return;
        text.AppendLine("The firmest of the random sheets that change:");
        foreach (var example in diff.Examples)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Shift(example.OldHeadline, Figures(example), example.NewHeadline)}");
    }

    private static string Figures(DiffExample example) =>
        string.Create(CultureInfo.InvariantCulture, $" (stability {example.Stability:0.000}, chance {example.Chance:0.000})");

    // Mentions whether any role suits only if that changes.
    private static string Shift(Headline before, string figures, Headline after) => before.Suits == after.Suits
        ? $"{Words(before)}{figures} -> {Words(after)}"
        : $"{Words(before)}, suits {RubricWords.Of(before.Suits)}{figures} -> {Words(after)}, suits {RubricWords.Of(after.Suits)}";

    private static string Words(Headline headline)
    {
        var who = headline.Role is { } role ? role.Name()
            : headline.Between.Length == Role.All.Length ? "between all four"
            : "between " + string.Join(" and ", headline.Between.Select(r => r.Name()));
        return $"{who}, {RubricWords.Of(headline.Band)}, scope {RubricWords.Of(headline.ScopeBand)}";
    }

    private static string Weight(int? weight) => weight?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
