using CareerPath.Engine.Scoring;
using CareerPath.Web.Language;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Assessments;

// One person's answers, opened with a link: what the link may not read is empty.
public sealed class Assessment
{
    public const int LabelLength = 60;

    public required Guid Id { get; init; }

    public required string RubricId { get; init; }

    public required DateTime CreatedAt { get; init; }

    // When the answers last changed.
    public required DateTime UpdatedAt { get; init; }

    // When the owner last saved anything or asked to keep it.
    public DateTime SavedAt { get; init; }

    // Whether less than one page of the quiz is answered and nothing else is entered.
    public bool IsStart { get; init; }

    // What it was opened with. Null if it is not sealed yet.
    public KeyRing? Keys { get; init; }

    // Where the person stands. Null if they did not say.
    public CurrentWork? Work { get; set; }

    public Aim? Aim { get; set; }

    // What its owner calls this try, to tell it from others. One line; null without one. Never shared.
    public string? Label { get; set; }

    // Whether the person has said that they have a job, in which some of a plan can be done.
    public bool HasJob => Work is not null and not CurrentWork.Student;

    // Position by item id; null when skipped; absent when not seen yet.
    public Dictionary<ItemId, Position?> Answers { get; set; } = [];

    // Level 0 to 4 by skill id.
    public Dictionary<string, int> Skills { get; set; } = [];

    // Weight 0 to 3 by factor id.
    public Dictionary<string, int> Factors { get; set; } = [];

    // Yes or no by deal-breaker id.
    public Dictionary<string, bool> DealBreakers { get; set; } = [];

    // With answers of its own, to try others without saving.
    public Assessment Copy() => new()
    {
        Id = Id,
        RubricId = RubricId,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Work = Work,
        Aim = Aim,
        Label = Label,
        Answers = new(Answers),
        Skills = new(Skills),
        Factors = new(Factors),
        DealBreakers = new(DealBreakers),
    };

    // What a link to these parts may read.
    public Assessment Only(SealedParts parts) => new()
    {
        Id = Id,
        RubricId = RubricId,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Keys = Keys?.Only(parts),
        Answers = parts.HasFlag(SealedParts.Answers) ? Answers : [],
        Skills = parts.HasFlag(SealedParts.Readiness) ? Skills : [],
        Factors = parts.HasFlag(SealedParts.Matters) ? Factors : [],
        DealBreakers = parts.HasFlag(SealedParts.Matters) ? DealBreakers : [],
    };

    // A typed label as it is stored, of any length.
    public static string? LabelOf(string? typed) => PlainLine.Of(typed) is { Length: > 0 } line ? line : null;

    public AnswerSheet Sheet() => new()
    {
        Answers = Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value),
        Skills = Skills,
        Factors = Factors,
        DealBreakers = DealBreakers.Where(d => d.Value).Select(d => d.Key).ToHashSet(StringComparer.Ordinal),
    };
}
