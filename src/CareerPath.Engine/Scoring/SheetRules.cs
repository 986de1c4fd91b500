using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>The part of an answer sheet that does not fit a rubric.</summary>
public enum SheetField
{
    /// <summary><see cref="AnswerSheet.Answers"/>.</summary>
    Answers,

    /// <summary><see cref="AnswerSheet.Skills"/>.</summary>
    Skills,

    /// <summary><see cref="AnswerSheet.Factors"/>.</summary>
    Factors,

    /// <summary><see cref="AnswerSheet.DealBreakers"/>.</summary>
    DealBreakers,
}

/// <summary>One thing in a sheet that does not fit its rubric.</summary>
/// <param name="Field">Where it is.</param>
/// <param name="Id">The id given.</param>
/// <param name="Message">What is wrong, as a sentence without a full stop.</param>
public sealed record SheetProblem(SheetField Field, string Id, string Message);

/// <summary>Whether an answer sheet fits a rubric.</summary>
public static class SheetRules
{
    /// <summary>Highest level of a skill; the lowest is 0.</summary>
    public const int MaxLevel = 4;

    /// <summary>Highest weight of a factor; the lowest is 0.</summary>
    public const int MaxFactorWeight = 3;

    /// <summary>
    /// Every unknown id and every level or weight out of range, sorted by field, then by id; empty when the sheet can be scored.
    /// </summary>
    public static ImmutableArray<SheetProblem> Check(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        rubric.Index.Positions(sheet.Answers, out var found);
        return Fits(rubric, sheet, found) ? [] : Problems(rubric, sheet);
    }

    /// <summary>The sheet's positions by item.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message names all of it.</exception>
    internal static sbyte[] PositionsOrThrow(Rubric rubric, AnswerSheet sheet)
    {
        var positions = rubric.Index.Positions(sheet.Answers, out var found);
        if (Fits(rubric, sheet, found))
            return positions;
        var problems = Problems(rubric, sheet).Select(problem => problem.Message);
        throw new ArgumentException($"The answer sheet does not fit the rubric: {string.Join("; ", problems)}.", nameof(sheet));
    }

    /// <summary>
    /// A faster check that does not find the wrong entry: every id of the sheet is known if the number found equals the number given.
    /// </summary>
    private static bool Fits(Rubric rubric, AnswerSheet sheet, int found)
    {
        if (found != sheet.Answers.Count)
            return false;
        return AllFit(rubric.Skills, skill => skill.Id, sheet.Skills, MaxLevel)
            && AllFit(rubric.Factors, factor => factor.Id, sheet.Factors, MaxFactorWeight)
            && (sheet.DealBreakers.Count == 0
                || rubric.DealBreakers.Count(flag => sheet.DealBreakers.Contains(flag.Id)) == sheet.DealBreakers.Count);
    }

    private static bool AllFit<T>(ImmutableArray<T> known, Func<T, string> id, IReadOnlyDictionary<string, int> given, int most)
    {
        if (given.Count == 0)
            return true;
        var found = 0;
        foreach (var entry in known)
        {
            if (!given.TryGetValue(id(entry), out var value))
                continue;
            if (value < 0 || value > most)
                return false;
            found++;
        }
        return found == given.Count;
    }

    private static ImmutableArray<SheetProblem> Problems(Rubric rubric, AnswerSheet sheet)
    {
        var problems = new List<SheetProblem>();
        var items = rubric.Items.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var id in sheet.Answers.Keys.Where(id => !items.Contains(id.Value)))
            problems.Add(new SheetProblem(SheetField.Answers, id.Value, $"there is no item '{id.Value}'"));
        Values(problems, SheetField.Skills, "skill", "level", sheet.Skills, rubric.Skills.Select(skill => skill.Id), MaxLevel);
        var factors = rubric.Factors.Select(factor => factor.Id);
        Values(problems, SheetField.Factors, "factor", "weight", sheet.Factors, factors, MaxFactorWeight);
        var flags = rubric.DealBreakers.Select(flag => flag.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in sheet.DealBreakers.Where(id => !flags.Contains(id)))
            problems.Add(new SheetProblem(SheetField.DealBreakers, id, $"there is no deal-breaker '{id}'"));
        return [.. problems.OrderBy(problem => problem.Field).ThenBy(problem => problem.Id, StringComparer.Ordinal)];
    }

    private static void Values(
        List<SheetProblem> problems, SheetField field, string noun, string measure,
        IReadOnlyDictionary<string, int> given, IEnumerable<string> ids, int most)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, value) in given)
        {
            if (!known.Contains(id))
                problems.Add(new SheetProblem(field, id, $"there is no {noun} '{id}'"));
            else if (value < 0 || value > most)
                problems.Add(new SheetProblem(field, id, RubricRules.Say($"the {measure} {value} of the {noun} '{id}' is not in 0..{most}")));
        }
    }
}
