using System.Numerics;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>The verdict's definitions, written down a second time the slow and obvious way, over exact fractions.</summary>
internal static class Oracle
{
    /// <summary>The axis score as a fraction, straight from the definition.</summary>
    public static Fraction Score(Rubric rubric, AnswerSheet sheet, AxisId axis)
    {
        var sum = Fraction.Zero;
        var weights = 0;
        foreach (var criterion in rubric.Axis(axis).Criteria)
        {
            var answers = Answered(rubric, sheet, criterion).Select(item => Toward(item, sheet.Answers[item.Id])).ToList();
            if (answers.Count == 0)
                continue;
            var mean = answers.Aggregate(Fraction.Zero, (total, a) => total + a) / new Fraction(answers.Count, 1);
            sum += mean * new Fraction(criterion.Weight, 1);
            weights += criterion.Weight;
        }
        return weights == 0 ? Fraction.Zero : sum / new Fraction(weights, 1);
    }

    /// <summary>Every retest with its probability: each item left, stay or right.</summary>
    public static List<(Fraction Score, double Probability)> Retests(Rubric rubric, AnswerSheet sheet, AxisId axis)
    {
        var items = rubric.Axis(axis).Criteria.SelectMany(criterion => Answered(rubric, sheet, criterion)).ToList();
        var retests = new List<(Fraction, double)>();
        Enumerate(0, sheet, 1);
        return retests;

        void Enumerate(int next, AnswerSheet changed, double probability)
        {
            if (next == items.Count)
            {
                retests.Add((Score(rubric, changed, axis), probability));
                return;
            }
            for (var move = -1; move <= 1; move++)
            {
                var to = Position.Of(Math.Clamp(sheet.Answers[items[next].Id].Value + move, -2, 2));
                Enumerate(next + 1, changed.With(items[next].Id, to), probability * (move == 0 ? 1 - (2 * rubric.Retest) : rubric.Retest));
            }
        }
    }

    public static double Stability(Rubric rubric, AnswerSheet sheet, AxisId axis)
    {
        var sign = Score(rubric, sheet, axis).Sign;
        if (sign == 0)
            return 0.5;
        var retests = Retests(rubric, sheet, axis).ToLookup(retest => retest.Score.Sign, retest => retest.Probability);
        return retests[sign].Sum() + (retests[0].Sum() / 2);
    }

    public static double Quantile(Rubric rubric, AnswerSheet sheet, AxisId axis, double point)
    {
        var cumulated = 0.0;
        foreach (var group in Retests(rubric, sheet, axis).GroupBy(retest => retest.Score).OrderBy(group => group.Key.ToDouble()))
        {
            cumulated += group.Sum(retest => retest.Probability);
            if (cumulated >= point - 1e-12)
                return group.Key.ToDouble();
        }
        throw new InvalidOperationException("Probabilities do not add up to 1.");
    }

    /// <summary>The share of all ways to toss a coin for the sign of every contribution that land as far out as the score, or further.</summary>
    public static double Chance(Rubric rubric, AnswerSheet sheet, AxisId axis)
    {
        var answered = rubric.Axis(axis).Criteria.Select(criterion => (criterion.Weight, Items: Answered(rubric, sheet, criterion).ToList()))
            .Where(criterion => criterion.Items.Count > 0).ToList();
        var weight = answered.Sum(criterion => criterion.Weight);
        var shares = answered.SelectMany(criterion => criterion.Items.Select(item =>
            Toward(item, sheet.Answers[item.Id]) * new Fraction(criterion.Weight, criterion.Items.Count * weight))).ToList();
        var score = Score(rubric, sheet, axis);
        var distance = score.Sign < 0 ? -score : score;
        return Count(0, Fraction.Zero) / Math.Pow(2, shares.Count);

        double Count(int next, Fraction sum) => next < shares.Count
            ? Count(next + 1, sum + shares[next]) + Count(next + 1, sum + -shares[next])
            : (sum + -distance).Sign >= 0 || (sum + distance).Sign <= 0 ? 1 : 0;
    }

    /// <summary>For every set of changed items up to the given size: the least total movement that lands on the other side.</summary>
    public static Dictionary<string, int> Flips(Rubric rubric, AnswerSheet sheet, AxisId axis, int size)
    {
        var side = Score(rubric, sheet, axis).Sign;
        var items = rubric.Axis(axis).Criteria.SelectMany(criterion => Answered(rubric, sheet, criterion)).ToList();
        var flips = new Dictionary<string, int>(StringComparer.Ordinal);
        Enumerate(0, sheet, [], 0);
        return flips;

        void Enumerate(int next, AnswerSheet changed, List<string> ids, int movement)
        {
            if (ids.Count == size)
            {
                var key = string.Join('+', ids);
                if (Score(rubric, changed, axis).Sign == -side && (!flips.TryGetValue(key, out var least) || movement < least))
                    flips[key] = movement;
                return;
            }
            for (var i = next; i < items.Count; i++)
            {
                var from = sheet.Answers[items[i].Id];
                foreach (var to in Position.All.Where(to => to != from))
                    Enumerate(i + 1, changed.With(items[i].Id, to), [.. ids, items[i].Id.Value], movement + Math.Abs(to.Value - from.Value));
            }
        }
    }

    private static IEnumerable<Item> Answered(Rubric rubric, AnswerSheet sheet, Criterion criterion) =>
        rubric.Items.Where(item => string.Equals(item.Criterion, criterion.Id, StringComparison.Ordinal) && sheet.Answers.ContainsKey(item.Id));

    private static Fraction Toward(Item item, Position position) =>
        new(item.High == ItemSide.Right ? position.Value : -position.Value, 2);
}

/// <summary>A fraction in lowest terms.</summary>
internal readonly record struct Fraction
{
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public static Fraction Zero { get; } = new(0, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public int Sign => Numerator.Sign;

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public double ToDouble() => (double)Numerator / (double)Denominator;
}
