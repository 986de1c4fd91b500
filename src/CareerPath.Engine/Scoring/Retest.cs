namespace CareerPath.Engine.Scoring;

/// <summary>
/// What a retest of one axis would say: each answer moves one position to either side with probability ρ; a move off the scale stays.
/// </summary>
/// <param name="Stability">P(same side) + ½·P(0); ½ when the score is 0.</param>
/// <param name="Low">10% point of the score, -1 to 1.</param>
/// <param name="High">90% point of the score, -1 to 1.</param>
internal readonly record struct Retest(double Stability, double Low, double High)
{
    /// <summary>Tolerance for rounding when a cumulative probability is exactly at a limit.</summary>
    public const double Rounding = 1e-12;

    private const double LowPoint = 0.1;
    private const double HighPoint = 0.9;

    public static Retest Of(AxisTally tally)
    {
        if (tally.Total == 0)
            return new Retest(0.5, 0, 0);
        var rho = tally.Index.Rubric.Retest;
        var sum = new Convolution(tally.Denominator);
        foreach (var (step, toward) in Sorted(tally))
        {
            if (toward == 2)
                sum.Add(step, step, rho, 1 - rho, 0);
            else if (toward == -2)
                sum.Add(-2 * step, step, 1 - rho, rho, 0);
            else
                sum.Add((toward - 1) * step, step, rho, 1 - (2 * rho), rho);
        }
        return new Retest(
            sum.OnSide(tally.Sign), (double)sum.Quantile(LowPoint) / tally.Denominator, (double)sum.Quantile(HighPoint) / tally.Denominator);
    }

    /// <summary>Sorts the answers, so that their order in the file cannot affect rounding.</summary>
    public static (long Step, int Toward)[] Sorted(AxisTally tally)
    {
        var answers = new (long, int)[tally.Total];
        var count = 0;
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (tally.IsAnswered(i))
                answers[count++] = (tally.StepOf(i), tally.Toward[i]);
        }
        Array.Sort(answers);
        return answers;
    }
}
