using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// Reads what the tasks of the plan in an imported file left.
internal static class PortfolioReader
{
    private const int MostPieces = 1000;
    private const int MostLevels = 100;

    public static Portfolio Read(FileValue plan, ImmutableArray<PlanEntry> entries, DateTime now)
    {
        var pieces = (plan.Find("pieces")?.List(MostPieces) ?? []).Select(piece => (File: piece, Piece: Piece(piece, entries, now))).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (pieces.Find(p => !seen.Add(p.Piece.Task)) is { Piece: not null } twice)
            throw new ImportException(Words.Import_PieceTwice.With(twice.File.Path));
        return new Portfolio
        {
            Pieces = [.. pieces.Select(p => p.Piece)],
            LevelsBefore = Levels(plan, "levelsBefore"),
            LevelsNow = Levels(plan, "levelsNow"),
            Since = Times(plan, "workedOnSince", now),
            RatedAt = Times(plan, "ratedAgain", now),
        };
    }

    private static Piece Piece(FileValue piece, ImmutableArray<PlanEntry> entries, DateTime now) => new(
        Task(piece, entries),
        piece["title"].Line(PlanReader.MostTitle),
        SessionReader.OrNothing(piece, "artifact", a => a.Line(PlanReader.MostArtifact)),
        SessionReader.OrNothing(piece, "skillId", PlanReader.TaskId),
        SessionReader.OrNothing(piece, "skill", s => s.Line(PlanReader.MostTitle)),
        piece["note"].Note(Plans.Piece.NoteLength),
        Link(piece["link"]),
        piece.Find("doneAt")?.Time(now));

    // The piece of a session that is for no task of the library belongs to the session's id, which is new.
    private static string Task(FileValue piece, ImmutableArray<PlanEntry> entries)
    {
        if (piece.Find("session") is not { } session)
            return PlanReader.TaskId(piece["task"]);
        var index = session.Number(0, entries.Length - 1);
        return entries[index].TaskId.Length == 0 ? entries[index].Id.ToString() : throw session.Wrong(Words.Import_ASessionAlone);
    }

    private static string Link(FileValue link)
    {
        var text = link.Text(Plans.Piece.LinkLength, mayBreak: false);
        return text.Length == 0 || Plans.Piece.IsAddress(text) ? text : throw link.Wrong(Words.Import_ALink);
    }

    private static ImmutableDictionary<string, DateTime> Times(FileValue plan, string name, DateTime now)
    {
        var times = ImmutableDictionary.CreateBuilder<string, DateTime>(StringComparer.Ordinal);
        foreach (var time in plan.Find(name)?.List(MostLevels) ?? [])
            times[PlanReader.TaskId(time["id"])] = time["at"].Time(now);
        return times.ToImmutable();
    }

    private static ImmutableDictionary<string, int> Levels(FileValue plan, string name)
    {
        var levels = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var level in plan.Find(name)?.List(MostLevels) ?? [])
            levels[PlanReader.TaskId(level["id"])] = level["level"].Number(0, SheetRules.MaxLevel);
        return levels.ToImmutable();
    }
}
