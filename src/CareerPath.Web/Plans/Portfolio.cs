using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerPath.Web.Plans;

// What the tasks of a person's plans left as proof. It is sealed apart from the plan, so that a link to one does not show the other.
public sealed record Portfolio
{
    public static Portfolio Empty { get; } = new();

    public ImmutableArray<Piece> Pieces { get; init; } = [];

    // When a plan first had work for a skill, or it was rated after that and before anything was done for it, by its id. Only of these skills are ratings kept here: a link to the portfolio opens them.
    public ImmutableDictionary<string, DateTime> Since { get; init; } = ImmutableDictionary<string, DateTime>.Empty;

    // Level by skill id, as rated then. Skills that were not rated are absent.
    public ImmutableDictionary<string, int> LevelsBefore { get; init; } = ImmutableDictionary<string, int>.Empty;

    // The same as rated last.
    public ImmutableDictionary<string, int> LevelsNow { get; init; } = ImmutableDictionary<string, int>.Empty;

    // When a skill was last rated again. Absent for those that were not rated since.
    public ImmutableDictionary<string, DateTime> RatedAt { get; init; } = ImmutableDictionary<string, DateTime>.Empty;

    // As it was before the plan's last change.
    public Portfolio? Undo { get; init; }

    public Piece? Of(string task) => Pieces.FirstOrDefault(p => p.Task == task);

    // With the ratings of all skills that the plan has work for. What is kept of those that it had work for earlier stays.
    public Portfolio Keep(SavedPlan plan, IReadOnlyDictionary<string, int> levels, DateTime now)
    {
        var added = plan.Entries.Select(e => e.SkillId).Where(id => id.Length > 0 && !Since.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        return Copy(levels, this with
        {
            Since = Since.SetItems(added.Select(id => KeyValuePair.Create(id, now))),
            LevelsBefore = LevelsBefore.SetItems(levels.Where(l => added.Contains(l.Key) && !LevelsBefore.ContainsKey(l.Key))),
        });
    }

    // What is rated before anything is done for the skill is still the rating from before the work.
    // rated: the ids of the skills, by whether anything was done for them.
    public Portfolio Rate(IReadOnlyDictionary<string, int> levels, ILookup<bool, string> rated, DateTime now)
    {
        var again = RatedAt.SetItems(rated[true].Where(Since.ContainsKey).Select(id => KeyValuePair.Create(id, now)));
        var first = rated[false].Where(Since.ContainsKey).ToList();
        return Copy(levels, this with
        {
            Since = Since.SetItems(first.Select(id => KeyValuePair.Create(id, now))),
            LevelsBefore = LevelsBefore.RemoveRange(first).SetItems(levels.Where(l => first.Contains(l.Key))),
            RatedAt = again.RemoveRange(again.Keys.Where(id => !levels.ContainsKey(id))),
        });
    }

    // After a change of the plan is undone: what was rated meanwhile stays.
    public Portfolio WithRatingsOf(Portfolio other) =>
        this with { Since = other.Since, LevelsBefore = other.LevelsBefore, LevelsNow = other.LevelsNow, RatedAt = other.RatedAt };

    // With the pieces as done as the plan says.
    public Portfolio Follow(SavedPlan plan)
    {
        var tasks = PlannedTask.Of(plan).ToDictionary(t => t.Key);
        return this with { Pieces = [.. Pieces.Select(p => tasks.TryGetValue(p.Task, out var task) ? p with { DoneAt = task.DoneAt } : p)] };
    }

    private static Portfolio Copy(IReadOnlyDictionary<string, int> levels, Portfolio portfolio) =>
        portfolio with { LevelsNow = levels.Where(l => portfolio.Since.ContainsKey(l.Key)).ToImmutableDictionary() };
}

// What one task left: where it can be seen, and what its owner wrote about it.
// Task: the task's id; for a task of one's own, the id of its entry.
// Link: an https address; empty if there is none.
// DoneAt: when the task's last session was ticked; null if some are left.
public sealed record Piece(string Task, string Title, string Artifact, string SkillId, string Skill, string Note, string Link, DateTime? DoneAt)
{
    public const int NoteLength = 2000;
    public const int LinkLength = 500;

    // Null unless it is an https address: nothing else may become a link, whatever is stored. One with a user name may look as if it led to
    // another site.
    [JsonIgnore]
    public string? Address => IsAddress(Link) ? Link : null;

    public static bool IsAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "", Host.Length: > 0 } && !link.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
