using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Pages.Design;

// A color from tokens.css, in light and in dark, as #rrggbb.
public sealed partial record PaletteColor(string Name, string Light, string Dark)
{
    // The backgrounds that text is shown on.
    public static readonly ImmutableArray<string> Surfaces = ["paper", "sunk", "teal-wash", "amber-wash"];

    public static ImmutableArray<PaletteColor> Read(IFileInfo tokens)
    {
        using var reader = new StreamReader(tokens.CreateReadStream());
        return [.. Declaration().Matches(reader.ReadToEnd()).Select(m => new PaletteColor(m.Groups["name"].Value, m.Groups["light"].Value, m.Groups["dark"].Value))];
    }

    // The contrast on the surface where it is lowest, by the formula of WCAG 2.
    public double Weakest(IEnumerable<PaletteColor> surfaces, bool dark) => surfaces.Min(s => Contrast(dark ? Dark : Light, dark ? s.Dark : s.Light));

    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) => (0.2126 * Channel(hex, 1)) + (0.7152 * Channel(hex, 3)) + (0.0722 * Channel(hex, 5));

    private static double Channel(string hex, int at)
    {
        var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
