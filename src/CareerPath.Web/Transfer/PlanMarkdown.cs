using System.Globalization;
using System.Text;
using CareerPath.Web.Language;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// A plan as Markdown with boxes to tick. What people wrote is shown as they wrote it: nothing of it is markup.
public static class PlanMarkdown
{
    private const string Markup = @"\`*_{}[]<>&|~$#!";

    public static byte[] Of(OpenPlan open, DateTimeOffset now)
    {
        var (plan, status) = (open.Plan, new PlanStatus(open.Plan, PlanToday.Of(open.Plan, now.UtcDateTime)));
        var text = new StringBuilder();
        Paragraph(text, $"# {Plain(PlanWords.Heading(plan))}");
        Paragraph(text, Plain(Words.PlanFile_Days.With(Day(plan.Start), Day(plan.End), plan.MinutesPerDay)));
        if (status.Stage != PlanStage.Empty)
            Paragraph(text, $"{Plain(Words.Plan_Progress.With(status.Progress.Done, status.Progress.Total).Unwoven())} {Plain(PlanWords.Progress(status))}");
        if (PlanWords.Notice(status) is { } notice)
            Paragraph(text, Plain(notice));
        foreach (var week in new PlanWeeks(status).Weeks)
        {
            Paragraph(text, $"## {Plain(Words.PlanFile_WeekHeading.With(week.Number, week.Theme, Day(week.Start), Day(week.End)))}");
            foreach (var day in week.Days.Where(d => d.Entries.Count > 0))
            {
                Paragraph(text, $"### {Plain(day.Date.ToString("dddd", CultureInfo.CurrentCulture))}, {Plain(Day(day.Date))}");
                Sessions(text, open, day.Entries);
            }
        }
        var earlier = plan.Entries.Where(e => e.Week == 0).ToList();
        if (earlier.Count > 0)
        {
            Paragraph(text, $"## {Plain(Words.Plan_Earlier)}");
            Sessions(text, open, earlier);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Sessions(StringBuilder text, OpenPlan open, IEnumerable<PlanEntry> entries)
    {
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Box(entry)}{Plain(Words.PlanFile_Session.With(PlanWords.Title(entry), PlanWords.Meta(entry)))}\n");
            Field(text, Words.PlanFile_WhatToDo, Plain(entry.Instruction));
            Ended(text, Words.Plan_AtWork, entry.AtWork);
            Ended(text, Words.Plan_Who, entry.Who);
            Ended(text, Words.Plan_Nobody, entry.Otherwise);
            Field(text, Words.PlanFile_Leaves, Plain(entry.Artifact));
            if (open.PieceOf(entry) is { } piece)
            {
                Field(text, Words.PlanFile_Note, Plain(piece.Note));
                Field(text, Words.PlanFile_Link, piece.Address is { } address ? $"<{new Uri(address).AbsoluteUri}>" : Plain(piece.Link));
            }
        }
        text.Append('\n');
    }

    // None for what is skipped or left out, which is nothing to do.
    private static string Box(PlanEntry entry) => entry.DoneAt is not null ? "[x] " : entry.SkippedAt is null ? "[ ] " : "";

    private static void Field(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"  - {Words.PlanFile_Field.With(Plain(name), value)}\n");
    }

    // The name ends with its own mark.
    private static void Ended(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"  - {Plain(name)} {Plain(value)}\n");
    }

    private static void Paragraph(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private static string Day(DateOnly date) => date.ToString("M", CultureInfo.CurrentCulture);

    // One line, with a backslash before what would be markup.
    private static string Plain(string words)
    {
        var text = new StringBuilder();
        foreach (var c in PlainLine.Of(words))
            text.Append(Markup.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        return text.ToString();
    }
}
