using System.Text;

namespace CareerPath.Web.Content.Files;

/// <summary>A file of content/ as text, with \n line ends.</summary>
/// <param name="Name">Path from the content folder, with slashes.</param>
public sealed record TextFile(string Name, string Text)
{
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the file is not readable text; the reason is among the findings.</summary>
    public static TextFile? Read(string folder, string name, FindingList findings)
    {
        try
        {
            var path = Path.Combine(folder, name);
            var size = new FileInfo(path).Length;
            if (size > MaxBytes)
            {
                findings.Add(Codes.FileTooLarge, Place.StartOf(name), $"The file has {size / 1024} KB; the most is {MaxBytes / 1024} KB. Split it.");
                return null;
            }
            var text = _utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            return Of(name, text, findings);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Codes.FileUnreadable, Place.StartOf(name), "The file is not UTF-8. Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Codes.FileUnreadable, Place.StartOf(name), $"The file cannot be read: {e.Message}");
        }
        return null;
    }

    /// <summary>Null when the text has characters that do not belong in one.</summary>
    public static TextFile? Of(string name, string text, FindingList findings) =>
        Characters(name, text, findings) ? new TextFile(name, text) : null;

    private static bool Characters(string name, string text, FindingList findings)
    {
        var (line, column, clean) = (1, 1, true);
        foreach (var c in text)
        {
            if (IsForbidden(c))
            {
                findings.Add(Codes.ControlCharacter, new Place(name, line, column), $"The character U+{(int)c:X4} cannot be seen and does not belong in a text. Delete it.");
                clean = false;
            }
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return clean;
    }

    /// <summary>Control characters, line separators and direction overrides: they make a text read other than it is.</summary>
    public static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
