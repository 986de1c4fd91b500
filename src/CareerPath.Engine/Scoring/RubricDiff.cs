using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How an edit of a rubric changes its items, its personas and verdicts.</summary>
public sealed record RubricDiff
{
    /// <summary>Items only the new rubric has, in its order.</summary>
    public required ImmutableArray<Item> Added { get; init; }

    /// <summary>Items only the old rubric has, in its order.</summary>
    public required ImmutableArray<Item> Removed { get; init; }

    /// <summary>Items that both have but that differ, in the new order.</summary>
    public required ImmutableArray<ItemChange> Changed { get; init; }

    /// <summary>Criteria whose weight differs, and those that only one rubric has, in the old order, then the new.</summary>
    public required ImmutableArray<WeightChange> Weights { get; init; }

    /// <summary>Every persona of either rubric, in the old order, then the new.</summary>
    public required ImmutableArray<PersonaShift> Personas { get; init; }

    /// <summary>How many random sheets were scored under both.</summary>
    public required int Sheets { get; init; }

    /// <summary>Share 0 to 1 of them whose headline (the role, the roles between, or whether any suits) changes.</summary>
    public required double HeadlinesChanged { get; init; }

    /// <summary>Share 0 to 1 of them whose band changes on an axis that both have.</summary>
    public required double BandsChanged { get; init; }

    /// <summary>The share of random sheets that the old rubric calls clear, for each of its axes.</summary>
    public required ImmutableArray<ClearShare> ClearBefore { get; init; }

    /// <summary>The same under the new rubric.</summary>
    public required ImmutableArray<ClearShare> ClearAfter { get; init; }

    /// <summary>The sheets whose headline changes, firmest under the old rubric first, ten at most.</summary>
    public required ImmutableArray<DiffExample> Examples { get; init; }

    /// <summary>
    /// Compares two rubrics. The same seed gives the same sheets. An item that both have gets the same answer under both, and the mirrored
    /// one when its two statements changed places.
    /// </summary>
    /// <param name="old">The rubric before the edit; sound (see <see cref="RubricRules"/>).</param>
    /// <param name="new">The rubric after the edit; sound.</param>
    /// <param name="seed">Seed of the random sheets. Every position is equally likely, and one answer in twenty is skipped.</param>
    public static RubricDiff Between(Rubric old, Rubric @new, long seed)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var before = old.Items.ToDictionary(item => item.Id);
        var after = @new.Items.ToDictionary(item => item.Id);
        var sampled = RubricSampling.Run(old, @new, seed);
        return new RubricDiff
        {
            Added = [.. @new.Items.Where(item => !before.ContainsKey(item.Id))],
            Removed = [.. old.Items.Where(item => !after.ContainsKey(item.Id))],
            Changed =
            [
                .. @new.Items.Where(item => before.ContainsKey(item.Id))
                    .Select(item => new ItemChange(before[item.Id], item))
                    .Where(change => !change.Parts.IsEmpty),
            ],
            Weights = WeightChanges(old, @new),
            Personas = PersonaShifts(old, @new),
            Sheets = RubricSampling.Sheets,
            HeadlinesChanged = (double)sampled.Headlines / RubricSampling.Sheets,
            BandsChanged = (double)sampled.Bands / RubricSampling.Sheets,
            ClearBefore = RubricSampling.Clear(old, seed),
            ClearAfter = RubricSampling.Clear(@new, seed),
            Examples = sampled.Examples,
        };
    }

    private static ImmutableArray<WeightChange> WeightChanges(Rubric old, Rubric @new)
    {
        var before = Criteria(old).ToDictionary(criterion => criterion.Id, criterion => criterion.Weight, StringComparer.Ordinal);
        var after = Criteria(@new).ToDictionary(criterion => criterion.Id, criterion => criterion.Weight, StringComparer.Ordinal);
        return
        [
            .. Criteria(old).Concat(Criteria(@new)).Select(criterion => criterion.Id).Distinct(StringComparer.Ordinal)
                .Select(id => new WeightChange(
                    id, before.TryGetValue(id, out var was) ? was : null, after.TryGetValue(id, out var becomes) ? becomes : null))
                .Where(change => change.Before != change.After),
        ];
    }

    private static IEnumerable<Criterion> Criteria(Rubric rubric) => rubric.Axes.SelectMany(axis => axis.Criteria);

    /// <summary>A persona with the same answers in both rubrics gives one entry; otherwise each rubric's persona gives its own.</summary>
    private static ImmutableArray<PersonaShift> PersonaShifts(Rubric old, Rubric @new)
    {
        var news = @new.Personas.ToDictionary(persona => persona.Id, StringComparer.Ordinal);
        var both = old.Personas
            .Where(persona => news.TryGetValue(persona.Id, out var other) && SameAnswers(persona.Case, other.Case))
            .Select(persona => persona.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. old.Personas.Select(persona => Shift(persona, both.Contains(persona.Id) ? PersonaSource.Both : PersonaSource.Old)),
            .. @new.Personas.Where(persona => !both.Contains(persona.Id)).Select(persona => Shift(persona, PersonaSource.New)),
        ];

        PersonaShift Shift(Persona persona, PersonaSource source) =>
            new(persona.Id, source, Headline(old, persona), Headline(@new, persona));
    }

    private static bool SameAnswers(PersonaCase a, PersonaCase b) =>
        a.Answers.Count == b.Answers.Count
        && a.Answers.All(answer => b.Answers.TryGetValue(answer.Key, out var other) && other == answer.Value);

    private static Headline Headline(Rubric rubric, Persona persona)
    {
        return Headlines.Of(rubric.Index.Tallies(rubric.Index.Positions(persona.Case.Answers, out _)));
    }
}

/// <summary>An item before and after an edit.</summary>
public sealed record ItemChange(Item Before, Item After)
{
    /// <summary>
    /// What differs: <c>criterion</c>, <c>left</c>, <c>right</c>, <c>high</c>, <c>rationale</c>, <c>round</c>, <c>look</c>.
    /// </summary>
    public ImmutableArray<string> Parts { get; } =
    [
        .. new (string Part, bool Same)[]
        {
            ("criterion", string.Equals(Before.Criterion, After.Criterion, StringComparison.Ordinal)),
            ("left", string.Equals(Before.Left, After.Left, StringComparison.Ordinal)),
            ("right", string.Equals(Before.Right, After.Right, StringComparison.Ordinal)),
            ("high", Before.High == After.High),
            ("rationale", string.Equals(Before.Rationale, After.Rationale, StringComparison.Ordinal)),
            ("round", Before.Round == After.Round),
            ("look", Before.FirstLook == After.FirstLook),
        }.Where(part => !part.Same).Select(part => part.Part),
    ];
}

/// <summary>A criterion's weight before and after; null where the rubric does not have the criterion.</summary>
public sealed record WeightChange(string Criterion, int? Before, int? After);

/// <summary>Which rubric a persona's answers come from.</summary>
public enum PersonaSource
{
    /// <summary>Both rubrics have the persona with these answers.</summary>
    Both,

    /// <summary>The old rubric's.</summary>
    Old,

    /// <summary>The new rubric's.</summary>
    New,
}

/// <summary>A persona's headline under both rubrics. Each rubric ignores answers to items that it does not have.</summary>
public sealed record PersonaShift(string Persona, PersonaSource Source, Headline Before, Headline After);

/// <summary>A random sheet whose headline changes.</summary>
/// <param name="Before">The answers to the items that the old rubric asks.</param>
/// <param name="After">The same answers for the items that the new rubric asks.</param>
/// <param name="OldHeadline">Under the old rubric.</param>
/// <param name="NewHeadline">Under the new rubric.</param>
/// <param name="Stability">The smaller stability of the map's two axes under the old rubric, 0 to 1.</param>
/// <param name="Chance">The larger chance of these two under the old rubric, 0 to 1.</param>
public sealed record DiffExample(AnswerSheet Before, AnswerSheet After, Headline OldHeadline, Headline NewHeadline, double Stability, double Chance);
