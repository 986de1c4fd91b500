using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Pages;

// The map of the four roles and, if both scores are known, a person on it. All numbers are from -1 to 1.
public sealed record MapModel(
    double? Technical, double? Scope, double TechLow, double TechHigh, double ScopeLow, double ScopeHigh, Role? Highlight, bool Small)
{
    // Half the side of the square that the scores span, in units of the drawing.
    private const double Reach = 104;

    private const double Middle = 180;

    // The name of the person on the map; null for the reader.
    public string? Name { get; init; }

    public static MapModel Of(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var (ofTechnical, ofScope) = (Shown(technical), Shown(scope));
        return new MapModel(
            technical.Score, scope.Score, ofTechnical.Low, ofTechnical.High, ofScope.Low, ofScope.High, verdict.Headline.Role, false);
    }

    // The range where a retest would land, extended to include the score: at the edge of the scale, answers can only move inward, so the
    // range alone might leave it out.
    public static Region Shown(AxisVerdict axis) =>
        new(Math.Min(axis.Region.Low, axis.Score), Math.Max(axis.Region.High, axis.Score));

    public bool HasPerson => Technical is not null && Scope is not null;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"map-{Hundredths(Technical)}-{Hundredths(Scope)}-{(Small ? "s" : "l")}");

    public string Title => (HasPerson, Name) switch
    {
        (false, _) => Words.Map_Title,
        (true, null) => Words.Map_TitleYours,
        (true, { } name) => Words.Map_TitleOf.With(name),
    };

    public string Description => HasPerson ? $"{Words.Map_Axes} {Person} {SecondTry}" : Words.Map_Axes;

    private string Person => Name is null
        ? Words.Map_YouStand.With(OnTechnical(Technical!.Value), OnScope(Scope!.Value))
        : Words.Map_PersonStands.With(OnTechnical(Technical!.Value), OnScope(Scope!.Value), Name);

    private string SecondTry => Words.Map_SecondTry.With(OnTechnical(TechLow), OnTechnical(TechHigh), OnScope(ScopeLow), OnScope(ScopeHigh));

    public static string X(double scope) => Number(Middle + (Reach * Math.Clamp(scope, -1, 1)));

    public static string Y(double technical) => Number(Middle - (Reach * Math.Clamp(technical, -1, 1)));

    // The length of a range of scores in the drawing, never too thin to see.
    public static string Length(double low, double high) => Number(Math.Max(Reach * (high - low), 4));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static int Hundredths(double? score) => score is { } s ? (int)Math.Round(s * 100) : 0;

    private static string OnTechnical(double score) => Place(score, Words.Map_TowardBusiness, Words.Map_BetweenWork, Words.Map_TowardTechnical);

    private static string OnScope(double score) => Place(score, Words.Map_TowardProject, Words.Map_BetweenScopes, Words.Map_TowardProgram);

    private static string Place(double score, string low, string middle, string high) => Hundredths(score) switch
    {
        0 => middle,
        < 0 and var n => low.With(-n),
        var n => high.With(n),
    };
}
