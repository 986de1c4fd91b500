using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Markup.Blocks;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Infographics;

// What differs between two roles, at a glance: a picture made from their profiles.
public static class RolePair
{
    private const int Width = 400;
    private const int Margin = 14;
    private const int ColumnWidth = 180;
    private const int Pad = 9;
    private const int TextSize = 15;
    private const int LineHeight = 19;
    private const int NameSize = 18;
    private const int NameHeight = 21;
    private const int SmallSize = 13;

    // The aspects that show the difference best. One that site.yml does not list is left out.
    private static readonly string[] _aspects = ["scope", "time-horizon", "works-with", "delivers", "metrics"];

    // Every two roles, each pair once.
    public static ImmutableArray<(Role First, Role Second)> All { get; } =
        [.. Role.All.SelectMany((first, i) => Role.All.Skip(i + 1).Select(second => (first, second)))];

    public static Infographic Draw(SiteContent content, Role first, Role second)
    {
        Role[] roles = [first, second];
        var profiles = roles.Select(role => content.Roles.First(p => p.Role == role)).ToArray();
        var aspects = _aspects.Select(id => content.Site.Aspects.FirstOrDefault(a => a.Id == id)).OfType<Aspect>().ToArray();
        var difference = Difference(first, second);
        var marks = new List<Mark>();

        var y = Head(marks, roles, difference);
        foreach (var aspect in aspects)
            y = Row(marks, roles, aspect.Name, profiles.Select(p => p.Aspects[aspect.Id]), y);
        y = Foot(marks, content.Site, y);

        var described = aspects.Select(a => Words.Infographic_Row.With(
            a.Name, profiles[0].Title, profiles[0].Aspects[a.Id].TrimEnd('.'), profiles[1].Title, profiles[1].Aspects[a.Id].TrimEnd('.')));
        return new Infographic(
            Words.Infographic_Title.With(first.Name(), second.Name()), string.Join(' ', [difference, .. described]),
            Width, y, [new Box(0, 0, Width, y, Ink.Paper), .. marks]);
    }

    // Each part is drawn from a height, and returns the height below it.
    private static int Head(List<Mark> marks, Role[] roles, string difference)
    {
        const int middleOfShapes = 44;
        foreach (var (column, role) in roles.Index())
            marks.Add(RoleShape.Of(role, Left(column) + Pad + RolesMap.Half(Role.ProgramManager), middleOfShapes));
        var names = Across(roles.Select(r => r.Name()), NameSize, NameHeight, middleOfShapes + 40);
        marks.AddRange(names.Lines);
        return Paragraph(marks, difference, TextSize, Ink.Text, middleOfShapes + 48 + names.Height) + Margin;
    }

    private static int Row(List<Mark> marks, Role[] roles, string name, IEnumerable<string> texts, int y)
    {
        var top = y + 29;
        var cells = Across(texts, TextSize, LineHeight, top + 3 + LineHeight);
        var height = cells.Height + Margin;
        marks.Add(new TextLine(Margin, y + 22, name, SmallSize, Ink.Soft));
        foreach (var (column, role) in roles.Index())
            marks.Add(new Box(Left(column), top, ColumnWidth, height, Wash(role)));
        marks.AddRange(cells.Lines);
        return top + height;
    }

    private static int Foot(List<Mark> marks, SiteSettings site, int y)
    {
        marks.Add(new Box(Margin, y + 16, Width - (2 * Margin), 1, Ink.Hairline));
        y = Paragraph(marks, Words.Compare_Legend, SmallSize, Ink.Soft, y + 22);
        y = Paragraph(marks, Words.Infographic_From.With(site.Name, new Uri(site.BaseUrl).Host), SmallSize, Ink.Soft, y + 4);
        return y + Margin;
    }

    private static int Paragraph(List<Mark> marks, string text, int size, Ink ink, int y)
    {
        foreach (var line in TextLines.Of(text, Width - (2 * Margin), size))
            marks.Add(new TextLine(Margin, y += LineHeight, line, size, ink));
        return y;
    }

    private static int Left(int column) => column == 0 ? Margin : Width - Margin - ColumnWidth;

    private static Ink Wash(Role role) => role.TechnicalSide() == Side.High ? Ink.TechnicalWash : Ink.BusinessWash;

    private static string Difference(Role first, Role second) =>
        (first.ScopeSide() == second.ScopeSide(), first.TechnicalSide() == second.TechnicalSide()) switch
        {
            (true, _) => first.ScopeSide() == Side.High ? Words.Infographic_BothPrograms : Words.Infographic_BothProjects,
            (_, true) => first.TechnicalSide() == Side.High ? Words.Infographic_BothTechnical : Words.Infographic_BothBusiness,
            _ => Words.Infographic_Both,
        };

    // Texts side by side in the two columns, from the baseline y.
    private static (ImmutableArray<Mark> Lines, int Height) Across(IEnumerable<string> texts, int size, int lineHeight, int y)
    {
        var columns = texts.Select(text => TextLines.Of(text, ColumnWidth - (2 * Pad), size)).ToArray();
        return (
            [.. columns.SelectMany((lines, column) => lines.Select((text, i) => new TextLine(Left(column) + Pad, y + (i * lineHeight), text, size, Ink.Text)))],
            columns.Max(lines => lines.Length) * lineHeight);
    }
}
