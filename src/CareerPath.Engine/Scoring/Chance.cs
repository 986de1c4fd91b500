namespace CareerPath.Engine.Scoring;

/// <summary>Could a coin have said the same?</summary>
internal static class Chance
{
    /// <summary>
    /// P(|Σ ε·k| ≥ |S|), 0 to 1, with k the contributions and each ε independently +1 or -1 with ½; 1 when the score is 0.
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
        // What falls to one side less what falls to the other is at most -|S| when heads have (all - |S|)/2 or less; as likely on the other side.
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
