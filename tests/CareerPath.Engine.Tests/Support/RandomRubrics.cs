using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>Small rubrics and sheets from a seed.</summary>
internal static class RandomRubrics
{
    private const int MostCriteria = 4;

    /// <summary>A rubric whose technical axis has that many items, 24 at most, in one to four criteria.</summary>
    public static Rubric Small(Random random, int mostItems, int leastItems = 1)
    {
        var left = random.Next(leastItems, mostItems + 1);
        var criteria = new List<(int, string)>();
        while (left > 0)
        {
            // As many as the criteria still to come could not hold, or more.
            var least = Math.Max(1, left - (RubricRules.MaxItemsPerCriterion * (MostCriteria - 1 - criteria.Count)));
            var items = random.Next(least, Math.Min(left, RubricRules.MaxItemsPerCriterion) + 1);
            criteria.Add((random.Next(1, 6), new string([.. Enumerable.Range(0, items).Select(_ => random.Next(2) == 0 ? 'L' : 'R')])));
            left -= items;
        }
        return SampleRubric.Of([.. criteria], retest: random.Next(3) switch { 0 => 0.2, 1 => 0.04, _ => 0.4 });
    }

    public static AnswerSheet Sheet(Random random, Rubric rubric, double skipped) => SampleRubric.Sheet(
        rubric.Items.Where(_ => random.NextDouble() >= skipped).Select(item => (item.Id.Value, random.Next(-2, 3))));

    /// <summary>A sheet whose answers mostly point to one pole of each axis.</summary>
    public static AnswerSheet LeaningSheet(Random random, Rubric rubric, double skipped)
    {
        var pole = random.Next(2) == 0 ? 1 : -1;
        return SampleRubric.Sheet(rubric.Items.Where(_ => random.NextDouble() >= skipped).Select(item =>
            (item.Id.Value, pole * (item.High == ItemSide.Right ? 1 : -1) * (random.Next(8) == 0 ? -1 : random.Next(1, 3)))));
    }

    public static string Describe(Rubric rubric, AnswerSheet sheet) =>
        string.Join(' ', rubric.Axes.SelectMany(axis => axis.Criteria)
            .Select(criterion => string.Create(CultureInfo.InvariantCulture, $"{criterion.Id}×{criterion.Weight}")))
        + " ρ=" + rubric.Retest.ToString(CultureInfo.InvariantCulture) + " | "
        + string.Join(' ', rubric.Items.Select(item => $"{item.Id}{(item.High == ItemSide.Right ? 'R' : 'L')}="
            + (sheet.Answers.TryGetValue(item.Id, out var position) ? position.ToString() : "-")));
}
