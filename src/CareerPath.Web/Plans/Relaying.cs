using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// Lays what is left of a plan out over the days from one to another. Tasks of one's own, conversations and times to catch up stay on their days
// unless these are over or newly off. The retake of the quiz comes last. Only what stays can make a day longer than the person wants it.
// newlyOff: those of the plan's dates off that were not off when its sessions got their days.
internal sealed class Relaying(SavedPlan plan, ImmutableHashSet<DateOnly> newlyOff, DateOnly from, DateOnly end)
{
    private const int DaysInWeek = 7;
    private const int LeastDaysOfAWeek = 4;

    private readonly List<DateOnly> _days = [.. PlanDays.Between(from, end).Where(day => !plan.IsOff(day))];

    // Of each day so far.
    private readonly Dictionary<DateOnly, int> _minutes = [];
    private readonly List<Replanned> _sessions = [];

    public Replan Lay(DateTime now)
    {
        var open = plan.Entries.Where(e => e.IsOpen).ToLookup(e => e.Kind);
        var own = open[SessionKind.Own].ToList();
        foreach (var single in own.Where(Stays))
            Put(single, single.Date);
        LayConversations(open[SessionKind.Hear]);
        foreach (var single in own.Where(e => !Stays(e)).OrderBy(e => e.Date < from))
            Put(single, DayForOwn(single));
        foreach (var retake in open[SessionKind.Retake])
            Put(retake, First(_days.Where(d => HasRoom(d, retake.Minutes)).Reverse()));
        LayBuffers([.. open[SessionKind.Buffer]]);
        LayTasks([.. open[SessionKind.Task].GroupBy(e => e.TaskId, StringComparer.Ordinal).Select(g => g.OrderBy(e => e.Part).ToImmutableArray())]);
        return new Replan(Next(now), [.. _sessions.OrderBy(s => (s.After ?? s.Before)!.Date).ThenBy(s => (s.After ?? s.Before)!.Ordinal)]);
    }

    // People are asked first, and need some days to answer. Nobody is asked who cannot be heard any more.
    private void LayConversations(IEnumerable<PlanEntry> conversations)
    {
        var asked = plan.Entries.Where(e => e is { DoneAt: not null, Week: > 0, Hearing.Part: 1 }).Select(e => plan.AnswerDay(e.Day(plan)));
        var (earliest, laid) = (asked.Append(from).Max(), new List<(PlanEntry Entry, DateOnly? Day)>());
        foreach (var entry in conversations.OrderBy(e => e.Date).ThenBy(e => e.Ordinal))
        {
            var day = Stays(entry) && entry.Date >= earliest ? entry.Date : First(_days.Where(d => d >= earliest && d >= entry.Date && HasRoom(d, entry.Minutes)));
            laid.Add((entry, day));
            earliest = plan.AnswerDay(day ?? earliest);
        }
        var talks = laid.Where(l => l.Entry.Hearing?.Part > 1).ToList();
        var nobody = talks.Count > 0 && talks.All(l => l.Day is null);
        foreach (var (entry, day) in laid)
            Put(entry, nobody && entry.Hearing?.Part == 1 ? null : day);
    }

    // The closest to its day; the first if it was missed. One longer than any day comes on a day with nothing else. Null if no day has room.
    private DateOnly? DayForOwn(PlanEntry own)
    {
        var isLong = _days.All(d => plan.Room(d) < own.Minutes);
        IEnumerable<DateOnly> days = own.Date < from ? _days : _days.OrderBy(d => d < own.Date).ThenBy(d => Math.Abs(d.DayNumber - own.Date.DayNumber));
        return First(days.Where(d => isLong ? !_minutes.ContainsKey(d) : HasRoom(d, own.Minutes)));
    }

    // One whose day is off now moves within its week. A missed one is used in a week by which the plan gets longer. Those that are left are not
    // needed any more: each week that the plan had has its own. Nor is one whose day has no room.
    private void LayBuffers(ImmutableArray<PlanEntry> buffers)
    {
        foreach (var buffer in buffers.Where(b => Stays(b) && HasRoom(b.Date, b.Minutes)))
            Put(buffer, buffer.Date);
        foreach (var buffer in buffers.Where(b => b.Date >= from && !Stays(b)))
        {
            var first = plan.Start.AddDays((buffer.Date.DayNumber - plan.Start.DayNumber) / DaysInWeek * DaysInWeek);
            TryPut(buffer, first, first.AddDays(DaysInWeek - 1));
        }
        var missed = new Queue<PlanEntry>(buffers.Where(b => b.Date < from));
        for (var week = PlanDays.Later(plan.End.AddDays(1), from); week <= end && missed.Count > 0; week = week.AddDays(DaysInWeek))
        {
            var last = PlanDays.Sooner(week.AddDays(DaysInWeek - 1), end);
            if (last.DayNumber - week.DayNumber + 1 >= LeastDaysOfAWeek && TryPut(missed.Peek(), week, last))
                missed.Dequeue();
        }
    }

    // On the last day of these that has room. Returns false if there is none.
    private bool TryPut(PlanEntry entry, DateOnly first, DateOnly last)
    {
        var days = _days.Where(d => d >= first && d <= last && HasRoom(d, entry.Minutes)).ToList();
        if (days.Count > 0)
            Put(entry, days[^1]);
        return days.Count > 0;
    }

    private bool Stays(PlanEntry entry) => entry.Date >= from && !newlyOff.Contains(entry.Date);

    // tasks: the open sessions of each.
    private void LayTasks(ImmutableArray<ImmutableArray<PlanEntry>> tasks)
    {
        var ordered = tasks.OrderBy(t => t[0].Date).ThenBy(t => t[0].Ordinal).ToImmutableArray();
        var laid = Relay([.. ordered.Select(AsTask)]).ToLookup(s => s.Task, StringComparer.Ordinal);
        foreach (var sessions in ordered)
        {
            var done = plan.Sessions(sessions[0]).Count(e => e.DoneAt is not null);
            var days = laid[sessions[0].TaskId].OrderBy(s => s.Part).ToImmutableArray();
            foreach (var day in days)
                Add(day.Date, day.Minutes);
            // Longer days make one session of several, and shorter ones several of one.
            _sessions.AddRange(days.Select((day, part) => new Replanned(
                sessions.ElementAtOrDefault(part),
                (sessions.ElementAtOrDefault(part) ?? sessions[^1] with { Id = Guid.CreateVersion7() }) with
                {
                    Date = day.Date,
                    Minutes = day.Minutes,
                    Waits = day.WaitsAfter,
                    Part = done + part + 1,
                    Parts = done + days.Length,
                })));
            if (days.IsEmpty)
                _sessions.AddRange(sessions.Select(s => new Replanned(s, null)));
        }
    }

    private LibraryTask AsTask(ImmutableArray<PlanEntry> sessions)
    {
        var (first, waits) = (sessions[0], sessions.SkipLast(1).Any(e => e.Waits));
        return new LibraryTask(
            first.TaskId, first.Title, first.SkillId, [plan.Role], first.Week, Reaches: 1, sessions.Sum(e => e.Minutes), first.Instruction, first.Artifact, Proof: true)
        {
            After = first.After,
            NeedsJob = first.NeedsJob,
            OneSitting = first.OneSitting,
            // When the part before the waiting is done, but not those before it, all that is left need not fit on one day.
            LastPart = waits || sessions.Length == 1 ? first.LastPart : 0,
            Waits = waits,
        };
    }

    private ImmutableArray<PlanSession> Relay(ImmutableArray<LibraryTask> left) =>
        _days.Count == 0 ? [] : Planner.Relay(left, PlanChoices.Of(plan).ToRequest() with
        {
            Start = from,
            TakenMinutes = _minutes.ToImmutableDictionary(),
            AskedOn = plan.AskedOn(),
        }, end).Sessions;

    private SavedPlan Next(DateTime now)
    {
        var after = _sessions.Select(s => s.After).OfType<PlanEntry>().ToList();
        var parts = after.ToLookup(e => e.Work(), e => e.Parts, StringComparer.Ordinal);
        var goes = _sessions.Where(s => s.After is null).Select(s => s.Before! with { SkippedAt = now, HadNoRoom = true });
        var done = plan.Entries.Where(e => !e.IsOpen).Select(e => parts[e.Work()].Any() ? e with { Part = PartDone(e), Parts = parts[e.Work()].First() } : e);
        return (plan with { End = end, PausedSince = null }).With([.. done, .. goes, .. after]);
    }

    private int PartDone(PlanEntry entry) => plan.Sessions(entry).Count(e => e.DoneAt is not null && e.Part <= entry.Part);

    private bool HasRoom(DateOnly day, int minutes) => _minutes.GetValueOrDefault(day) + minutes <= plan.Room(day);

    private void Add(DateOnly day, int minutes) => _minutes[day] = _minutes.GetValueOrDefault(day) + minutes;

    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Select(d => (DateOnly?)d).FirstOrDefault();

    // date: null if there is no day for it.
    private void Put(PlanEntry entry, DateOnly? date)
    {
        _sessions.Add(new Replanned(entry, date is { } day ? entry with { Date = day } : null));
        if (date is { } on)
            Add(on, entry.Minutes);
    }
}
