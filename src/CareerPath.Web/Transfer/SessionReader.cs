using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// Reads one session of the plan in an imported file.
internal static class SessionReader
{
    private const int MostParts = 100;
    private const int MostBefore = 20;
    private const int MostInstruction = 1000;
    private const int MostWho = 120;
    private const int MostOtherwise = 400;
    private const int LastWeek = 4;

    public static PlanEntry Read(FileValue session, int index, DateOnly start, DateOnly end, DateTime now)
    {
        // Week 0 has the sessions that were done under an earlier plan.
        var week = session["week"].Number(0, LastWeek);
        var kind = session.Find("kind")?.OneOf<SessionKind>() ?? SessionKind.Task;
        var done = week == 0 ? session["doneAt"] : session.Find("doneAt");
        var skipped = session.Find("skippedAt");
        if (done is not null && skipped is { } both)
            throw both.Wrong(Words.Import_Nothing);
        var parts = session["parts"].Number(1, MostParts);
        var isTask = kind == SessionKind.Task;
        return new PlanEntry
        {
            Id = Guid.CreateVersion7(),
            Ordinal = index,
            Date = session["date"].Date(week == 0 ? PlanReader.First : start, week == 0 ? PlanReader.Latest(now) : end),
            Week = week,
            Kind = kind,
            TaskId = isTask ? PlanReader.TaskId(session["task"]) : OrNothing(session, "task", PlanReader.TaskId),
            SkillId = OrNothing(session, "skillId", PlanReader.TaskId),
            Skill = isTask ? session["skill"].Line(PlanReader.MostTitle) : OrNothing(session, "skill", s => s.Line(PlanReader.MostTitle)),
            Title = session["title"].Line(PlanReader.MostTitle),
            Instruction = session["instruction"].Text(MostInstruction),
            Artifact = isTask ? session["artifact"].Line(PlanReader.MostArtifact) : OrNothing(session, "artifact", a => a.Line(PlanReader.MostArtifact)),
            AtWork = session.Find("atWork")?.Text(MostInstruction),
            AtWorkFirst = session.Find("atWorkFirst")?.Flag() ?? false,
            Who = session.Find("who")?.Line(MostWho),
            Otherwise = session.Find("otherwise")?.Text(MostOtherwise),
            After = [.. (session.Find("after")?.List(MostBefore) ?? []).Select(PlanReader.TaskId)],
            NeedsJob = session.Find("needsJob")?.Flag() ?? false,
            OneSitting = session.Find("oneSitting")?.Flag() ?? false,
            LastPart = session.Find("lastPart")?.Number(0, PlanRequest.MaxMinutesPerDay) ?? 0,
            Waits = session["waitsAfter"].Flag(),
            Part = session["part"].Number(1, parts),
            Parts = parts,
            Minutes = session["minutes"].Number(1, PlanRequest.MaxMinutesPerDay),
            Hearing = kind == SessionKind.Hear && session.Find("hearing") is { } hearing ? new Hearing(PlanReader.Role(hearing["role"]), hearing["part"].Number(1, Planner.HearParts)) : null,
            DoneAt = done?.Time(now),
            SkippedAt = skipped?.Time(now),
            HadNoRoom = skipped is not null && (session.Find("hadNoRoom")?.Flag() ?? false),
        };
    }

    // What may be missing or empty.
    public static string OrNothing(FileValue value, string name, Func<FileValue, string> read) =>
        value.Find(name) is not { } text || (text.Json.ValueKind == System.Text.Json.JsonValueKind.String && text.Json.GetString()!.Length == 0) ? "" : read(text);
}
