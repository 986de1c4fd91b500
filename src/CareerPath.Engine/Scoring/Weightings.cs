namespace CareerPath.Engine.Scoring;

/// <summary>Would other weights say the same?</summary>
public static class Weightings
{
    /// <summary>
    /// The share, 0 to 1, of all weightings u (uniform on the simplex: u ≥ 0, Σu = 1) under which Σ u·s &gt; 0, exactly 1 only when no score
    /// is below 0; ½ when every score is 0.
    /// </summary>
    /// <param name="scores">Finite criterion scores in any unit. Those of 0 belong to neither side and change nothing.</param>
    /// <remarks>
    /// The content of a simplex cut by a plane through the vertices' values x &gt; 0 and -y &lt; 0: G. Varsi, The multidimensional
    /// content of the frustum of the simplex, Pacific J. Math. 46 (1973). The recursion is
    /// G(j, k) = (x_j·G(j, k-1) + y_k·G(j-1, k)) / (x_j + y_k) with G(j, 0) = 1 and G(0, k) = 0, O(n²). Every step is a weighted mean of two
    /// numbers in 0..1, so there is no cancellation, and equal values need no special case.
    /// </remarks>
    public static double Share(ReadOnlySpan<double> scores)
    {
        var positive = new List<double>(scores.Length);
        var negative = new List<double>(scores.Length);
        foreach (var score in scores)
        {
            if (score > 0)
                positive.Add(score);
            else if (score < 0)
                negative.Add(-score);
        }
        if (positive.Count == 0)
            return negative.Count == 0 ? 0.5 : 0;
        // An order of their own, so that the order in the file cannot change a rounding.
        positive.Sort();
        negative.Sort();
        Span<double> row = negative.Count < 128 ? stackalloc double[negative.Count + 1] : new double[negative.Count + 1];
        row[0] = 1;
        row[1..].Clear();
        foreach (var x in positive)
        {
            for (var k = 1; k < row.Length; k++)
            {
                var y = negative[k - 1];
                row[k] = ((x * row[k - 1]) + (y * row[k])) / (x + y);
            }
        }
        return negative.Count == 0 ? 1 : Math.Min(Math.BitDecrement(1), row[^1]);
    }

    /// <summary>The share on the same side as the score; ½ when the score is 0.</summary>
    internal static double SameSide(AxisTally tally)
    {
        if (tally.Sign == 0)
            return 0.5;
        Span<double> scores = tally.Sum.Length <= 128 ? stackalloc double[tally.Sum.Length] : new double[tally.Sum.Length];
        var count = 0;
        for (var c = 0; c < tally.Sum.Length; c++)
        {
            if (tally.Answered[c] > 0)
                scores[count++] = (double)(tally.Sign * tally.Sum[c]) / tally.Answered[c];
        }
        return Share(scores[..count]);
    }
}
