using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Plans;

// Writes the sessions of a plan down with their wording.
public sealed class PlanEntries(Rubric rubric, ImmutableArray<LibraryTask> tasks, bool withJob, bool inRole)
{
    // role: the plan's. Those done under an earlier plan come first. The parts of a half-done task are numbered on from the parts that are done.
    public ImmutableArray<PlanEntry> Of(ImmutableArray<PlanEntry> done, ImmutableArray<PlanSession> sessions, Role role)
    {
        var partsDone = done.Where(e => e.TaskId.Length > 0).GroupBy(e => e.TaskId).ToDictionary(g => g.Key, g => g.Count());
        var partsLeft = sessions.Where(s => s.Kind is SessionKind.Task).GroupBy(s => s.Task).ToDictionary(g => g.Key, g => g.Count());
        var part = new Dictionary<string, int>();
        return
        [
            .. done.Select((entry, index) => Numbered(entry) with { Ordinal = index, Week = 0 }),
            .. sessions.Select((session, index) => Numbered(Entry(session) with
            {
                Ordinal = done.Length + index,
                Hearing = session.Kind is SessionKind.Hear ? new Hearing(role, session.Part) : null,
            })),
        ];

        PlanEntry Numbered(PlanEntry entry) => entry.TaskId.Length == 0 ? entry : entry with
        {
            Part = part[entry.TaskId] = part.GetValueOrDefault(entry.TaskId) + 1,
            // If this plan has no more of a half-done task, it stays half-done.
            Parts = partsLeft.TryGetValue(entry.TaskId, out var left) ? partsDone.GetValueOrDefault(entry.TaskId) + left : entry.Parts,
        };
    }

    private PlanEntry Entry(PlanSession session) => session.Kind switch
    {
        SessionKind.Task => OfTask(session),
        SessionKind.Buffer => Added(session, Words.Session_Buffer, Words.Session_BufferWhat, Words.Session_BufferLeaves, Words.Session_BufferFor),
        SessionKind.Hear => inRole ? FromPeer(session) : FromOthers(session),
        SessionKind.Retake => Added(session, Words.Session_Retake, Words.Session_RetakeWhat, Words.Session_RetakeLeaves, Words.Session_RetakeFor),
        _ => throw new ArgumentOutOfRangeException(nameof(session)),
    };

    private static PlanEntry FromOthers(PlanSession session) => session.Part switch
    {
        1 => Added(session, Words.Session_Ask, Words.Session_AskWhat, Words.Session_AskLeaves, Words.Session_HearFor),
        var part when part == session.Parts => Added(session, Words.Session_HearAgain, Words.Session_HearAgainWhat, Words.Session_HearAgainLeaves, Words.Session_HearFor),
        _ => Added(session, Words.Session_Hear, Words.Session_HearWhat, Words.Session_HearLeaves, Words.Session_HearFor),
    };

    // For somebody who does the job already, and would learn little from what a newcomer asks.
    private static PlanEntry FromPeer(PlanSession session) => session.Part switch
    {
        1 => Added(session, Words.Session_PeerAsk, Words.Session_PeerAskWhat, Words.Session_AskLeaves, Words.Session_PeerFor),
        var part when part == session.Parts => Added(session, Words.Session_PeerHearAgain, Words.Session_PeerHearAgainWhat, Words.Session_PeerHearAgainLeaves, Words.Session_PeerFor),
        _ => Added(session, Words.Session_PeerHear, Words.Session_PeerHearWhat, Words.Session_PeerHearLeaves, Words.Session_PeerFor),
    };

    // One that belongs to every plan of 30 days.
    private static PlanEntry Added(PlanSession session, string title, string instruction, string artifact, string purpose) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = 0,
        Date = session.Date,
        Week = session.Week,
        Kind = session.Kind,
        TaskId = "",
        Skill = purpose,
        Title = title,
        Instruction = instruction,
        Artifact = artifact,
        OneSitting = true,
        Waits = false,
        Part = 1,
        Parts = 1,
        Minutes = session.Minutes,
    };

    private PlanEntry OfTask(PlanSession session)
    {
        var task = tasks.First(t => t.Id == session.Task);
        return OfTask(task, session, rubric.Skills.FirstOrDefault(s => s.Id == task.Skill)?.Name ?? task.Skill, withJob, inRole);
    }

    // skill: the name of the task's skill.
    public static PlanEntry OfTask(LibraryTask task, PlanSession session, string skill, bool withJob, bool inRole) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = 0,
        Date = session.Date,
        Week = session.Week,
        TaskId = task.Id,
        SkillId = task.Skill,
        Skill = skill,
        Title = task.Title,
        Instruction = task.Instruction,
        Artifact = task.Artifact,
        AtWork = withJob ? task.AtWork : null,
        AtWorkFirst = inRole && task.AtWork is not null,
        Who = task.People?.Who,
        Otherwise = task.People?.Otherwise,
        After = task.After,
        NeedsJob = task.NeedsJob,
        OneSitting = task.OneSitting,
        LastPart = task.LastPart,
        Waits = session.WaitsAfter,
        Part = session.Part,
        Parts = session.Parts,
        Minutes = session.Minutes,
    };
}
