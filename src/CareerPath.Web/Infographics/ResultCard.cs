using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Infographics;

// A result as a picture to post or send: the headline and the map, but nothing that leads to the person or the assessment.
public static class ResultCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 64;
    private const int TextWidth = 500;
    private const int EyebrowSize = 28;
    private const int SmallSize = 22;
    private const int MapLeft = 690;
    private const int MapTop = 48;
    private const int Quarter = 223;
    private const int Shapes = 2;

    // From the point to the frame of the region, at least.
    private const int Room = 36;

    public static Infographic Draw(ResultView result, SiteSettings site)
    {
        var verdict = result.Verdict;
        var (band, headline) = (VerdictWords.Eyebrow(verdict), VerdictWords.Headline(verdict));
        var marks = new List<Mark> { new Box(0, 0, Width, Height, Ink.Paper) };
        Map(marks, result);
        Say(marks, band, headline);
        Sign(marks, site);
        IEnumerable<string> axes = result.HasVerdict ? result.MapAxes.Select(axis => OnAxis(axis, result.Axis(axis))) : [];
        return new Infographic(Words.Card_Title.With(site.Name), string.Join(' ', [Words.Card_Says.With(band, headline), .. axes]), Width, Height, [.. marks]);
    }

    private static void Say(List<Mark> marks, string band, string headline)
    {
        var y = Paragraph(marks, TextLines.Of(band, TextWidth, EyebrowSize), EyebrowSize, Ink.Soft, MapTop) + (EyebrowSize / 2);
        var (lines, size) = TextLines.Fitted(headline, TextWidth, Height - Margin - 120 - y, 60, 54, 48, 42, 36, 30);
        Paragraph(marks, lines, size, Ink.Text, y);
    }

    private static void Sign(List<Mark> marks, SiteSettings site)
    {
        const int left = Margin + 80;
        foreach (var role in Role.All)
            marks.Add(RoleShape.Of(role, Margin + (IsProgram(role) ? 48 : 14), Height - Margin - (IsTechnical(role) ? 48 : 14)));
        string[] lines = [.. TextLines.Of(Words.Card_Title.With(site.Name), TextWidth - left + Margin, SmallSize), new Uri(site.BaseUrl).Host];
        Paragraph(marks, lines, SmallSize, Ink.Soft, Height - Margin - 8 - (lines.Length * TextLines.HeightOf(SmallSize)), left);
    }

    // From the height y; returns the height below.
    private static int Paragraph(List<Mark> marks, IEnumerable<string> lines, int size, Ink ink, int y, int x = Margin)
    {
        foreach (var line in lines)
            marks.Add(new TextLine(x, y += TextLines.HeightOf(size), line, size, ink));
        return y;
    }

    private static void Map(List<Mark> marks, ResultView result)
    {
        foreach (var role in Here(result))
            marks.Add(new Box(LeftOf(role), TopOf(role), Quarter, Quarter, IsTechnical(role) ? Ink.TechnicalWash : Ink.BusinessWash));
        marks.Add(new Box(MapLeft, MapTop, 2 * Quarter, 2 * Quarter, Ink.Soft, Stroke: 1));
        marks.Add(new Box(MapLeft, MapTop + Quarter, 2 * Quarter, 1, Ink.Hairline));
        marks.Add(new Box(MapLeft + Quarter, MapTop, 1, 2 * Quarter, Ink.Hairline));
        if (result.HasVerdict)
            marks.AddRange(Region(result.Verdict.Axis(AxisId.Technical), result.Verdict.Axis(AxisId.Scope)));
        foreach (var role in Role.All)
            marks.AddRange(Place(role));
        marks.AddRange(Edges());
        if (!result.HasVerdict)
            return;
        var (x, y) = (X(result.Verdict.Axis(AxisId.Scope).Score), Y(result.Verdict.Axis(AxisId.Technical).Score));
        marks.AddRange([new Diamond(x, y, 23, Ink.Paper), new Diamond(x, y, 18, Ink.Text)]);
        Paragraph(marks, TextLines.Of(Words.Card_Point, 2 * Quarter, SmallSize), SmallSize, Ink.Soft, MapTop + (2 * Quarter) + 42, MapLeft);
    }

    // The quarters that the headline names.
    private static ImmutableArray<Role> Here(ResultView result) => (result.HasVerdict, result.Verdict.Headline) switch
    {
        (false, _) or (_, { Suits: Suits.None }) => [],
        (_, { Role: { } role }) => [role],
        (_, var open) => open.Between,
    };

    private static IEnumerable<Mark> Region(AxisVerdict technical, AxisVerdict scope)
    {
        var (left, right) = Around(X(scope.Score), X(scope.Region.Low), X(scope.Region.High));
        var (top, bottom) = Around(Y(technical.Score), Y(technical.Region.High), Y(technical.Region.Low));
        return [new Box(left, top, right - left, bottom - top, Ink.Paper), new Box(left, top, right - left, bottom - top, Ink.Text, Stroke: 2)];

        static (int From, int To) Around(int point, int from, int to) => (Math.Min(from, point - Room), Math.Max(to, point + Room));
    }

    private static IEnumerable<Mark> Place(Role role)
    {
        var (x, y) = (LeftOf(role) + (Quarter / 2), TopOf(role) + (Quarter / 2));
        var lines = role.Name().Split(' ', 2);
        var height = TextLines.HeightOf(SmallSize);
        // Outward, so that a point between the roles covers no name.
        var first = IsTechnical(role) ? y - 44 - ((lines.Length - 1) * height) : y + 60;
        return lines.Select((line, i) => new TextLine(x, first + (i * height), line, SmallSize, Ink.Text, Centered: true)).Prepend<Mark>(RoleShape.Of(role, x, y, Shapes));
    }

    private static IEnumerable<Mark> Edges()
    {
        const int beside = MapLeft - 58;
        const int below = MapTop + (2 * Quarter) + 30;
        return
        [
            Edge(beside, MapTop + (Quarter / 2) + 7, Words.Map_Technical),
            Edge(beside, MapTop + Quarter + (Quarter / 2) + 7, Words.Map_Business),
            Edge(MapLeft + (Quarter / 2), below, Words.Map_Project),
            Edge(MapLeft + Quarter + (Quarter / 2), below, Words.Map_Program),
        ];

        static TextLine Edge(int x, int y, string words) => new(x, y, words, SmallSize, Ink.Soft, Centered: true);
    }

    private static string OnAxis(AxisVerdict axis, Axis names) => AxisWords.Decided(axis)
        ? Words.Card_Toward.With(AxisWords.Toward(names, axis.Side))
        : Words.Card_Open.With(AxisWords.Toward(names, Side.Low), AxisWords.Toward(names, Side.High));

    private static bool IsTechnical(Role role) => role.TechnicalSide() == Side.High;

    private static bool IsProgram(Role role) => role.ScopeSide() == Side.High;

    private static int LeftOf(Role role) => MapLeft + (IsProgram(role) ? Quarter : 0);

    private static int TopOf(Role role) => MapTop + (IsTechnical(role) ? 0 : Quarter);

    // A full score is where the shape of the role is.
    private static int X(double score) => MapLeft + Quarter + Length(score);

    private static int Y(double score) => MapTop + Quarter - Length(score);

    private static int Length(double score) => (int)Math.Round(Math.Clamp(score, -1, 1) * Quarter / 2);
}
