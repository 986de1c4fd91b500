using System.Text;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// The text of a file in content/, with \n as line ending.
// Name: the path from the content folder, with forward slashes.
public sealed partial record TextFile(string Name, string Text)
{
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Null when the file is unreadable; a finding says why.
    public static TextFile? Read(string folder, string name, FindingList findings)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (file.Length > MaxBytes)
            {
                findings.Add(Codes.FileTooLarge, Place.StartOf(name), $"The file has {file.Length / 1024} KB, and at most {MaxBytes / 1024} KB are allowed. Split it.");
                return null;
            }
            return Decode(name, File.ReadAllBytes(file.FullName), findings) is { } text ? Of(name, text, findings) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Codes.FileUnreadable, Place.StartOf(name), $"The file cannot be read: {e.Message}");
            return null;
        }
    }

    // Null when the text has forbidden characters or marks of a merge conflict.
    public static TextFile? Of(string name, string text, FindingList findings) =>
        Characters(name, text, findings) & IsMerged(name, text, findings) ? new TextFile(name, text) : null;

    private static string? Decode(string name, byte[] bytes, FindingList findings)
    {
        try
        {
            return Lines(_utf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                findings.Add(Codes.FileUnreadable, Place.StartOf(name), "The file is UTF-16. Save it as UTF-8.");
                return null;
            }
            var read = Lines(Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Max(0, e.Index))));
            findings.Add(Codes.FileUnreadable, PlaceIn(name, read, read.Length), "The file is not UTF-8 from here on. Save it as UTF-8, and check this character and others like it.");
            return null;
        }
    }

    private static string Lines(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static bool Characters(string name, string text, FindingList findings)
    {
        foreach (var (index, c) in text.Index().Where(c => VisibleText.IsForbidden(c.Item)).Take(MaxForbidden))
            findings.Add(Codes.ControlCharacter, PlaceIn(name, text, index), $"The character U+{(int)c:X4} is invisible and does not belong in a text. Delete it.");
        return VisibleText.FirstForbidden(text) is null;
    }

    // Otherwise a binary file would have a finding for every byte.
    private const int MaxForbidden = 100;

    // Only the first mark of each conflict is reported.
    private static bool IsMerged(string name, string text, FindingList findings)
    {
        var (open, merged) = (false, true);
        foreach (var mark in Conflict.EnumerateMatches(text))
        {
            var opens = text[mark.Index] == '<';
            if (opens || !open)
                findings.Add(Codes.MergeConflict, PlaceIn(name, text, mark.Index), $"A merge conflict left two versions here ('{Quote.Of(text.Substring(mark.Index, mark.Length))}'). Keep the right lines, and delete the others and the marks <<<<<<<, ======= and >>>>>>>.");
            (open, merged) = (opens, false);
        }
        return merged;
    }

    private static Place PlaceIn(string name, string text, int index) =>
        new(name, text.AsSpan(0, index).Count('\n') + 1, index - text.AsSpan(0, index).LastIndexOf('\n'));

    [GeneratedRegex("^(?:<{7}|>{7})(?: .*)?$", RegexOptions.Multiline)]
    private static partial Regex Conflict { get; }
}
