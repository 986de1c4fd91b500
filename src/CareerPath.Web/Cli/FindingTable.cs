using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Cli;

/// <summary>The table of findings in the guide.</summary>
public static class FindingTable
{
    public static string Text => "| code | | what | such as |\n|---|---|---|---|\n" + string.Concat(
        Codes.All.Select(c => $"| {c.Code} | {Kind(c.Severity)} | {c.Title} | `{GuideTables.Cell(c.Example)}` |\n"));

    private static string Kind(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
