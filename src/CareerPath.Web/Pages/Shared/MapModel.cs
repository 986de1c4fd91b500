using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Pages;

// The map of the four roles and, if both scores are known, a person on it. All numbers are from -1 to 1.
public sealed record MapModel(
    double? Technical, double? Scope, double TechLow, double TechHigh, double ScopeLow, double ScopeHigh, Role? Highlight, bool Small)
{
    // Half the side of the square that the scores span, in units of the drawing.
    private const double Reach = 104;

    private const double Middle = 180;

    // How far apart the numbers of other people are at least.
    private const double Apart = 24;

    private const double Frame = 156;
    private const int Steps = 6;

    // The name of the person on the map; null for the reader.
    public string? Name { get; init; }

    // Other people, in the order of their numbers. A map with them leaves out where a second try would land.
    public ImmutableArray<MapPerson> Others { get; init; } = [];

    // Puts people on the map. One who would cover the person or somebody before them moves aside.
    public MapModel With(IEnumerable<(double Technical, double Scope, bool IsNear)> people)
    {
        List<(double X, double Y)> taken = [(AtX(Scope!.Value), AtY(Technical!.Value))];
        var placed = ImmutableArray.CreateBuilder<MapPerson>();
        foreach (var (technical, scope, isNear) in people)
        {
            var (x, y) = (AtX(scope), AtY(technical));
            var free = Aside.Select(by => (X: x + (Apart * by.X), Y: y + (Apart * by.Y)))
                .First(at => Math.Abs(at.X - Middle) < Frame && Math.Abs(at.Y - Middle) < Frame && taken.TrueForAll(t => Math.Max(Math.Abs(t.X - at.X), Math.Abs(t.Y - at.Y)) >= Apart));
            taken.Add(free);
            placed.Add(new MapPerson(free.X, free.Y, isNear));
        }
        return this with { Others = placed.ToImmutable() };
    }

    // From no step aside to many, nearest first.
    private static IEnumerable<(int X, int Y)> Aside =>
        from x in Enumerable.Range(-Steps, (2 * Steps) + 1)
        from y in Enumerable.Range(-Steps, (2 * Steps) + 1)
        orderby (x * x) + (y * y)
        select (x, y);

    // Drawn in whole hundredths: a finer drawing would tell more about the answers than its words do.
    public static MapModel Of(Verdict verdict)
    {
        static double Drawn(double score) => ResultView.Hundredths(score) / 100.0;
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var (ofTechnical, ofScope) = (ResultView.SecondTry(technical), ResultView.SecondTry(scope));
        return new MapModel(
            Drawn(technical.Score), Drawn(scope.Score), Drawn(ofTechnical.Low), Drawn(ofTechnical.High), Drawn(ofScope.Low), Drawn(ofScope.High),
            verdict.Headline.Role, false);
    }

    public bool HasPerson => Technical is not null && Scope is not null;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"map-{ResultView.Hundredths(Technical ?? 0)}-{ResultView.Hundredths(Scope ?? 0)}-{(Small ? "s" : Others.IsEmpty ? "l" : "p")}");

    public string Title => (HasPerson, Name) switch
    {
        (false, _) => Words.Map_Title,
        (true, null) => Words.Map_TitleYours,
        (true, { } name) => Words.Map_TitleOf.With(name),
    };

    public string Description => HasPerson ? $"{Words.Map_Axes} {Person} {(Others.IsEmpty ? SecondTry : Words.Personas_Map)}" : Words.Map_Axes;

    private string Person => Name is null
        ? Words.Map_YouStand.With(OnTechnical(Technical!.Value), OnScope(Scope!.Value))
        : Words.Map_PersonStands.With(OnTechnical(Technical!.Value), OnScope(Scope!.Value), Name);

    private string SecondTry => Words.Map_SecondTry.With(OnTechnical(TechLow), OnTechnical(TechHigh), OnScope(ScopeLow), OnScope(ScopeHigh));

    // The table behind the map: an axis, where the person is on it, and from where to where a second try would land.
    public IEnumerable<(string Axis, string Person, string From, string To)> Rows =>
    [
        (Words.Map_Work, OnTechnical(Technical!.Value), OnTechnical(TechLow), OnTechnical(TechHigh)),
        (Words.Map_Scope, OnScope(Scope!.Value), OnScope(ScopeLow), OnScope(ScopeHigh)),
    ];

    public static string X(double scope) => Number(AtX(scope));

    public static string Y(double technical) => Number(AtY(technical));

    // The length of a range of scores in the drawing, never too thin to see.
    public static string Length(double low, double high) => Number(Math.Max(Reach * (high - low), 4));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double AtX(double scope) => Middle + (Reach * Math.Clamp(scope, -1, 1));

    private static double AtY(double technical) => Middle - (Reach * Math.Clamp(technical, -1, 1));

    private static string OnTechnical(double score) => Place(score, Words.Map_TowardBusiness, Words.Map_BetweenWork, Words.Map_TowardTechnical);

    private static string OnScope(double score) => Place(score, Words.Map_TowardProject, Words.Map_BetweenScopes, Words.Map_TowardProgram);

    private static string Place(double score, string low, string middle, string high) => ResultView.Hundredths(score) switch
    {
        0 => middle,
        < 0 and var n => low.With(-n),
        var n => high.With(n),
    };
}

// Somebody else on the map, in units of the drawing. IsNear: whether they are the person's nearest.
public sealed record MapPerson(double X, double Y, bool IsNear);
