using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// An entry of quiz/skills.yml
public sealed record SkillEntry : Bound
{
    [Id]
    [Description("Never change it after publishing: saved scorecards and tasks refer to it.")]
    public required string Id { get; init; }

    [MaxLength(60)]
    [Description("The name that readers see.")]
    public required string Name { get; init; }

    [Length(5, 5), MaxLength(160)]
    [Description("What people can honestly say about themselves at levels 0 to 4.")]
    public required ImmutableArray<string> Levels { get; init; }

    [EveryKey, Range(0, 4)]
    [Description("The level each role asks for, 0 to 4.")]
    public required ImmutableSortedDictionary<Role, int> Targets { get; init; }

    [MaxLength(200)]
    [Description("What would prove the skill to others.")]
    public required string Evidence { get; init; }
}

// An entry of quiz/factors.yml
public sealed record FactorEntry : Bound
{
    [Id]
    [Description("Never change it after publishing: saved matrices refer to it.")]
    public required string Id { get; init; }

    [MaxLength(60)]
    [Description("The name that readers see.")]
    public required string Name { get; init; }

    [MaxLength(200)]
    [Description("The question that asks readers how much the factor matters to them.")]
    public required string Question { get; init; }

    [EveryKey]
    [Description("What each role offers.")]
    public required ImmutableSortedDictionary<Role, RatingEntry> Ratings { get; init; }
}

public sealed record RatingEntry : Bound
{
    [Range(0, 4)]
    [Description("0 nothing to 4 a lot.")]
    public required int Rating { get; init; }

    [MaxLength(300)]
    [Description("Why the role has that rating.")]
    public required string Reason { get; init; }
}

// An entry of quiz/dealbreakers.yml
public sealed record DealBreakerEntry : Bound
{
    [Id]
    [Description("Never change it after publishing: saved answers refer to it.")]
    public required string Id { get; init; }

    [MaxLength(200)]
    [Description("What the reader says yes or no to.")]
    public required string Statement { get; init; }

    [Length(1, 4)]
    [Description("The roles that a yes counts against.")]
    public required ImmutableArray<Role> Roles { get; init; }

    [MaxLength(400)]
    [Description("What a yes means for those roles.")]
    public required string Warning { get; init; }

    [MaxLength(300)]
    [Description("What to ask an employer about it.")]
    public required string Ask { get; init; }
}

// An entry of plans/tasks.yml
public sealed record TaskEntry : Bound
{
    [Id]
    [Description("Never change it after publishing: saved plans refer to it.")]
    public required string Id { get; init; }

    [MaxLength(80)]
    [Description("The task in a few words.")]
    public required string Title { get; init; }

    [Description("The id of the skill that it builds.")]
    public required string Skill { get; init; }

    [Length(1, 4)]
    [Description("The roles whose plans may include it.")]
    public required ImmutableArray<Role> Roles { get; init; }

    [Range(1, 4)]
    [Description("1 study a real case, 2 make the thing, 3 show it to people, 4 prove it.")]
    public required int Week { get; init; }

    [Range(1, 4)]
    [Description("The level of the skill that it leads to.")]
    public required int Reaches { get; init; }

    [Range(15, 240), MultipleOf(5)]
    [Description("How long it takes.")]
    public required int Minutes { get; init; }

    [MaxLength(1000)]
    [Description("What to do, step by step.")]
    public required string Instruction { get; init; }

    [MaxLength(160)]
    [Description("What the reader can show afterwards.")]
    public required string Artifact { get; init; }

    [Description("Whether it also fits a 7-day proof plan: an artifact that makes sense by itself, in at most an hour.")]
    public required bool Proof { get; init; }

    [Length(1, 4)]
    [Description("The ids of tasks further up whose artifacts it builds on. Plans put it after them.")]
    public ImmutableArray<string> After { get; init; } = [];

    [Description("Who else is needed.")]
    public PeopleEntry? People { get; init; }

    [Description("one if it must be done in one go, such as a meeting. Without it, plans may split it over days.")]
    public Sitting? Sitting { get; init; }

    [Description("work if it can only be done in a job that has such work. Plans include it only for people who say that they have one.")]
    public TaskPlace At { get; init; }

    [MaxLength(1000)]
    [Description("How to do it in a job that has such work. Plans of people who have one show it below the instruction.")]
    public string? AtWork { get; init; }

    [Description("true if days of waiting lie within it, such as for an answer. Plans put its last part at least three days after the one before.")]
    public bool Calendar { get; init; }

    [Range(15, 240), MultipleOf(5)]
    [Description("The minutes of the part after the waiting that must be done in one go, such as a meeting. Leave it out if any will do.")]
    public int LastPart { get; init; }
}

public enum Sitting
{
    One,
}

public enum TaskPlace
{
    Anywhere,
    Work,
}

public sealed record PeopleEntry : Bound
{
    [MaxLength(120)]
    [Description("Who that is.")]
    public required string Who { get; init; }

    [MaxLength(400)]
    [Description("What to do when no such person is at hand.")]
    public required string Otherwise { get; init; }
}

// An entry of language/phrases.yml
public sealed record PhraseEntry : Bound
{
    [Id]
    [Description("The id of the phrase.")]
    public required string Id { get; init; }

    [MaxLength(200)]
    [Description("A whole line to send or say, with what to swap in [brackets].")]
    public required string Text { get; init; }

    [Description("The roles whose language it is.")]
    public required ImmutableArray<Role> Roles { get; init; }

    [Description("Where it is said or written.")]
    public required Situation Situation { get; init; }

    [MaxLength(400)]
    [Description("The line as one person filled it in.")]
    public required string Example { get; init; }

    [Range(1, 3)]
    [Description("1 anyone writes it, 2 specific, 3 only someone who has done the work says it.")]
    public required int Strength { get; init; }

    [Length(1, 8)]
    [Description("Who can honestly say it: what they do now. Leave it out if anybody can.")]
    public ImmutableArray<CurrentWork> From { get; init; } = [];
}
