using System.Globalization;
using System.Text;
using CareerPath.Web.Language;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// A plan as a table for a spreadsheet: RFC 4180, with the byte order mark by which Excel knows UTF-8.
public static class PlanCsv
{
    // A spreadsheet runs what begins like this as a formula. The wide ones are what some turn into the others.
    private const string Formula = "=+-@＝＋－＠";

    public static byte[] Of(OpenPlan open)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text,
            Words.PlanFile_Date, Words.PlanFile_State, Words.PlanFile_Minutes, Words.PlanFile_Task, Words.PlanFile_About,
            Words.PlanFile_WhatToDo, Words.PlanFile_AtWork, Words.PlanFile_Who, Words.PlanFile_Otherwise, Words.PlanFile_Leaves, Words.PlanFile_Note, Words.PlanFile_Link);
        foreach (var entry in open.Plan.Entries.OrderBy(e => e.Date).ThenBy(e => e.Ordinal))
        {
            var piece = open.PieceOf(entry);
            Line(text,
                entry.Date.ToString("O", CultureInfo.InvariantCulture), PlanWords.State(entry), entry.Minutes.ToString(CultureInfo.InvariantCulture),
                PlanWords.Title(entry), PlanWords.About(entry), entry.Instruction, entry.AtWork ?? "", entry.Who ?? "", entry.Otherwise ?? "", entry.Artifact,
                piece?.Note ?? "", piece?.Link ?? "");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
            text.Append(i == 0 ? "" : ",").Append(Cell(values[i]));
        text.Append("\r\n");
    }

    // On one line, so that every program reads one row as one session.
    private static string Cell(string value)
    {
        var line = PlainLine.Of(value);
        if (line.Length > 0 && Formula.Contains(line[0], StringComparison.Ordinal))
            line = "'" + line;
        return line.AsSpan().ContainsAny(",\"") ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }
}
