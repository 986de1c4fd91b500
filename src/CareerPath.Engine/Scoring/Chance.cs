namespace CareerPath.Engine.Scoring;

/// <summary>The chance that tossing a coin would give a score at least as strong.</summary>
internal static class Chance
{
    /// <summary>
    /// P(|Σ ε·k| ≥ |S|), 0 to 1, where k are the contributions and each ε is +1 or -1 with probability ½; 1 when the score is 0.
    /// R. A. Fisher, The Design of Experiments (1935), section 21: the randomisation test of paired differences. Exact: with at most
    /// forty items every probability is a whole number of 2⁻⁴⁰.
    /// </summary>
    public static double Of(AxisTally tally)
    {
        if (tally.Numerator == 0)
            return 1;
        var all = 0L;
        for (var i = 0; i < tally.Toward.Length; i++)
            all += Strength(tally, i);
        // The sum of heads minus the sum of tails is at most -|S| exactly when the sum of heads is at most (all - |S|)/2.
        // The opposite case is equally likely, so the probability is doubled.
        var heads = new Convolution((all - Math.Abs(tally.Numerator)) / 2);
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (Strength(tally, i) is > 0 and var strength)
                heads.Add(0, strength, 0.5, 0.5, 0);
        }
        return 2 * heads.InRange();
    }

    private static long Strength(AxisTally tally, int item) => tally.IsAnswered(item) ? tally.StepOf(item) * Math.Abs(tally.Toward[item]) : 0;
}
