using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>The two axes of the map, and the axis that asks whether any of the four roles suits.</summary>
public enum AxisId
{
    /// <summary>From business (low) to technical (high).</summary>
    Technical,

    /// <summary>From one project (low) to a program (high).</summary>
    Scope,

    /// <summary>
    /// From doing the work oneself (low) to getting it done through others (high). Rubrics before 2026-11-29 do not have it.
    /// </summary>
    Others,
}

/// <summary>Which statement of an item points at the axis's high pole.</summary>
public enum ItemSide
{
    /// <summary>The left statement.</summary>
    Left,

    /// <summary>The right statement.</summary>
    Right,
}

/// <summary>
/// Everything an assessment is answered under: pairs, weights, skills, factors, deal-breakers and personas.
/// Immutable; two rubrics are the same when their <see cref="Id"/> is.
/// </summary>
public sealed record Rubric
{
    private RubricIndex? _index;

    /// <summary>Retest probability ρ of one position's move to each side, 0 to 0.5.</summary>
    public required double Retest { get; init; }

    /// <summary>Share of an axis's first-round items that must be answered for a verdict, 0 to 1.</summary>
    public required double MinimumAnswered { get; init; }

    /// <summary>What an axis must reach to be clear or leaning.</summary>
    public required BandLimits Bands { get; init; }

    /// <summary>Technical, then scope, then others where the rubric has it.</summary>
    public required ImmutableArray<Axis> Axes { get; init; }

    /// <summary>The pairs of statements, in the order asked; those of the second round after those of the first.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>The skills of the scorecard.</summary>
    public required ImmutableArray<Skill> Skills { get; init; }

    /// <summary>The factors of the decision matrix.</summary>
    public required ImmutableArray<Factor> Factors { get; init; }

    /// <summary>The red flags.</summary>
    public required ImmutableArray<DealBreaker> DealBreakers { get; init; }

    /// <summary>The personas a result is compared with.</summary>
    public required ImmutableArray<Persona> Personas { get; init; }

    /// <summary>SHA-256 of the canonical form, 64 lower-case hexadecimal digits.</summary>
    public string Id => Index.Hash;

    /// <summary>
    /// Lookups for scoring, built once. A copy made by <c>with</c> gets its own, because an index knows the rubric it belongs to.
    /// </summary>
    internal RubricIndex Index => _index is { } index && ReferenceEquals(index.Rubric, this) ? index : _index = new RubricIndex(this);

    /// <summary>The axis with that id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rubric has no such axis.</exception>
    public Axis Axis(AxisId id) => Has(id) ? Axes[(int)id] : throw new ArgumentOutOfRangeException(nameof(id), id, "The rubric has no such axis.");

    /// <summary>Whether the rubric has the axis: older ones have no <see cref="AxisId.Others"/>.</summary>
    public bool Has(AxisId id) => (int)id < Axes.Length;

    /// <summary>The axis that an item is on.</summary>
    /// <exception cref="InvalidOperationException">The item names no criterion of the rubric.</exception>
    public AxisId AxisOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Axes.First(axis => axis.Criteria.Any(criterion => string.Equals(criterion.Id, item.Criterion, StringComparison.Ordinal))).Id;
    }

    /// <summary>The same rubric has the same id.</summary>
    public bool Equals(Rubric? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The limits of each band. Every limit of clear is at least as strict as that of leaning.</summary>
public sealed record BandLimits(BandLimit Clear, BandLimit Leaning);

/// <summary>What an axis must reach for a band.</summary>
/// <param name="Stability">Least stability, above 0.5 and at most 1.</param>
/// <param name="Chance">Largest chance, 0 to 1; null in rubrics that do not ask for it.</param>
/// <param name="FewestChanges">Least number of changes that flip the axis, 1 or more; null in rubrics that do not ask for it.</param>
public sealed record BandLimit(double Stability, double? Chance = null, int? FewestChanges = null);

/// <summary>One axis: its poles in words ("business", "technical") and its criteria.</summary>
public sealed record Axis(AxisId Id, string Name, string Low, string High, ImmutableArray<Criterion> Criteria);

/// <summary>One thing an axis is measured by.</summary>
/// <param name="Id">Unique over the rubric, lower-case with hyphens.</param>
/// <param name="Name">Heading in tables.</param>
/// <param name="Weight">1 to 5.</param>
/// <param name="Reason">Why it has that weight.</param>
/// <param name="Low">What a person drawn to the low pole prefers; completes "You prefer …".</param>
/// <param name="High">The same for the high pole.</param>
public sealed record Criterion(string Id, string Name, int Weight, string Reason, string Low, string High);

/// <summary>A pair of statements with five positions between them.</summary>
/// <param name="Id">Unique and stable.</param>
/// <param name="Criterion">Id of the criterion it belongs to.</param>
/// <param name="Left">At most 110 characters.</param>
/// <param name="Right">At most 110 characters.</param>
/// <param name="High">Which statement points at the axis's high pole.</param>
/// <param name="Rationale">Why the two are equally attractive and what the choice shows.</param>
public sealed record Item(ItemId Id, string Criterion, string Left, string Right, ItemSide High, string Rationale)
{
    /// <summary>1, or 2 for a pair that is only offered when its axis is not clear after the first round.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Whether it is one of the pairs on the first two pages, which give a first direction.</summary>
    public bool FirstLook { get; init; }
}

/// <summary>A skill of the scorecard.</summary>
/// <param name="Id">Unique over the skills.</param>
/// <param name="Name">Heading.</param>
/// <param name="Levels">Five descriptions of behaviour, level 0 to 4.</param>
/// <param name="Targets">Level each role asks for, 0 to 4; 0: not needed.</param>
/// <param name="Evidence">What would show that a gap is closed.</param>
public sealed record Skill(
    string Id, string Name, ImmutableArray<string> Levels, ImmutableSortedDictionary<Role, int> Targets, string Evidence);

/// <summary>A factor of the decision matrix, with a rating for every role.</summary>
/// <param name="Id">Unique over the factors.</param>
/// <param name="Name">Short name.</param>
/// <param name="Question">Asks how much it matters.</param>
/// <param name="Ratings">A rating for each role.</param>
public sealed record Factor(string Id, string Name, string Question, ImmutableSortedDictionary<Role, FactorRating> Ratings);

/// <summary>How much a role offers of a factor, 0 to 4, and why in one sentence.</summary>
public sealed record FactorRating(int Rating, string Reason);

/// <summary>A red flag a person may say yes to.</summary>
/// <param name="Id">Unique over the deal-breakers.</param>
/// <param name="Statement">First person, answered yes or no.</param>
/// <param name="Roles">The roles it touches.</param>
/// <param name="Warning">What it means for those roles.</param>
/// <param name="Ask">What to ask in an interview about it.</param>
public sealed record DealBreaker(string Id, string Statement, ImmutableArray<Role> Roles, string Warning, string Ask);

/// <summary>A person to compare a result with.</summary>
/// <param name="Id">Unique over the personas.</param>
/// <param name="Name">Such as Technical Innovator.</param>
/// <param name="Role">The role the person fits; null for one between two roles.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Story">A short paragraph of the person's working week.</param>
/// <param name="Case">The person's own answers and the verdict they must give.</param>
public sealed record Persona(string Id, string Name, Role? Role, string Summary, string Story, PersonaCase Case);

/// <summary>A persona's answer sheet and the verdict its author expects.</summary>
/// <param name="Answers">Position by item.</param>
/// <param name="Role">Expected headline role; null when none is expected.</param>
/// <param name="Band">Expected band of the technical axis.</param>
/// <param name="ScopeBand">Expected band of the scope axis.</param>
/// <param name="Suits">Expected answer to whether any of the four suits; null in rubrics that do not ask.</param>
public sealed record PersonaCase(
    ImmutableDictionary<ItemId, Position> Answers, Role? Role, Band Band, Band ScopeBand, Suits? Suits = null);
