using System.Collections.Immutable;

namespace CareerPath.Web.Infographics;

// A picture as a list of marks, drawn as SVG (SvgFile) and as PNG (PngFile) alike. Lengths are in pixels of the SVG.
public sealed record Infographic(string Title, string Description, int Width, int Height, ImmutableArray<Mark> Marks);

// Ink: which of the colors it has.
public abstract record Mark(Ink Ink);

// Stroke 0 is a filled box, more a frame of that width.
public sealed record Box(int X, int Y, int Width, int Height, Ink Ink, int Stroke = 0) : Mark(Ink);

public sealed record Circle(int X, int Y, int Radius, Ink Ink, int Stroke = 0) : Mark(Ink);

// A square on its corner. Half: from its middle to a corner.
public sealed record Diamond(int X, int Y, int Half, Ink Ink) : Mark(Ink);

// One line of text; Y is its baseline. X is where it begins or, if it is centered, its middle.
public sealed record TextLine(int X, int Y, string Text, int Size, Ink Ink, bool Centered = false) : Mark(Ink);

// The light colors of wwwroot/css/tokens.css.
public enum Ink
{
    Paper,
    Text,
    Soft,
    Hairline,
    Technical,
    TechnicalWash,
    Business,
    BusinessWash,
}

public static class Inks
{
    // The color as #rrggbb.
    public static string Color(this Ink ink) => ink switch
    {
        Ink.Paper => "#fcfcfa",
        Ink.Text => "#16211f",
        Ink.Soft => "#4b5854",
        Ink.Hairline => "#d6dbd5",
        Ink.Technical => "#0b5d63",
        Ink.TechnicalWash => "#dfeeed",
        Ink.Business => "#b56f0c",
        Ink.BusinessWash => "#faecd3",
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
