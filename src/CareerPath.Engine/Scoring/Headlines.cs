using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Turns the axes into a headline and the fits of the four roles.</summary>
internal static class Headlines
{
    public static Headline Of(ReadOnlySpan<AxisTally> axes)
    {
        var summaries = new AxisSummary[axes.Length];
        for (var a = 0; a < axes.Length; a++)
            summaries[a] = new AxisSummary(axes[a]);
        return Of(summaries);
    }

    public static Headline Of(ReadOnlySpan<AxisSummary> axes)
    {
        var (technical, scope) = (axes[0], axes[1]);
        var firstDirection = technical.FirstLook || scope.FirstLook;
        // A first look has one pair per criterion, which is too little to say that none of the four roles suits.
        var suits = axes.Length < 3 || firstDirection || axes[2].FirstLook || !axes[2].Decided
            ? Suits.Open
            : axes[2].Side == Side.High ? Suits.Yes : Suits.None;
        if (technical.Decided && scope.Decided)
            return new Headline(Role.At(technical.Side, scope.Side), technical.Band, scope.Band, [], suits, firstDirection);
        var between = Role.All;
        if (technical.Decided)
            between = [.. between.Where(role => role.TechnicalSide() == technical.Side)];
        else if (scope.Decided)
            between = [.. between.Where(role => role.ScopeSide() == scope.Side)];
        return new Headline(null, technical.Band, scope.Band, between, suits, firstDirection);
    }

    /// <summary>50 + 25·(±T ± P), with the signs of the role's corner.</summary>
    public static ImmutableArray<RoleFit> Fits(double technical, double scope)
    {
        var fits = ImmutableArray.CreateBuilder<RoleFit>(Role.All.Length);
        foreach (var role in Role.All)
        {
            var along = (role.TechnicalSide() == Side.High ? technical : -technical) + (role.ScopeSide() == Side.High ? scope : -scope);
            fits.Add(new RoleFit(role, 50 + (25 * along)));
        }
        return fits.MoveToImmutable();
    }
}
