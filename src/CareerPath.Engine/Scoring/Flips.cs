using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Finds the answer changes that would flip an axis. All comparisons are between whole numbers.</summary>
internal static class Flips
{
    private const int MostPairs = 10;

    /// <summary>
    /// Every single answer whose change flips the axis, at the nearest position that does, nearest first, then in the order asked. If
    /// there is none, every pair of answers at its smallest total movement, smallest first, then in the order asked, ten at most. If a
    /// pair can flip the axis with the same movement in two ways, the one that moves the earlier item less.
    /// </summary>
    public static ImmutableArray<Flip> Find(AxisTally tally)
    {
        if (tally.Sign == 0)
            return [];
        var singles = Singles(tally);
        return singles.IsEmpty ? Pairs(tally) : singles;
    }

    /// <summary>
    /// The least number of answers that must change for the axis to land strictly on the other side; null when the score is 0.
    /// Effects add up, so taking the largest possible swings first is optimal, and changing all answers is always enough.
    /// </summary>
    public static int? FewestChanges(AxisTally tally)
    {
        if (tally.Sign == 0)
            return null;
        var swings = new long[tally.Total];
        var count = 0;
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (tally.IsAnswered(i))
                swings[count++] = Swing(tally, i, Room(tally, i));
        }
        Array.Sort(swings);
        var left = Math.Abs(tally.Numerator);
        for (var changes = 1; changes <= swings.Length; changes++)
        {
            left -= swings[^changes];
            if (left < 0)
                return changes;
        }
        return null;
    }

    /// <summary>
    /// Whether the most extreme answer to a skipped item would flip the axis; with a score of 0, whether any answer would give the axis a
    /// side.
    /// </summary>
    public static bool CouldFlip(AxisTally tally, int item)
    {
        var criterion = tally.Index.Criterion[item];
        return tally.Sign == 0
            ? tally.SignWith(criterion, 2) != 0 || tally.SignWith(criterion, -2) != 0
            : tally.SignWith(criterion, -2 * tally.Sign) == -tally.Sign;
    }

    private static ImmutableArray<Flip> Singles(AxisTally tally)
    {
        var flips = ImmutableArray.CreateBuilder<Flip>();
        for (var steps = 1; steps <= 4; steps++)
        {
            for (var i = 0; i < tally.Toward.Length; i++)
            {
                if (tally.IsAnswered(i) && steps <= Room(tally, i) && Beats(tally, Swing(tally, i, steps))
                    && !Beats(tally, Swing(tally, i, steps - 1)))
                {
                    flips.Add(new Flip([Change(tally, i, steps)]));
                }
            }
        }
        return flips.DrainToImmutable();
    }

    private static ImmutableArray<Flip> Pairs(AxisTally tally)
    {
        var items = Useful(tally);
        var flips = ImmutableArray.CreateBuilder<Flip>(MostPairs);
        for (var total = 2; total <= 8; total++)
        {
            for (var i = 0; i < items.Length; i++)
            {
                for (var j = i + 1; j < items.Length; j++)
                {
                    var steps = FirstShare(tally, items[i], items[j], total);
                    if (steps == 0 || (total > 2 && FirstShare(tally, items[i], items[j], total - 1) != 0))
                        continue;
                    flips.Add(new Flip([Change(tally, items[i], steps), Change(tally, items[j], total - steps)]));
                    if (flips.Count == MostPairs)
                        return flips.DrainToImmutable();
                }
            }
        }
        return flips.DrainToImmutable();
    }

    /// <summary>Items that can flip the axis at least when combined with the item that has the largest swing.</summary>
    private static int[] Useful(AxisTally tally)
    {
        var furthest = 0L;
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (tally.IsAnswered(i))
                furthest = Math.Max(furthest, Swing(tally, i, Room(tally, i)));
        }
        var useful = new List<int>();
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (tally.IsAnswered(i) && Beats(tally, furthest + Swing(tally, i, Room(tally, i))))
                useful.Add(i);
        }
        return [.. useful];
    }

    /// <summary>
    /// The fewest steps of the first item for which both items, moving <paramref name="total"/> steps in all, flip the axis; 0 if none.
    /// </summary>
    private static int FirstShare(AxisTally tally, int first, int second, int total)
    {
        var roomFirst = Room(tally, first);
        var roomSecond = Room(tally, second);
        for (var steps = Math.Max(1, total - roomSecond); steps <= Math.Min(roomFirst, total - 1); steps++)
        {
            if (Beats(tally, Swing(tally, first, steps) + Swing(tally, second, total - steps)))
                return steps;
        }
        return 0;
    }

    /// <summary>Half steps the item can still move toward the other side, 0 to 4.</summary>
    private static int Room(AxisTally tally, int item) => 2 + (tally.Sign * tally.Toward[item]);

    private static long Swing(AxisTally tally, int item, int steps) => tally.StepOf(item) * steps;

    private static bool Beats(AxisTally tally, long swing) => swing > Math.Abs(tally.Numerator);

    private static AnswerChange Change(AxisTally tally, int item, int steps)
    {
        var sign = tally.Index.Sign[item];
        var from = tally.Toward[item];
        return new AnswerChange(tally.Index.Id(item), Position.Of(sign * from), Position.Of(sign * (from - (tally.Sign * steps))));
    }
}
