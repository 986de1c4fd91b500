using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Cli;

// Lists the findings of a content folder.
public static class ContentCheck
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command()
    {
        var path = FolderArgument.Path();
        var format = ReportFormats.Option("text (one line a finding), json, or github (annotations of a pull request).", "text", "json", "github");
        var strict = new Option<bool>("--strict") { Description = "Treats warnings as errors." };
        var command = new Command("check", "Lists every mistake in the content folder. Exit codes: 0 no error, 1 errors, 2 wrong arguments.") { path, format, strict };
        command.SetAction(call => Run(call.GetRequiredValue(path), call.GetValue(format), call.GetValue(strict), call.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, ReportFormat format, bool strict, TextWriter output)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var findings = new ContentLoader(folder, ProgramPictures.All, randomSheets: true).Load(today).Findings;
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var warnings = findings.Length - errors;
        switch (format)
        {
            case ReportFormat.Json:
                output.WriteLine(Json(findings.Select(f => FromHere(f, folder)), errors, warnings));
                break;
            case ReportFormat.GitHub:
                foreach (var finding in findings)
                    output.WriteLine(GitHub(finding, folder));
                break;
            default:
                foreach (var finding in findings.CausesFirst())
                    output.WriteLine(FromHere(finding, folder));
                output.WriteLine($"{Count(errors, "error")}, {Count(warnings, "warning")}");
                break;
        }
        return errors > 0 || (strict && warnings > 0) ? ContentCommand.HasFindings : ContentCommand.Success;
    }

    // Names a file relative to the current folder if it is below it, so that a terminal can open it at the line and a program can find it.
    private static Finding FromHere(Finding finding, string folder)
    {
        var file = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(folder, finding.File)).Replace('\\', '/');
        return file.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(file) ? finding : finding with { File = file };
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Json(IEnumerable<Finding> findings, int errors, int warnings) => JsonSerializer.Serialize(
        new
        {
            Findings = findings.Select(f => new { f.File, f.Line, f.Column, Severity = f.Severity == Severity.Error ? "error" : "warning", f.Code, f.Message }),
            Errors = errors,
            Warnings = warnings,
        },
        _json);

    // GitHub needs paths relative to the repository root, which is the current folder in a workflow.
    private static string GitHub(Finding f, string folder)
    {
        var file = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(folder, f.File)).Replace('\\', '/');
        var command = f.Severity == Severity.Error ? "error" : "warning";
        return $"::{command} file={Property(file)},line={f.Line},col={f.Column},title={Property(f.Code)}::{Data(f.Message)}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
