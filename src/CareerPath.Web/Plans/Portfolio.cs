using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// What the tasks of a person's plans left as proof. It is sealed apart from the plan, so that a link to one does not show the other.
public sealed record Portfolio
{
    public static Portfolio Empty { get; } = new();

    public ImmutableArray<Piece> Pieces { get; init; } = [];

    // Level by skill id, as rated when the first plan was made. Skills that were not rated are absent.
    public ImmutableDictionary<string, int> LevelsBefore { get; init; } = ImmutableDictionary<string, int>.Empty;

    // When that was. Null if what was rated then is not known: for a plan from before it was kept, or one without it in an imported file.
    public DateTime? BeforeAt { get; init; }

    // The same as rated last.
    public ImmutableDictionary<string, int> LevelsNow { get; init; } = ImmutableDictionary<string, int>.Empty;

    // When a skill was last rated again, by its id. Absent for those that were not rated since the first plan.
    public ImmutableDictionary<string, DateTime> RatedAt { get; init; } = ImmutableDictionary<string, DateTime>.Empty;

    // As it was before the plan's last change.
    public Portfolio? Undo { get; init; }

    public Piece? Of(string task) => Pieces.FirstOrDefault(p => p.Task == task);

    // Keeps what is rated when the first plan is made. Later plans do not change it.
    public Portfolio Begin(IReadOnlyDictionary<string, int> levels, DateTime now) =>
        BeforeAt is null ? this with { LevelsBefore = levels.ToImmutableDictionary(), BeforeAt = now } : this;

    // rated: the ids of the skills on the form that was saved, whether or not their level changed.
    public Portfolio Rate(IReadOnlyDictionary<string, int> levels, IEnumerable<string> rated, DateTime now) => Copy(levels) with
    {
        RatedAt = RatedAt.SetItems(rated.Where(levels.ContainsKey).Select(id => KeyValuePair.Create(id, now))).RemoveRange(RatedAt.Keys.Where(id => !levels.ContainsKey(id))),
    };

    public Portfolio Copy(IReadOnlyDictionary<string, int> levels) => this with { LevelsNow = levels.ToImmutableDictionary() };

    // With the pieces as done as the plan says.
    public Portfolio Follow(SavedPlan plan)
    {
        var tasks = PlannedTask.Of(plan).ToDictionary(t => t.Key);
        return this with { Pieces = [.. Pieces.Select(p => tasks.TryGetValue(p.Task, out var task) ? p with { DoneAt = task.DoneAt } : p)] };
    }
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
