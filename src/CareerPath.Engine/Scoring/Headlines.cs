using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>From two axes to one line, and to four fits.</summary>
internal static class Headlines
{
    public static Headline Of(AxisSummary technical, AxisSummary scope)
    {
        if (technical.Decided && scope.Decided)
            return new Headline(Roles.At(technical.Side, scope.Side), technical.Band, scope.Band, []);
        var between = Roles.All;
        if (technical.Decided)
            between = [.. between.Where(role => role.TechnicalSide() == technical.Side)];
        else if (scope.Decided)
            between = [.. between.Where(role => role.ScopeSide() == scope.Side)];
        return new Headline(null, technical.Band, scope.Band, between);
    }

    /// <summary>50 + 25·(±T ± P), the signs being those of the role's corner.</summary>
    public static ImmutableArray<RoleFit> Fits(double technical, double scope)
    {
        var fits = ImmutableArray.CreateBuilder<RoleFit>(Roles.All.Length);
        foreach (var role in Roles.All)
        {
            var along = (role.TechnicalSide() == Side.High ? technical : -technical) + (role.ScopeSide() == Side.High ? scope : -scope);
            fits.Add(new RoleFit(role, 50 + (25 * along)));
        }
        return fits.MoveToImmutable();
    }
}
