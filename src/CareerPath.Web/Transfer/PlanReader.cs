using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// Reads the plan in an imported file. Its texts may be as long as those of the task library.
internal static class PlanReader
{
    private const int MostSessions = 1000;
    private const int MostParts = 100;
    private const int MostTitle = 80;
    private const int MostInstruction = 1000;
    private const int MostArtifact = 160;
    private const int MostWho = 120;
    private const int MostOtherwise = 400;
    private const int SevenDays = 7;
    private const int ThirtyDays = 30;
    private const int LastWeek = 4;
    private static readonly DateOnly _first = new(2020, 1, 1);

    public static SavedPlan Read(FileValue plan, DateTime now)
    {
        var length = plan["length"].OneOf<PlanLength>();
        var start = plan["start"].Date(_first, Latest(now));
        var end = start.AddDays((length == PlanLength.SevenDays ? SevenDays : ThirtyDays) - 1);
        var daysOff = plan["daysOff"];
        return new SavedPlan
        {
            Role = plan["role"].OneOf(Role.All.Select(role => (role.Slug(), role))),
            Length = length,
            Start = start,
            End = plan["end"].Date(end, end),
            MinutesPerDay = plan["minutesPerDay"].Number(PlanRequest.MinMinutesPerDay, PlanRequest.MaxMinutesPerDay),
            DaysOff = daysOff.List(WeekdaysDays.All.Length - 1)
                .Select(day => day.OneOf(WeekdaysDays.All.Select(d => (d.Day.ToString(), d.Flag)))).Aggregate(Weekdays.None, (all, day) => all | day),
            HasJob = plan["hasJob"].Flag(),
            LeftOut = plan["tasksLeftOut"].Number(0, MostSessions),
            Entries = [.. plan["sessions"].List(MostSessions).Select((session, index) => ReadSession(session, index, start, end, now))],
        };
    }

    private static DateOnly Latest(DateTime now) => DateOnly.FromDateTime(now).AddYears(2);

    private static PlanEntry ReadSession(FileValue session, int index, DateOnly start, DateOnly end, DateTime now)
    {
        var latest = Latest(now);
        // Week 0 has the sessions that were done under an earlier plan.
        var week = session["week"].Number(0, LastWeek);
        var done = week == 0 ? session["doneAt"] : session.Find("doneAt");
        var parts = session["parts"].Number(1, MostParts);
        var task = session["task"];
        return new PlanEntry
        {
            Id = Guid.CreateVersion7(),
            Ordinal = index,
            Date = session["date"].Date(week == 0 ? _first : start, week == 0 ? latest : end),
            Week = week,
            TaskId = Slug.IsValid(task.Line(Slug.MaxLength)) ? task.Line(Slug.MaxLength) : throw task.Wrong(Words.Import_AnId),
            Skill = session["skill"].Line(MostTitle),
            Title = session["title"].Line(MostTitle),
            Instruction = session["instruction"].Text(MostInstruction),
            Artifact = session["artifact"].Line(MostArtifact),
            AtWork = session.Find("atWork")?.Text(MostInstruction),
            Who = session.Find("who")?.Line(MostWho),
            Otherwise = session.Find("otherwise")?.Text(MostOtherwise),
            Waits = session["waitsAfter"].Flag(),
            Part = session["part"].Number(1, parts),
            Parts = parts,
            Minutes = session["minutes"].Number(1, PlanRequest.MaxMinutesPerDay),
            DoneAt = done?.Time(now),
        };
    }
}
