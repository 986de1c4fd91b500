namespace CareerPath.Engine.Scoring;

/// <summary>
/// The figures of an axis that a headline needs. Retest and coin are computed only when first used: four of five random sheets are too
/// close by the coin alone and need no retest.
/// </summary>
internal sealed class AxisSummary(AxisTally tally)
{
    private Retest? _retest;
    private double? _chance;
    private Band? _band;

    public AxisTally Tally => tally;

    public Side Side => tally.Side;

    public bool FirstLook => tally.FirstLook;

    public Retest Retest => _retest ??= Retest.Of(tally);

    public double Stability => Retest.Stability;

    public double Chance => _chance ??= Scoring.Chance.Of(tally);

    public int? FewestChanges { get; } = Flips.FewestChanges(tally);

    public Band Band => _band ??= BandOf(tally.Index.Rubric.Bands);

    /// <summary>Whether the axis points to one side.</summary>
    public bool Decided => Side != Side.None && Band is Band.Leaning or Band.Clear;

    private Band BandOf(BandLimits limits)
    {
        if (tally.TooFew && !FirstLook)
            return Band.NotEnoughAnswers;
        if (!tally.TooFew && Reaches(limits.Clear))
            return Band.Clear;
        return Reaches(limits.Leaning) ? Band.Leaning : Band.TooClose;
    }

    /// <summary>Checks the cheapest figure first. A figure exactly at a limit reaches it, despite rounding in the last bit.</summary>
    private bool Reaches(BandLimit limit) =>
        (limit.FewestChanges is not { } least || FewestChanges >= least)
        && (limit.Chance is not { } most || Chance <= most + Retest.Rounding)
        && Stability >= limit.Stability - Retest.Rounding;
}
