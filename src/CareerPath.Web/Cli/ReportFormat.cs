using System.CommandLine;

namespace CareerPath.Web.Cli;

public enum ReportFormat
{
    Text,
    Json,
    GitHub,
}

public static class ReportFormats
{
    public static Option<ReportFormat> Option(string description, params string[] formats)
    {
        var option = new Option<ReportFormat>("--format") { Description = description };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
