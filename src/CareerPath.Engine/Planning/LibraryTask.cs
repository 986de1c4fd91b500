using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>A task of the library.</summary>
/// <param name="Id">Unique, lower-case with hyphens.</param>
/// <param name="Title">What to do, as an imperative, at most 80 characters.</param>
/// <param name="Skill">Id of the skill it builds.</param>
/// <param name="Roles">The roles it serves.</param>
/// <param name="Week">1 (learn how it is done), 2 (do it), 3 (show it to people), 4 (prove it).</param>
/// <param name="Reaches">The skill level it helps to reach, 1 to 4.</param>
/// <param name="Minutes">15 to 240.</param>
/// <param name="Instruction">What to do, concretely.</param>
/// <param name="Artifact">What is left as proof.</param>
/// <param name="Proof">Whether the 7-day proof plan may use it. One that waits is no such task.</param>
public sealed record LibraryTask(
    string Id, string Title, string Skill, ImmutableArray<Role> Roles, int Week, int Reaches, int Minutes,
    string Instruction, string Artifact, bool Proof)
{
    /// <summary>Ids of tasks before it in the library whose artifacts it builds on. It is planned only after them, and, unless they are done, never without them.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Whether it must be done in one go. Days that are too short for it then leave it out.</summary>
    public bool OneSitting { get; init; }

    /// <summary>Whether days of waiting lie within it: its last part is at least <see cref="Planner.DaysOfWaiting"/> days after the one before.</summary>
    public bool Waits { get; init; }

    /// <summary>With <see cref="Waits"/>, the least minutes of the last part, which is done in one go, such as a meeting; 0 if any will do.</summary>
    public int LastPart { get; init; }

    /// <summary>The minutes that it needs on one day; 0 if any will do.</summary>
    public int OnOneDay => OneSitting ? Minutes : Waits ? LastPart : 0;

    /// <summary>Whether it can only be done in a job that has such work.</summary>
    public bool NeedsJob { get; init; }

    /// <summary>How to do it in a job that has such work; null if the instruction says so already.</summary>
    public string? AtWork { get; init; }

    /// <summary>Who else is needed; null if nobody.</summary>
    public TaskPeople? People { get; init; }
}

/// <summary>Someone else whom a task needs.</summary>
/// <param name="Who">Who that is, at most 120 characters.</param>
/// <param name="Otherwise">What to do when no such person is at hand, at most 400 characters.</param>
public sealed record TaskPeople(string Who, string Otherwise);
