namespace CareerPath.Web.Infographics;

// Breaks texts into lines.
public static class TextLines
{
    // Lines that fit the width in any common serif face.
    public static string[] Of(string text, int width, int size)
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

    // The lines in the largest of the sizes at which they have room; in the last size if there is none.
    public static (string[] Lines, int Size) Fitted(string text, int width, int height, params int[] sizes)
    {
        var size = sizes.First(size => size == sizes[^1] || HasRoom(Of(text, width, size), size));
        return (Of(text, width, size), size);

        bool HasRoom(string[] lines, int size) => lines.Length * HeightOf(size) <= height && lines.All(line => Length(line, size) <= width);
    }

    // From one line's baseline to the next.
    public static int HeightOf(int size) => size * 6 / 5;

    // Widths in any of the faces, on the wide side.
    private static double Length(string text, int size) => size * text.Sum(c => c switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' or '-' => 0.35,
        'r' or 's' or 'I' => 0.44,
        'm' or 'w' or 'M' or 'W' or '%' or '–' => 0.92,
        >= 'A' and <= 'Z' or '&' => 0.78,
        >= '0' and <= '9' => 0.62,
        _ => 0.58,
    });
}
