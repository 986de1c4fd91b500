using static CareerPath.Engine.Scoring.RubricRules;

namespace CareerPath.Engine.Scoring;

/// <summary>Rules 1 to 4: the layout of the pairs favors no side.</summary>
internal static class RubricBalance
{
    /// <summary>An item may move its axis by 15% of its range: 3 parts in 20.</summary>
    private const int MostParts = 3;
    private const int OfParts = 20;

    /// <summary>Checks how many items there are in each round.</summary>
    public static void CheckCounts(Rubric rubric, List<RubricViolation> found)
    {
        var before = found.Count;
        foreach (var axis in rubric.Axes)
        {
            var id = RubricWords.Of(axis.Id);
            var total = 0;
            foreach (var criterion in axis.Criteria)
            {
                var items = Of(rubric, criterion).ToList();
                var first = items.Count(item => item.Round == 1);
                total += items.Count;
                if (items.Count > MaxItemsPerCriterion)
                {
                    found.Add(new(1, RubricPart.Criterion, criterion.Id, Say(
                        $"Criterion '{criterion.Id}' has {items.Count} items, more than {MaxItemsPerCriterion}: remove {items.Count - MaxItemsPerCriterion}.")));
                }
                if (first < 2)
                {
                    var round = items.Count > first ? " of the first round" : "";
                    found.Add(new(1, RubricPart.Criterion, criterion.Id, Say(
                        $"Criterion '{criterion.Id}' has {first} of at least 2 items{round}: add {2 - first}.")));
                }
            }
            if (axis.Criteria.IsEmpty)
                found.Add(new(1, RubricPart.Axis, id, $"The {id} axis has no criteria, so no items: add criteria, and two items to each."));
            if (total > MaxItemsPerAxis)
                found.Add(new(1, RubricPart.Axis, id, Say($"The {id} axis has {total} items, more than {MaxItemsPerAxis}: remove {total - MaxItemsPerAxis}.")));
        }
        FirstLook(rubric, found);
        // Check the order only if the counts are right, so that the same items are not reported twice.
        if (found.Count == before)
            SecondRoundLast(rubric, found);
    }

    /// <summary>Checks which way the items point, in the first round and in both rounds together.</summary>
    public static void CheckSides(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var axis in rubric.Axes)
        {
            for (var round = 1; round <= LastRound(rubric, axis); round++)
            {
                int left = 0, right = 0;
                foreach (var criterion in axis.Criteria)
                {
                    var items = Of(rubric, criterion).Where(item => item.Round <= round).ToList();
                    var leftHigh = items.Count(item => item.High == ItemSide.Left);
                    left += leftHigh;
                    right += items.Count - leftHigh;
                    if (round == 1 || items.Exists(item => item.Round == 2))
                        Sides(found, RubricPart.Criterion, criterion.Id, leftHigh, items.Count - leftHigh, round);
                }
                Sides(found, RubricPart.Axis, RubricWords.Of(axis.Id), left, right, round);
            }
        }
    }

    public static void CheckScores(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var axis in rubric.Index.Axes)
        {
            for (var round = 1; round <= LastRound(rubric, axis.Axis); round++)
            {
                foreach (var position in Position.All)
                    Uniform(found, axis, position, round);
                Reach(found, axis, round);
            }
            Influence(found, axis);
        }
    }

    private static IEnumerable<Item> Of(Rubric rubric, Criterion criterion) =>
        rubric.Items.Where(item => string.Equals(item.Criterion, criterion.Id, StringComparison.Ordinal));

    private static int LastRound(Rubric rubric, Axis axis) => axis.Criteria.Any(criterion => Of(rubric, criterion).Any(item => item.Round == 2)) ? 2 : 1;

    private static string InBoth(int round) => round == 2 ? " with the second round" : "";

    private static void SecondRoundLast(Rubric rubric, List<RubricViolation> found)
    {
        var lastOfFirst = rubric.Items.ToList().FindLastIndex(item => item.Round == 1);
        foreach (var item in rubric.Items.Take(lastOfFirst + 1).Where(item => item.Round == 2))
            found.Add(new(1, RubricPart.Item, item.Id.Value, $"Item '{item.Id}' of round 2 comes before an item of the first round: move it behind them."));
    }

    /// <summary>
    /// Checks that a first look has one pair of every criterion, has as many left-high as right-high pairs on each axis, and comes before
    /// all other pairs.
    /// </summary>
    private static void FirstLook(Rubric rubric, List<RubricViolation> found)
    {
        var look = rubric.Items.Where(item => item.FirstLook).ToList();
        if (look.Count == 0)
            return;
        foreach (var item in rubric.Items.Take(look.Count).Where(item => !item.FirstLook))
        {
            found.Add(new(1, RubricPart.Item, item.Id.Value,
                $"Item '{item.Id}' comes before an item of the first look: move it behind them, or give it look: first."));
        }
        foreach (var item in look.Where(item => item.Round != 1))
            found.Add(new(1, RubricPart.Item, item.Id.Value, $"Item '{item.Id}' is of the first look and of round 2: remove one of the two."));
        foreach (var axis in rubric.Axes)
        {
            foreach (var criterion in axis.Criteria)
            {
                var count = look.Count(item => string.Equals(item.Criterion, criterion.Id, StringComparison.Ordinal));
                if (count != 1)
                    found.Add(new(1, RubricPart.Criterion, criterion.Id, Say($"Criterion '{criterion.Id}' has {count} items with look: first: give it exactly one.")));
            }
            var own = look.Where(item => axis.Criteria.Any(criterion => string.Equals(criterion.Id, item.Criterion, StringComparison.Ordinal))).ToList();
            var left = own.Count(item => item.High == ItemSide.Left);
            if (Math.Abs(own.Count - (2 * left)) > 1)
            {
                found.Add(new(1, RubricPart.Axis, RubricWords.Of(axis.Id), Say(
                    $"Of the items with look: first on the {RubricWords.Of(axis.Id)} axis, {left} have high: left and {own.Count - left} high: right: "
                    + $"choose others, so that the two differ by 1 at most.")));
            }
        }
    }

    private static void Sides(List<RubricViolation> found, RubricPart part, string id, int leftHigh, int rightHigh, int round)
    {
        var apart = Math.Abs(leftHigh - rightHigh);
        if (apart <= 1)
            return;
        var (from, to) = leftHigh > rightHigh ? ("left", "right") : ("right", "left");
        found.Add(new(1, part, id, Say(
            $"'{id}' has{InBoth(round)} {leftHigh} items with high: left and {rightHigh} with high: right, {apart} apart instead of 1 at most: "
            + $"turn {apart / 2} of them from {from} to {to} (swap the statements too).")));
    }

    private static void Uniform(List<RubricViolation> found, AxisIndex axis, Position position, int round)
    {
        var tally = Tally(axis, round, _ => position.Value);
        var summary = new AxisSummary(tally);
        if (summary.Band == Band.TooClose)
            return;
        var worst = Enumerable.Range(0, axis.Weights.Length).Where(c => tally.Answered[c] > 0)
            .MaxBy(c => Math.Abs((double)axis.Weights[c] * tally.Sum[c] / tally.Answered[c]));
        var id = RubricWords.Of(axis.Axis.Id);
        found.Add(new(2, RubricPart.Axis, id, Say(
            $"A sheet with {position} throughout{InBoth(round)} comes out as {RubricWords.Of(summary.Band)} on the {id} axis "
            + $"(score {100 * tally.Score:0.0} of 100, stability {summary.Stability:0.000}) instead of too-close: "
            + $"let items point both ways as often, first in the criterion '{axis.Axis.Criteria[worst].Id}'.")));
    }

    /// <summary>Checking the extreme and neutral sheets is enough, because the score changes monotonically with every answer.</summary>
    private static void Reach(List<RubricViolation> found, AxisIndex axis, int round)
    {
        var id = RubricWords.Of(axis.Axis.Id);
        var high = Pulled(axis, round, 2);
        var low = Pulled(axis, round, -2);
        foreach (var (tally, side) in new[] { (high, Side.High), (low, Side.Low) })
        {
            var summary = new AxisSummary(tally);
            if (!summary.Decided || summary.Side != side)
            {
                found.Add(new(3, RubricPart.Axis, id, Say(
                    $"The {RubricWords.Of(side)} side of the {id} axis cannot be reached{InBoth(round)}: the greatest pull to it gives a score of "
                    + $"{100 * tally.Score:0.0} with {tally.Total} items. Add items to the axis's criteria.")));
            }
        }
        if (new AxisSummary(Pulled(axis, round, 0)).Band != Band.TooClose)
            found.Add(new(3, RubricPart.Axis, id, $"Too-close cannot be reached on the {id} axis: a neutral sheet must give it."));
        if (high.Numerator != -low.Numerator)
        {
            found.Add(new(3, RubricPart.Axis, id, Say(
                $"The greatest pull on the {id} axis is {100 * high.Score:0.0} to the high side and {-100 * low.Score:0.0} to the low side: "
                + $"they must be equal.")));
        }
    }

    /// <summary>Tallies the axis with every answer worth this many half steps toward the high pole.</summary>
    private static AxisTally Pulled(AxisIndex axis, int round, int toward) => Tally(axis, round, i => axis.Sign[i] * toward);

    private static AxisTally Tally(AxisIndex axis, int round, Func<int, int> position)
    {
        var positions = new sbyte[axis.Rubric.Items.Length];
        Array.Fill(positions, RubricIndex.Skipped);
        for (var i = 0; i < (round == 1 ? axis.FirstRound : axis.Items.Length); i++)
            positions[axis.Items[i]] = (sbyte)position(i);
        return new AxisTally(axis, positions);
    }

    /// <summary>Checks the first round only: with more items, each one moves the axis less.</summary>
    private static void Influence(List<RubricViolation> found, AxisIndex axis)
    {
        var tally = Pulled(axis, 1, 0);
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
