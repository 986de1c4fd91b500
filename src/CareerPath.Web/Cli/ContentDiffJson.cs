using System.Text.Encodings.Web;
using System.Text.Json;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Cli;

// Writes the report as JSON.
public static class ContentDiffJson
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DiffReport report) => JsonSerializer.Serialize(
        new
        {
            Old = Side(report.Old),
            New = Side(report.New),
            Comparable = report.Diff is not null,
            report.ChangesVerdicts,
            Summary = report.Sentence,
            Added = report.Diff?.Added.Select(i => i.Id.Value) ?? [],
            Removed = report.Diff?.Removed.Select(i => i.Id.Value) ?? [],
            Changed = report.Diff?.Changed.Select(c => new { Item = c.After.Id.Value, c.Parts }).ToList<object>() ?? [],
            Weights = report.Diff?.Weights.Select(w => new { w.Criterion, w.Before, w.After }).ToList<object>() ?? [],
            Others = report.Old.Rubric is { } before && report.New.Rubric is { } after ? OtherEdit.Between(before, after) : [],
            Sheets = report.Diff?.Sheets ?? 0,
            HeadlinesChanged = report.Diff?.HeadlinesChanged,
            BandsChanged = report.Diff?.BandsChanged,
            Clear = report.Clear.Select(c => new { Axis = RubricWords.Of(c.Axis), Before = Shares(c.Before), After = Shares(c.After) }),
            Personas = report.Shifted.Select(Shift),
            report.Broken,
            Examples = report.Diff?.Examples.Select(Example).ToList() ?? [],
        },
        _json);

    private static object Side(DiffSide side) => new
    {
        side.Folder,
        Rubric = side.Rubric?.Id,
        Errors = side.Errors.Select(f => new { f.File, f.Line, f.Column, f.Code, f.Message }),
    };

    private static object? Shares(ClearShare? share) => share is null ? null : new { share.AfterFirst, share.AfterBoth };

    private static object Shift(PersonaShift shift) => new
    {
        shift.Persona,
        AnswersOf = shift.Source switch
        {
            PersonaSource.Both => "both",
            PersonaSource.Old => "old",
            PersonaSource.New => "new",
            _ => throw new InvalidOperationException($"Unknown persona source {shift.Source}."),
        },
        Before = Line(shift.Before),
        After = Line(shift.After),
    };

    private static object Example(DiffExample example) => new
    {
        Before = Line(example.OldHeadline),
        After = Line(example.NewHeadline),
        example.Stability,
        example.Chance,
        OldAnswers = Answers(example.Before),
        NewAnswers = Answers(example.After),
    };

    private static object Line(Headline headline) => new
    {
        Role = headline.Role?.Slug(),
        Between = headline.Between.Select(r => r.Slug()),
        Band = RubricWords.Of(headline.Band),
        ScopeBand = RubricWords.Of(headline.ScopeBand),
        Suits = RubricWords.Of(headline.Suits),
    };

    private static Dictionary<string, int> Answers(AnswerSheet sheet) => sheet.Answers.ToDictionary(a => a.Key.Value, a => a.Value.Value);
}
