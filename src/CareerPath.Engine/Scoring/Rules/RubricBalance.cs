using static CareerPath.Engine.Scoring.RubricRules;

namespace CareerPath.Engine.Scoring;

/// <summary>Rules 1 to 4: nobody is drawn to a side by how the pairs are laid out.</summary>
internal static class RubricBalance
{
    /// <summary>An item may move its axis by 15% of its range: 3 parts in 20.</summary>
    private const int MostParts = 3;
    private const int OfParts = 20;

    public static void CheckItems(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var axis in rubric.Axes)
        {
            int left = 0, right = 0;
            foreach (var criterion in axis.Criteria)
            {
                var items = rubric.Items.Where(item => string.Equals(item.Criterion, criterion.Id, StringComparison.Ordinal)).ToList();
                var leftHigh = items.Count(item => item.High == ItemSide.Left);
                left += leftHigh;
                right += items.Count - leftHigh;
                if (items.Count < 2)
                {
                    found.Add(new(1, RubricPart.Criterion, criterion.Id,
                        Say($"Criterion '{criterion.Id}' has {items.Count} of at least 2 items: add {2 - items.Count}.")));
                }
                Sides(found, RubricPart.Criterion, criterion.Id, leftHigh, items.Count - leftHigh);
            }
            Sides(found, RubricPart.Axis, RubricWords.Of(axis.Id), left, right);
        }
    }

    public static void CheckScores(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var axis in rubric.Index.Axes)
        {
            foreach (var position in Position.All)
                Uniform(found, axis, position);
            Reach(found, axis);
            Influence(found, axis);
        }
    }

    private static void Sides(List<RubricViolation> found, RubricPart part, string id, int leftHigh, int rightHigh)
    {
        var apart = Math.Abs(leftHigh - rightHigh);
        if (apart <= 1)
            return;
        var (from, to) = leftHigh > rightHigh ? ("left", "right") : ("right", "left");
        found.Add(new(1, part, id, Say(
            $"'{id}' has {leftHigh} items with high: left and {rightHigh} with high: right, {apart} apart instead of 1 at most: "
            + $"turn {apart / 2} of them from {from} to {to} (swap the statements too).")));
    }

    private static void Uniform(List<RubricViolation> found, AxisIndex axis, Position position)
    {
        var positions = new sbyte[axis.Rubric.Items.Length];
        Array.Fill(positions, (sbyte)position.Value);
        var tally = new AxisTally(axis, positions);
        var summary = AxisScoring.Summary(tally);
        if (summary.Band == Band.TooClose)
            return;
        var worst = Enumerable.Range(0, axis.Weights.Length).Where(c => tally.Answered[c] > 0)
            .MaxBy(c => Math.Abs((double)axis.Weights[c] * tally.Sum[c] / tally.Answered[c]));
        var id = RubricWords.Of(axis.Axis.Id);
        found.Add(new(2, RubricPart.Axis, id, Say(
            $"A sheet with {position} throughout comes out as {RubricWords.Of(summary.Band)} on the {id} axis "
            + $"(score {100 * AxisScoring.Score(tally):0.0} of 100, stability {summary.Stability:0.000}) instead of too-close: "
            + $"let items point both ways as often, first in the criterion '{axis.Axis.Criteria[worst].Id}'.")));
    }

    /// <summary>The extreme sheets and the neutral one are enough: every answer counts in one direction over its whole range.</summary>
    private static void Reach(List<RubricViolation> found, AxisIndex axis)
    {
        var id = RubricWords.Of(axis.Axis.Id);
        var high = Pulled(axis, 2);
        var low = Pulled(axis, -2);
        var highest = AxisScoring.Score(high);
        var lowest = AxisScoring.Score(low);
        foreach (var (tally, side) in new[] { (high, Side.High), (low, Side.Low) })
        {
            var summary = AxisScoring.Summary(tally);
            if (!summary.Decided || summary.Side != side)
            {
                found.Add(new(3, RubricPart.Axis, id, Say(
                    $"The {RubricWords.Of(side)} side of the {id} axis cannot be reached: the greatest pull to it gives a score of "
                    + $"{100 * AxisScoring.Score(tally):0.0} with {tally.Total} items. Add items to the axis's criteria.")));
            }
        }
        if (AxisScoring.Summary(Pulled(axis, 0)).Band != Band.TooClose)
            found.Add(new(3, RubricPart.Axis, id, $"Too-close cannot be reached on the {id} axis: a neutral sheet must give it."));
        if (!highest.Equals(-lowest))
        {
            found.Add(new(3, RubricPart.Axis, id, Say(
                $"The greatest pull on the {id} axis is {100 * highest:0.0} to the high side and {-100 * lowest:0.0} to the low side: "
                + $"they must be equal.")));
        }
    }

    /// <summary>The axis with every answer worth this many half steps toward the high pole.</summary>
    private static AxisTally Pulled(AxisIndex axis, int toward)
    {
        var positions = new sbyte[axis.Rubric.Items.Length];
        for (var i = 0; i < axis.Items.Length; i++)
            positions[axis.Items[i]] = (sbyte)(axis.Sign[i] * toward);
        return new AxisTally(axis, positions);
    }

    private static void Influence(List<RubricViolation> found, AxisIndex axis)
    {
        var tally = Pulled(axis, 0);
        for (var c = 0; c < axis.Weights.Length; c++)
        {
            int items = tally.Answered[c], weight = axis.Weights[c];
            if (items == 0 || OfParts * weight <= MostParts * items * tally.Weight)
                continue;
            var criterion = axis.Axis.Criteria[c];
            var enough = ((OfParts * weight) + (MostParts * tally.Weight) - 1) / (MostParts * tally.Weight);
            var parts = OfParts - (MostParts * items);
            var lighter = parts <= 0 ? 0 : MostParts * items * (tally.Weight - weight) / parts;
            var orLighter = lighter >= 1 ? Say($", or lower its weight from {weight} to {lighter}") : "";
            found.Add(new(4, RubricPart.Criterion, criterion.Id, Say(
                $"Each of the {items} items of '{criterion.Id}' moves the {RubricWords.Of(axis.Axis.Id)} axis by "
                + $"{100.0 * weight / (items * tally.Weight):0.0}% of its range by itself, more than 15%: "
                + $"give the criterion {enough} items{orLighter}.")));
        }
    }
}
