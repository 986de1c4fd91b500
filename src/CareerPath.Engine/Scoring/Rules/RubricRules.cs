using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CareerPath.Engine.Scoring;

/// <summary>The kind of thing an id names.</summary>
public enum RubricPart
{
    /// <summary>The rubric itself: <c>retest</c>, <c>minimumAnswered</c>, <c>bands</c> or <c>axes</c>.</summary>
    Rubric,

    /// <summary>An axis: <c>technical</c>, <c>scope</c> or <c>others</c>.</summary>
    Axis,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>An item.</summary>
    Item,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>A factor.</summary>
    Factor,

    /// <summary>A deal-breaker.</summary>
    DealBreaker,

    /// <summary>A persona.</summary>
    Persona,
}

/// <summary>A rule that a rubric breaks.</summary>
/// <param name="Rule">1 to 8, the numbers of the rules in the list of <see cref="RubricRules"/>.</param>
/// <param name="Part">What <paramref name="Id"/> names; ids are unique only within one kind.</param>
/// <param name="Id">The id of the part that breaks the rule.</param>
/// <param name="Message">What is wrong, by how much, and what would fix it.</param>
public sealed record RubricViolation(int Rule, RubricPart Part, string Id, string Message);

/// <summary>
/// What a rubric must satisfy before anybody answers it:
/// 1. every criterion has two to six items and every axis at most forty, pointing both ways (left-high and right-high counts differ by at
///    most 1, also over each axis); a first look has one item of every criterion, in balance, and comes first;
/// 2. a sheet with the same position for every item is too close on every axis, for each of the five positions;
/// 3. both sides of each axis and its middle can be reached, and the greatest pull to each side is equal;
/// 4. no item moves its axis by more than 15% of the range by itself on a full sheet;
/// 5. ids are unique and well formed, texts are there and short enough, numbers are in range;
/// 6. every persona gets the verdict its author expects;
/// 7. every reference resolves, and all four roles are present where each role needs an entry;
/// 8. on each axis, at most 5% of random sheets are clear after the first round and at most 8% after both.
/// Rules 1 to 4 hold for the first round alone and for both rounds together.
/// </summary>
public static class RubricRules
{
    /// <summary>Longest statement of an item, in characters.</summary>
    public const int MaxStatement = 110;

    /// <summary>Highest weight of a criterion; the lowest is 1.</summary>
    public const int MaxWeight = 5;

    /// <summary>Most items of a criterion, both rounds together.</summary>
    public const int MaxItemsPerCriterion = 6;

    /// <summary>Most items of an axis, both rounds together.</summary>
    public const int MaxItemsPerAxis = 40;

    /// <summary>Largest share of random sheets that may be clear on an axis after the first round.</summary>
    public const double MaxClearAfterFirst = 0.05;

    /// <summary>Largest share of random sheets that may be clear on an axis after both rounds.</summary>
    public const double MaxClearAfterBoth = 0.08;

    /// <summary>Levels described for each skill, the first being level 0.</summary>
    public const int LevelsPerSkill = 5;

    /// <summary>Highest target of a skill and highest rating of a factor; the lowest is 0.</summary>
    public const int MaxTarget = 4;

    /// <summary>
    /// Checks rules 1 to 7 and reports every violation, by rule, then in file order; empty when the rubric is sound. Rules 2, 3, 4 and 6
    /// need a rubric that can be scored: they are left out while the items, criteria, weights or limits themselves are broken.
    /// </summary>
    public static ImmutableArray<RubricViolation> Check(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var found = new List<RubricViolation>();
        RubricForm.Check(rubric, found);
        RubricReferences.Check(rubric, found);
        RubricBalance.CheckCounts(rubric, found);
        var sound = !found.Exists(violation =>
            violation.Part is RubricPart.Rubric or RubricPart.Axis or RubricPart.Criterion or RubricPart.Item);
        RubricBalance.CheckSides(rubric, found);
        if (sound)
        {
            RubricBalance.CheckScores(rubric, found);
            RubricCases.Check(rubric, found);
        }
        return [.. found.OrderBy(violation => violation.Rule)];
    }

    /// <summary>Whether no axis and no criterion has more items than can be scored.</summary>
    public static bool CanBeScored(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var items = rubric.Items.CountBy(item => item.Criterion, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return items.Values.All(count => count <= MaxItemsPerCriterion)
            && rubric.Axes.All(axis => axis.Criteria.Sum(criterion => items.GetValueOrDefault(criterion.Id)) <= MaxItemsPerAxis);
    }

    /// <summary>Checks rule 8 on 10,000 random sheets, the same for the same seed. Takes a few seconds.</summary>
    /// <exception cref="InvalidOperationException">The rubric cannot be scored: <see cref="Check"/> says why.</exception>
    public static ImmutableArray<RubricViolation> CheckChance(Rubric rubric, long seed)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var found = new List<RubricViolation>();
        foreach (var share in RubricSampling.Clear(rubric, seed))
        {
            var axis = rubric.Index.Axes[(int)share.Axis];
            Judge(RubricWords.Of(share.Axis), "the first round", share.AfterFirst, MaxClearAfterFirst);
            if (axis.FirstRound < axis.Items.Length)
                Judge(RubricWords.Of(share.Axis), "both rounds", share.AfterBoth, MaxClearAfterBoth);
        }
        return [.. found];

        void Judge(string axis, string round, double clear, double most)
        {
            if (clear > most)
            {
                found.Add(new(8, RubricPart.Axis, axis, Say(
                    $"After {round}, {100 * clear:0.0}% of {RubricSampling.Sheets} random sheets are clear on the {axis} axis, more than "
                    + $"{100 * most:0}%: ask more of clear under bands, such as chance: 0.05 and fewestChanges: 3.")));
            }
        }
    }

    /// <summary>Formats with a full stop as decimal separator, whatever the machine's culture.</summary>
    internal static string Say(ref Sentence text) => text.ToString();

    /// <summary>
    /// Formats an interpolated string in the invariant culture. Unlike FormattableString, it allows strings joined with +.
    /// </summary>
    [InterpolatedStringHandler]
    internal ref struct Sentence(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string value) => _text.AppendLiteral(value);

        public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

        public override string ToString() => _text.ToStringAndClear();
    }
}
