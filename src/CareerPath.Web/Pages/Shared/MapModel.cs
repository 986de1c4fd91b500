using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Pages;

/// <summary>The map of the four roles and, when both scores are there, a person on it. All numbers from -1 to 1.</summary>
public sealed record MapModel(
    double? Technical, double? Scope, double TechLow, double TechHigh, double ScopeLow, double ScopeHigh, Role? Highlight, bool Small)
{
    /// <summary>Half the side of the square that the scores span, in units of the drawing.</summary>
    private const double Reach = 104;

    private const double Middle = 180;

    /// <summary>Whose place it is; null for the reader's own.</summary>
    public string? Name { get; init; }

    public static MapModel Of(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        return new MapModel(
            technical.Score, scope.Score, technical.Region.Low, technical.Region.High, scope.Region.Low, scope.Region.High, verdict.Headline.Role, false);
    }

    public bool HasPerson => Technical is not null && Scope is not null;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"map-{Hundredths(Technical)}-{Hundredths(Scope)}-{(Small ? "s" : "l")}");

    public string Title => HasPerson ? $"{(Name is null ? "Your place" : $"The place of the {Name}")} on the map of the four roles" : "The map of the four roles";

    public string Description => HasPerson
        ? $"{Axes} {(Name is null ? "You stand" : $"The {Name} stands")} {Place(Technical!.Value, "business", "technical")} and {Place(Scope!.Value, "one project", "a program")}. "
          + $"A second try would plausibly land from {Place(TechLow, "business", "technical")} to {Place(TechHigh, "business", "technical")}, "
          + $"and from {Place(ScopeLow, "one project", "a program")} to {Place(ScopeHigh, "one project", "a program")}."
        : Axes;

    private static string Axes => "Technical is above business; one project is left of a program.";

    public static string X(double scope) => Number(Middle + (Reach * Math.Clamp(scope, -1, 1)));

    public static string Y(double technical) => Number(Middle - (Reach * Math.Clamp(technical, -1, 1)));

    /// <summary>The length of a range of scores, never too thin to see.</summary>
    public static string Length(double low, double high) => Number(Math.Max(Reach * (high - low), 4));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static int Hundredths(double? score) => score is { } s ? (int)Math.Round(s * 100) : 0;

    private static string Place(double score, string low, string high) => Hundredths(score) switch
    {
        0 => $"in the middle between {low} and {high}",
        < 0 and var n => string.Create(CultureInfo.InvariantCulture, $"{-n} of 100 toward {low}"),
        var n => string.Create(CultureInfo.InvariantCulture, $"{n} of 100 toward {high}"),
    };
}
