using System.Globalization;
using System.Text;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Infographics;

// Draws a picture as SVG, for a page and as a file of its own. The style sheet of a page replaces the colors by those of its mode.
public static class SvgFile
{
    // id: unique on the page.
    public static string Of(Infographic picture, string id)
    {
        var svg = new StringBuilder();
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" class="infographic" width="{picture.Width}" height="{picture.Height}" viewBox="0 0 {picture.Width} {picture.Height}" role="img" aria-labelledby="{id}" aria-describedby="{id}-desc" font-family="Newsreader, Georgia, 'Times New Roman', serif">""");
        Add($"""<title id="{id}">{picture.Title}</title>""");
        Add($"""<desc id="{id}-desc">{picture.Description}</desc>""");
        foreach (var mark in picture.Marks)
            Draw(mark);
        svg.Append("</svg>");
        return svg.ToString();

        void Add(EscapedHtml html) => svg.Append(html.ToString()).Append('\n');

        void Draw(Mark mark)
        {
            var name = mark.Ink.ToString().ToLower(CultureInfo.InvariantCulture);
            var color = mark.Ink.Color();
            switch (mark)
            {
                case Box { Stroke: 0 } box:
                    Add($"""<rect class="fill-{name}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" fill="{color}"/>""");
                    break;
                case Box box:
                    Add($"""<rect class="stroke-{name}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" fill="none" stroke="{color}" stroke-width="{box.Stroke}"/>""");
                    break;
                case Circle { Stroke: 0 } circle:
                    Add($"""<circle class="fill-{name}" cx="{circle.X}" cy="{circle.Y}" r="{circle.Radius}" fill="{color}"/>""");
                    break;
                case Circle circle:
                    Add($"""<circle class="stroke-{name}" cx="{circle.X}" cy="{circle.Y}" r="{circle.Radius}" fill="none" stroke="{color}" stroke-width="{circle.Stroke}"/>""");
                    break;
                case Diamond d:
                    Add($"""<path class="fill-{name}" d="M{d.X - d.Half} {d.Y}L{d.X} {d.Y - d.Half}L{d.X + d.Half} {d.Y}L{d.X} {d.Y + d.Half}Z" fill="{color}"/>""");
                    break;
                case TextLine line:
                    Add($"""<text class="fill-{name}" x="{line.X}" y="{line.Y}" font-size="{line.Size}" fill="{color}" text-anchor="{(line.Centered ? "middle" : "start")}">{line.Text}</text>""");
                    break;
                default:
                    throw new InvalidOperationException($"Unknown mark {mark.GetType().Name}.");
            }
        }
    }
}
