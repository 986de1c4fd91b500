using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// The side of Y = Σ w·H/n when its values lie on no lattice short enough to hold. For 0 &lt; |Y| &lt; R the square wave's Fourier
/// series gives sgn Y = (4/π)·Σ sin(π·m·Y/R)/m over odd m, and 0 at Y = 0, so P(Y &gt; 0) - P(Y &lt; 0) = (4/π)·Σ Im φ(π·m/R)/m with φ the
/// characteristic function, a product over the criteria. That is the stability's own convention: a landing on zero counts half.
/// </summary>
/// <remarks>
/// R leaves out less than 10⁻¹⁸ (Hoeffding's bound). The series stops after 2¹⁹ terms, and what is left depends on how often the
/// phases of all criteria meet again. Against two longer lattices the error was below 2·10⁻⁶ for five and six criteria, and below 10⁻⁷
/// from eight criteria up, in every one of some hundred irregular sheets over 1,000 items.
/// </remarks>
internal sealed class SquareWave
{
    private const int Terms = 1 << 19;
    private const int QuantileTerms = 1 << 11;
    private const double Negligible = 1e-16;

    /// <summary>ln(2·10¹⁸) / 2.</summary>
    private const double HoeffdingExponent = 21.07;

    private readonly (int Step, Complex[] Values)[] _tables;
    private readonly int _range;
    private readonly double _low;
    private readonly double _high;
    private readonly List<(double Frequency, double Re, double Im)> _slow = [];

    public SquareWave(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        double mean = 0, spread = 0;
        foreach (var criterion in criteria)
        {
            var unit = (double)criterion.Weight / criterion.Answered;
            mean += unit * (criterion.Sum + (retest * (criterion.Up - criterion.Down)));
            var both = criterion.Up + criterion.Down - criterion.Answered;
            spread += unit * unit * ((4 * both) + (criterion.Answered - both));
        }
        var reach = Math.Sqrt(spread * HoeffdingExponent);
        (_low, _high) = (mean - reach, mean + reach);
        _range = (int)Math.Ceiling(Math.Max(Math.Abs(mean) + reach, 2 * reach)) + 1;
        _tables = new (int, Complex[])[criteria.Length];
        // The largest counts first: their product is soonest negligible.
        for (var c = 0; c < criteria.Length; c++)
            _tables[c] = (criteria[^(c + 1)].Weight, Table(criteria[^(c + 1)], retest, _range));
        for (var k = 0; k < QuantileTerms; k++)
        {
            var m = (2 * k) + 1;
            var value = Characteristic(m);
            if (value != Complex.Zero)
                _slow.Add((Math.PI * m / _range, value.Real / m, value.Imaginary / m));
        }
    }

    /// <summary>P(same side) + ½·P(0).</summary>
    public double Side(int sign)
    {
        var sum = 0.0;
        // From the smallest terms up.
        for (var k = Terms - 1; k >= 0; k--)
        {
            var m = (2 * k) + 1;
            sum += Characteristic(m).Imaginary / m;
        }
        return Math.Clamp(0.5 + (sign * 2 / Math.PI * sum), 0, 1);
    }

    /// <summary>The value, divided by <paramref name="scale"/>, at which the smoothed distribution reaches this probability.</summary>
    public double Quantile(double point, double scale)
    {
        var (low, high) = (_low, _high);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            var sum = 0.0;
            foreach (var (frequency, re, im) in _slow)
            {
                var (sin, cos) = Math.SinCos(frequency * middle);
                sum += (im * cos) - (re * sin);
            }
            if (0.5 - (2 / Math.PI * sum) >= point)
                high = middle;
            else
                low = middle;
        }
        return Math.Clamp(high / scale, -1, 1);
    }

    private Complex Characteristic(int m)
    {
        var product = Complex.One;
        foreach (var (step, values) in _tables)
        {
            product *= values[(int)((uint)(m * step) % (uint)values.Length)];
            if (Math.Abs(product.Real) + Math.Abs(product.Imaginary) < Negligible)
                return Complex.Zero;
        }
        return product;
    }

    /// <summary>E exp(iπ·j·H/(n·R)) for j = 0 .. 2nR - 1: one period.</summary>
    private static Complex[] Table(CriterionRetest criterion, double retest, int range)
    {
        var half = criterion.Answered * range;
        var circle = new Complex[2 * half];
        for (var j = 0; j < circle.Length; j++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * j / half);
            circle[j] = new Complex(cos, sin);
        }
        var own = criterion.Distribution(retest);
        var table = new Complex[2 * half];
        for (var j = 0; j <= half; j++)
        {
            double re = 0, im = 0;
            var turn = (int)((((long)j * (criterion.Sum - criterion.Down) % circle.Length) + circle.Length) % circle.Length);
            foreach (var mass in own)
            {
                re += mass * circle[turn].Real;
                im += mass * circle[turn].Imaginary;
                turn += j;
                if (turn >= circle.Length)
                    turn -= circle.Length;
            }
            table[j] = new Complex(re, im);
            if (j > 0)
                table[^j] = new Complex(re, -im);
        }
        return table;
    }
}
