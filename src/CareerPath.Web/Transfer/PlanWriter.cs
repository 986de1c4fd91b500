using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// Writes a plan and what its tasks left into an exported file. What only undoes a change, or tells calendars of one, stays behind.
internal static class PlanWriter
{
    public static JsonObject Write(OpenPlan open)
    {
        var plan = open.Plan;
        var entries = plan.Entries.OrderBy(e => e.Ordinal).ToList();
        return new JsonObject
        {
            ["role"] = plan.Role.Slug(),
            ["length"] = plan.Length.ToString(),
            ["start"] = Date(plan.Start),
            ["end"] = Date(plan.End),
            ["minutesPerDay"] = plan.MinutesPerDay,
            ["daysOff"] = List(WeekdaysDays.All.Where(d => plan.DaysOff.HasFlag(d.Flag)), d => JsonValue.Create(d.Day.ToString())),
            ["datesOff"] = List(plan.DatesOff.Order(), d => JsonValue.Create(Date(d))),
            ["longDay"] = LongDay(plan.LongDay),
            ["hasJob"] = plan.HasJob,
            ["inRole"] = plan.InRole,
            ["pausedSince"] = plan.PausedSince is { } paused ? Date(paused) : null,
            ["tasksLeftOut"] = plan.LeftOut,
            ["leftOut"] = List(plan.Missing, Missing),
            ["skippedEarlier"] = List(plan.SkippedEarlier, id => JsonValue.Create(id)),
            ["calendar"] = plan.CalendarTime is { } time ? Calendar(time) : null,
            ["sessions"] = List(entries, Session),
            ["pieces"] = List(open.Portfolio.Pieces, piece => Piece(piece, entries)),
            ["levelsBefore"] = Levels(open.Portfolio.LevelsBefore),
            ["levelsNow"] = Levels(open.Portfolio.LevelsNow),
            ["workedOnSince"] = Times(open.Portfolio.Since),
            ["ratedAgain"] = Times(open.Portfolio.RatedAt),
        };
    }

    private static JsonObject Session(PlanEntry entry) => new()
    {
        ["date"] = Date(entry.Date),
        ["week"] = entry.Week,
        ["kind"] = entry.Kind.ToString(),
        ["doneAt"] = Time(entry.DoneAt),
        ["skippedAt"] = Time(entry.SkippedAt),
        ["hadNoRoom"] = entry.HadNoRoom,
        ["hearing"] = entry.Hearing is { } hearing ? new JsonObject { ["role"] = hearing.Role.Slug(), ["part"] = hearing.Part } : null,
        ["minutes"] = entry.Minutes,
        ["part"] = entry.Part,
        ["parts"] = entry.Parts,
        ["waitsAfter"] = entry.Waits,
        ["task"] = entry.TaskId,
        ["after"] = List(entry.After, id => JsonValue.Create(id)),
        ["needsJob"] = entry.NeedsJob,
        ["oneSitting"] = entry.OneSitting,
        ["lastPart"] = entry.LastPart,
        ["skillId"] = entry.SkillId,
        ["skill"] = entry.Skill,
        ["title"] = entry.Title,
        ["instruction"] = entry.Instruction,
        ["artifact"] = entry.Artifact,
        ["atWork"] = entry.AtWork,
        ["atWorkFirst"] = entry.AtWorkFirst,
        ["who"] = entry.Who,
        ["otherwise"] = entry.Otherwise,
    };

    // A session that is for no task of the library is named by its place in the list: ids stay here.
    private static JsonObject Piece(Piece piece, List<PlanEntry> entries)
    {
        var session = entries.FindIndex(e => e.TaskId.Length == 0 && e.Id.ToString() == piece.Task);
        return new JsonObject
        {
            ["task"] = session < 0 ? piece.Task : null,
            ["session"] = session < 0 ? null : session,
            ["title"] = piece.Title,
            ["artifact"] = piece.Artifact,
            ["skillId"] = piece.SkillId,
            ["skill"] = piece.Skill,
            ["note"] = piece.Note,
            ["link"] = piece.Link,
            ["doneAt"] = Time(piece.DoneAt),
        };
    }

    private static JsonObject Missing(MissingTask task) => new()
    {
        ["task"] = task.TaskId,
        ["title"] = task.Title,
        ["reason"] = task.Reason.ToString(),
        ["minutes"] = task.Minutes,
        ["before"] = task.Before,
        ["from"] = task.From is { } from ? Date(from) : null,
        ["enough"] = task.Enough,
        ["longDay"] = LongDay(task.LongDay),
    };

    private static JsonObject? LongDay(LongDay? day) => day is null ? null : new() { ["day"] = day.Day.ToString(), ["minutes"] = day.Minutes };

    private static JsonObject Calendar(CalendarTime time) => new()
    {
        ["at"] = time.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["zone"] = time.Zone,
        ["alarm"] = time.Alarm,
    };

    private static JsonArray Levels(IReadOnlyDictionary<string, int> levels) =>
        List(levels.OrderBy(l => l.Key, StringComparer.Ordinal), l => new JsonObject { ["id"] = l.Key, ["level"] = l.Value });

    private static JsonArray Times(IReadOnlyDictionary<string, DateTime> times) =>
        List(times.OrderBy(t => t.Key, StringComparer.Ordinal), t => new JsonObject { ["id"] = t.Key, ["at"] = Time(t.Value) });

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonNode?> of) => [.. all.Select(of)];

    private static string? Time(DateTime? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
