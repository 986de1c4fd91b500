namespace CareerPath.Engine.Scoring;

/// <summary>What a retest can do to one criterion: all that its distribution depends on.</summary>
/// <param name="Answered">Answered items n, at least 1.</param>
/// <param name="Weight">The criterion's weight w.</param>
/// <param name="Sum">Sum of twice the answers toward the high pole.</param>
/// <param name="Up">Items that can move up: those not at the high end.</param>
/// <param name="Down">Items that can move down: those not at the low end.</param>
internal readonly record struct CriterionRetest(int Answered, int Weight, int Sum, int Up, int Down)
{
    /// <summary>The distribution of w·H/n: one convolution for each item.</summary>
    public Lattice Lattice(double retest) => new(Answered, Weight * ((long)Sum - Down), Weight, Distribution(retest));

    /// <summary>Probabilities of a total move of -Down .. Up half steps.</summary>
    public double[] Distribution(double retest)
    {
        var mass = new double[Up + Down + 1];
        mass[0] = 1;
        var last = 0;
        var both = Up + Down - Answered;
        for (var i = 0; i < both; i++, last += 2)
        {
            for (var k = last + 2; k >= 0; k--)
                mass[k] = ((k > 1 ? mass[k - 2] : 0) * retest) + ((k > 0 ? mass[k - 1] : 0) * (1 - (2 * retest))) + (mass[k] * retest);
        }
        for (var i = 0; i < Answered - both; i++, last++)
        {
            // The first Answered - Down items stand at the low end and move up only; the rest stand at the high end.
            var moveUp = i < Answered - Down;
            for (var k = last + 1; k >= 0; k--)
                mass[k] = ((k > 0 ? mass[k - 1] : 0) * (moveUp ? retest : 1 - retest)) + (mass[k] * (moveUp ? 1 - retest : retest));
        }
        return mass;
    }

    /// <summary>An order of their own, so that the order in the file cannot change a rounding.</summary>
    public static int Compare(CriterionRetest a, CriterionRetest b)
    {
        var order = a.Answered.CompareTo(b.Answered);
        if (order == 0)
            order = a.Weight.CompareTo(b.Weight);
        if (order == 0)
            order = a.Sum.CompareTo(b.Sum);
        return order == 0 ? a.Up.CompareTo(b.Up) : order;
    }
}
