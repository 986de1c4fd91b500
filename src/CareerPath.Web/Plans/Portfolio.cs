using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// What the tasks of a person's plans left as proof. It is sealed apart from the plan, so that a link to one does not show the other.
public sealed record Portfolio
{
    public static Portfolio Empty { get; } = new();

    public ImmutableArray<Piece> Pieces { get; init; } = [];

    // Level by skill id, as rated when the first plan was made. Skills that were not rated are absent.
    public ImmutableDictionary<string, int> LevelsBefore { get; init; } = ImmutableDictionary<string, int>.Empty;

    // The same as rated last.
    public ImmutableDictionary<string, int> LevelsNow { get; init; } = ImmutableDictionary<string, int>.Empty;

    // As it was before the plan's last change.
    public Portfolio? Undo { get; init; }

    public Piece? Of(string task) => Pieces.FirstOrDefault(p => p.Task == task);
}

// What one task left: where it can be seen, and what its owner wrote about it.
// Task: the task's id; for a task of one's own, the id of its entry.
// Link: an https address; empty if there is none.
// DoneAt: when the task's last session was ticked; null if some are left.
public sealed record Piece(string Task, string Title, string Artifact, string SkillId, string Skill, string Note, string Link, DateTime? DoneAt)
{
    public const int NoteLength = 2000;
    public const int LinkLength = 500;
}
