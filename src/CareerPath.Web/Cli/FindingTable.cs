using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Cli;

public static class FindingTable
{
    public static string Text => "| Code | | Finding | Example |\n|---|---|---|---|\n" + string.Concat(
        Codes.All.Select(c => $"| {c.Code} | {Kind(c.Severity)} | {c.Title} | `{GuideTables.Cell(c.Example)}` |\n"));

    private static string Kind(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
