using System.Collections.Immutable;
using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>What would change an axis's side. Every comparison is between whole numbers.</summary>
internal static class Flips
{
    private const int MostPairs = 10;

    /// <summary>
    /// Every single change that flips, each at the nearest position that does, nearest first, then in the order asked. When there
    /// is none, every pair at its nearest total movement, nearest first, then in the order asked, ten at most; of two ways to share
    /// the same movement the one that moves the earlier item less.
    /// </summary>
    public static ImmutableArray<Flip> Find<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        if (exact.Sign == 0)
            return [];
        var singles = Singles(exact);
        return singles.IsEmpty ? Pairs(exact) : singles;
    }

    /// <summary>
    /// The least number of answers that must change for the axis to land strictly on the other side; null when the score is 0.
    /// Effects add up, so taking the largest possible swings first is optimal, and all together always suffice.
    /// </summary>
    public static int? FewestChanges<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        if (exact.Sign == 0)
            return null;
        var swings = new T[exact.Tally.Total];
        var count = 0;
        for (var i = 0; i < exact.Tally.Toward.Length; i++)
        {
            if (exact.Tally.IsAnswered(i))
                swings[count++] = Swing(exact, i, Room(exact, i));
        }
        Array.Sort(swings);
        var left = T.Abs(exact.Numerator);
        for (var changes = 1; changes <= swings.Length; changes++)
        {
            left -= swings[^changes];
            if (T.Sign(left) < 0)
                return changes;
        }
        return null;
    }

    /// <summary>
    /// Whether answering a skipped item as far as it goes to the other side would land there; from a score of 0, whether any answer
    /// would give the axis a side.
    /// </summary>
    public static bool CouldFlip<T>(Exact<T> exact, int item)
        where T : struct, IBinaryInteger<T>
    {
        var criterion = exact.Tally.Index.Criterion[item];
        return exact.Sign == 0
            ? exact.SignWith(criterion, 2) != 0 || exact.SignWith(criterion, -2) != 0
            : exact.SignWith(criterion, -2 * exact.Sign) == -exact.Sign;
    }

    private static ImmutableArray<Flip> Singles<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var flips = ImmutableArray.CreateBuilder<Flip>();
        for (var steps = 1; steps <= 4; steps++)
        {
            for (var i = 0; i < exact.Tally.Toward.Length; i++)
            {
                if (exact.Tally.IsAnswered(i) && steps <= Room(exact, i) && Beats(exact, Swing(exact, i, steps))
                    && !Beats(exact, Swing(exact, i, steps - 1)))
                {
                    flips.Add(new Flip([Change(exact, i, steps)]));
                }
            }
        }
        return flips.DrainToImmutable();
    }

    private static ImmutableArray<Flip> Pairs<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var items = Useful(exact);
        var flips = ImmutableArray.CreateBuilder<Flip>(MostPairs);
        for (var total = 2; total <= 8; total++)
        {
            for (var i = 0; i < items.Length; i++)
            {
                for (var j = i + 1; j < items.Length; j++)
                {
                    var steps = FirstShare(exact, items[i], items[j], total);
                    if (steps == 0 || (total > 2 && FirstShare(exact, items[i], items[j], total - 1) != 0))
                        continue;
                    flips.Add(new Flip([Change(exact, items[i], steps), Change(exact, items[j], total - steps)]));
                    if (flips.Count == MostPairs)
                        return flips.DrainToImmutable();
                }
            }
        }
        return flips.DrainToImmutable();
    }

    /// <summary>Items that flip the axis at least together with the one that swings furthest.</summary>
    private static int[] Useful<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var furthest = T.Zero;
        for (var i = 0; i < exact.Tally.Toward.Length; i++)
        {
            if (exact.Tally.IsAnswered(i))
                furthest = T.Max(furthest, Swing(exact, i, Room(exact, i)));
        }
        var useful = new List<int>();
        for (var i = 0; i < exact.Tally.Toward.Length; i++)
        {
            if (exact.Tally.IsAnswered(i) && Beats(exact, furthest + Swing(exact, i, Room(exact, i))))
                useful.Add(i);
        }
        return [.. useful];
    }

    /// <summary>The fewest steps of the first item with which both, moving this much in total, flip the axis; 0 when none does.</summary>
    private static int FirstShare<T>(Exact<T> exact, int first, int second, int total)
        where T : struct, IBinaryInteger<T>
    {
        var roomFirst = Room(exact, first);
        var roomSecond = Room(exact, second);
        for (var steps = Math.Max(1, total - roomSecond); steps <= Math.Min(roomFirst, total - 1); steps++)
        {
            if (Beats(exact, Swing(exact, first, steps) + Swing(exact, second, total - steps)))
                return steps;
        }
        return 0;
    }

    /// <summary>Half steps the item can still move toward the other side, 0 to 4.</summary>
    private static int Room<T>(Exact<T> exact, int item)
        where T : struct, IBinaryInteger<T> => 2 + (exact.Sign * exact.Tally.Toward[item]);

    private static T Swing<T>(Exact<T> exact, int item, int steps)
        where T : struct, IBinaryInteger<T> => exact.Step[exact.Tally.Index.Criterion[item]] * T.CreateChecked(steps);

    private static bool Beats<T>(Exact<T> exact, T swing)
        where T : struct, IBinaryInteger<T> => swing > T.Abs(exact.Numerator);

    private static AnswerChange Change<T>(Exact<T> exact, int item, int steps)
        where T : struct, IBinaryInteger<T>
    {
        var tally = exact.Tally;
        var sign = tally.Index.Sign[item];
        var from = tally.Toward[item];
        return new AnswerChange(tally.Index.Id(item), Position.Of(sign * from), Position.Of(sign * (from - (exact.Sign * steps))));
    }
}
