using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Markup;
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

    public static Picture Draw(SiteContent content, Role first, Role second)
    {
        Role[] roles = [first, second];
        var profiles = roles.Select(role => content.Roles.First(p => p.Role == role)).ToArray();
        var rows = _aspects.Select(id => content.Site.Aspects.FirstOrDefault(a => a.Id == id)).OfType<Aspect>().ToArray();
        var title = Words.Infographic_Title.With(first.Name(), second.Name());
        var marks = new List<Mark>();

        var y = Margin + 30;
        var names = Across(roles.Select(r => r.Name()), NameSize, NameHeight, y + 40, Ink.Text);
        var headBottom = y + 40 + names.Height;
        var difference = Wrapped(Difference(first, second), Width - (2 * Margin), TextSize);
        foreach (var (column, role) in roles.Index())
            marks.AddRange(Shape(role, Left(column) + Pad + 14, y));
        marks.AddRange(names.Lines);
        y = headBottom + 8;
        foreach (var text in difference)
            marks.Add(new Line(Margin, y += LineHeight, text, TextSize, Ink.Text));
        y += 14;
        foreach (var aspect in rows)
        {
            marks.Add(new Line(Margin, y += 22, aspect.Name, SmallSize, Ink.Soft));
            var cells = Across(profiles.Select(p => AtAGlance(p, aspect)), TextSize, LineHeight, y + 10 + LineHeight, Ink.Text);
            foreach (var (column, role) in roles.Index())
                marks.Add(new Box(Left(column), y + 7, ColumnWidth, cells.Height + 14, Wash(role)));
            marks.AddRange(cells.Lines);
            y += 7 + cells.Height + 14;
        }
        y += 16;
        marks.Add(new Box(Margin, y, Width - (2 * Margin), 1, Ink.Hairline));
        marks.Add(new Line(Margin, y += 22, Words.Infographic_From.With(content.Site.Name, new Uri(content.Site.BaseUrl).Host), SmallSize, Ink.Soft));
        y += Margin;
        return new Picture(title, Description(profiles, rows, Difference(first, second)), Width, y, [new Box(0, 0, Width, y, Ink.Paper), .. marks]);
    }

    private static int Left(int column) => column == 0 ? Margin : Width - Margin - ColumnWidth;

    private static Ink Wash(Role role) => role.TechnicalSide() == Side.High ? Ink.TechnicalWash : Ink.BusinessWash;

    // As on every map: a square is technical, a circle business; large and solid a program, small and open one project.
    private static IEnumerable<Mark> Shape(Role role, int x, int y)
    {
        var program = role.ScopeSide() == Side.High;
        var half = program ? 14 : 9;
        var stroke = program ? 0 : 3;
        return role.TechnicalSide() == Side.High
            ? [new Box(x - half, y - half, 2 * half, 2 * half, Ink.Technical, stroke)]
            : [new Circle(x, y, half, Ink.Business, stroke)];
    }

    private static string Difference(Role first, Role second) =>
        (first.ScopeSide() == second.ScopeSide(), first.TechnicalSide() == second.TechnicalSide()) switch
        {
            (true, _) => first.ScopeSide() == Side.High ? Words.Infographic_BothPrograms : Words.Infographic_BothProjects,
            (_, true) => first.TechnicalSide() == Side.High ? Words.Infographic_BothTechnical : Words.Infographic_BothBusiness,
            _ => Words.Infographic_Both,
        };

    private static string Description(RoleProfile[] profiles, Aspect[] rows, string difference) =>
        string.Join(' ', [difference, .. rows.Select(a => Words.Infographic_Row.With(
            a.Name, profiles[0].Title, AtAGlance(profiles[0], a), profiles[1].Title, AtAGlance(profiles[1], a)))]);

    // The first sentence of the profile's text: the others go into detail.
    private static string AtAGlance(RoleProfile profile, Aspect aspect)
    {
        var text = profile.Aspects.GetValueOrDefault(aspect.Id, "–");
        return text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;
    }

    // Texts side by side in the two columns, from the baseline y.
    private static (ImmutableArray<Mark> Lines, int Height) Across(IEnumerable<string> texts, int size, int lineHeight, int y, Ink ink)
    {
        var columns = texts.Select(text => Wrapped(text, ColumnWidth - (2 * Pad), size)).ToArray();
        return (
            [.. columns.SelectMany((lines, column) => lines.Select((text, i) => new Line(Left(column) + Pad, y + (i * lineHeight), text, size, ink)))],
            columns.Max(lines => lines.Length) * lineHeight);
    }

    // Lines that fit the width in any common serif face.
    private static string[] Wrapped(string text, int width, int size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Length($"{lines[^1]} {word}", size) <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return [.. lines];
    }

    // A little more than the widths of Georgia, the widest of the faces.
    private static double Length(string text, int size) => size * text.Sum(c => c switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' or '-' => 0.34,
        'm' or 'w' or 'M' or 'W' => 0.9,
        >= 'A' and <= 'Z' => 0.72,
        _ => 0.55,
    });
}
