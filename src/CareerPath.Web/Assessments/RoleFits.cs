using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The fits of the four roles as whole numbers, the best first, and how many of the first are about the same.
public sealed record RoleFits(ImmutableArray<RoleFit> BestFirst, int Alike)
{
    public static RoleFits Of(Verdict verdict)
    {
        var fits = verdict.Fits.OrderByDescending(f => f.Fit).ToList();
        return new([.. fits.Select(f => f with { Fit = Math.Round(f.Fit) })], fits.Count(f => fits[0].Fit - f.Fit <= ResultView.AboutTheSame));
    }
}
