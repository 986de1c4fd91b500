namespace CareerPath.Engine.Scoring;

/// <summary>
/// The exact distribution of a sum of independent whole numbers, built by adding one item at a time. For a few dozen items it is an array
/// of a few hundred probabilities. Both the retest and the coin are such sums.
/// </summary>
internal sealed class Convolution
{
    private readonly double[] _mass;
    private long _first;
    private int _last;

    /// <param name="range">Largest minus smallest value needed; larger values are dropped.</param>
    public Convolution(long range)
    {
        _mass = new double[range + 1];
        _mass[0] = 1;
    }

    /// <summary>
    /// Adds an independent number: <paramref name="first"/> plus no, one or two <paramref name="step"/>s, with these probabilities.
    /// </summary>
    public void Add(long first, long step, double none, double one, double two)
    {
        _first += first;
        var s = (int)step;
        _last = Math.Min(_mass.Length - 1, _last + (two > 0 ? 2 * s : s));
        var i = _last;
        if (two > 0)
        {
            for (; i >= 2 * s; i--)
                _mass[i] = (_mass[i] * none) + (_mass[i - s] * one) + (_mass[i - (2 * s)] * two);
        }
        for (; i >= s; i--)
            _mass[i] = (_mass[i] * none) + (_mass[i - s] * one);
        for (; i >= 0; i--)
            _mass[i] *= none;
    }

    /// <summary>
    /// Probability of a sum with this sign plus half the probability of exactly 0; ½ for the sign 0. Computed from the smaller side, which
    /// has the smaller rounding error.
    /// </summary>
    public double OnSide(int sign)
    {
        if (sign == 0)
            return 0.5;
        double other = 0, same = 0, zero = 0;
        for (var i = 0; i <= _last; i++)
        {
            var value = (_first + i) * sign;
            if (value < 0)
                other += _mass[i];
            else if (value > 0)
                same += _mass[i];
            else
                zero = _mass[i];
        }
        return same < other ? same + (zero / 2) : 1 - (other + (zero / 2));
    }

    /// <summary>Probability of a sum within the range.</summary>
    public double InRange()
    {
        var sum = 0.0;
        for (var i = 0; i <= _last; i++)
            sum += _mass[i];
        return sum;
    }

    /// <summary>The smallest sum that has at least this probability at or below it.</summary>
    public long Quantile(double point)
    {
        var cumulated = 0.0;
        var i = 0;
        for (; i < _last; i++)
        {
            cumulated += _mass[i];
            if (cumulated >= point - Retest.Rounding)
                break;
        }
        return _first + i;
    }
}
