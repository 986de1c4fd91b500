using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CareerPath.Web.Content.Files;

/// <summary>A file of content/ as text, with \n line ends.</summary>
/// <param name="Name">Path from the content folder, with slashes.</param>
public sealed partial record TextFile(string Name, string Text)
{
    public const int MaxBytes = 1024 * 1024;

    [GeneratedRegex("^(?:<{7}|>{7})(?: .*)?$", RegexOptions.Multiline, Patterns.Patience)]
    private static partial Regex Conflict { get; }

    private static readonly SearchValues<char> _forbidden = Patterns.Every(IsForbidden);

    /// <summary>Null when the file is not readable text; the reason is among the findings.</summary>
    public static TextFile? Read(string folder, string name, FindingList findings)
    {
        try
        {
            var link = new FileInfo(Path.Combine(folder, name));
            var file = link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? link;
            if (!FileKind.IsFile(file))
            {
                findings.Add(Codes.NoFile, Place.StartOf(name), "This is no file but a pipe, a socket or a device. Delete it, or put a file in its place.");
                return null;
            }
            if (file.Length > MaxBytes)
                return TooLarge(name, findings, $"{file.Length / 1024} KB");
            return Read(file, name, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Codes.FileUnreadable, Place.StartOf(name), $"The file cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>Null when the text has what does not belong in one.</summary>
    public static TextFile? Of(string name, string text, FindingList findings) =>
        Characters(name, text, findings) & IsMerged(name, text, findings) ? new TextFile(name, text) : null;

    public static char? FirstForbidden(string text) => text.AsSpan().IndexOfAny(_forbidden) is >= 0 and var index ? text[index] : null;

    /// <summary>Control characters, line separators and direction overrides: they make a text read other than it is. U+FFFD is what is left of a letter in the wrong encoding.</summary>
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFD' or '\uFFFE' or '\uFFFF';

    private static TextFile? TooLarge(string name, FindingList findings, string size)
    {
        findings.Add(Codes.FileTooLarge, Place.StartOf(name), $"The file has {size}; the most is {MaxBytes / 1024} KB. Split it.");
        return null;
    }

    /// <summary>Not more than a file of content may have, whatever its size is said to be: some of the system's say none and never end.</summary>
    private static TextFile? Read(FileInfo file, string name, FindingList findings)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            var read = stream.ReadAtLeast(bytes.AsSpan(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false);
            if (read > MaxBytes)
                return TooLarge(name, findings, $"more than {MaxBytes / 1024} KB");
            return Decode(name, bytes.AsSpan(0, read), findings) is { } text ? Of(name, text, findings) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? Decode(string name, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, chars, out _, out var length, replaceInvalidSequences: false);
        var read = new string(chars, 0, length);
        ArrayPool<char>.Shared.Return(chars);
        var text = read.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (status == OperationStatus.Done)
            return text;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            findings.Add(Codes.FileUnreadable, Place.StartOf(name), "The file is UTF-16. Save it as UTF-8.");
        else
            findings.Add(Codes.FileUnreadable, PlaceIn(name, text, text.Length), $"From here the file is not UTF-8. Save it as UTF-8, and check this character and those like it.");
        return null;
    }

    private static bool Characters(string name, string text, FindingList findings)
    {
        if (!text.AsSpan().ContainsAny(_forbidden))
            return true;
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if (IsForbidden(c))
                findings.Add(Codes.ControlCharacter, new Place(name, line, column), $"The character U+{(int)c:X4} cannot be seen and does not belong in a text. Delete it.");
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return false;
    }

    /// <summary>Of each conflict, the first mark only.</summary>
    private static bool IsMerged(string name, string text, FindingList findings)
    {
        var (open, merged) = (false, true);
        foreach (var mark in Conflict.EnumerateMatches(text))
        {
            var opens = text[mark.Index] == '<';
            if (opens || !open)
                findings.Add(Codes.MergeConflict, PlaceIn(name, text, mark.Index), $"A merge left two versions here ('{Quote.Of(text.Substring(mark.Index, mark.Length))}'). Keep the right lines, and delete the others and the marks <<<<<<<, ======= and >>>>>>>.");
            (open, merged) = (opens, false);
        }
        return merged;
    }

    private static Place PlaceIn(string name, string text, int index) =>
        new(name, text.AsSpan(0, index).Count('\n') + 1, index - (index == 0 ? -1 : text.LastIndexOf('\n', index - 1)));
}
