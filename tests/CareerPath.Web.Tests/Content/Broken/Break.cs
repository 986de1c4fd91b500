using System.Text;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content.Broken;

// A way to break a file of content/: the bytes it then has (none: it is gone), and where the finding must point.
// Hint: what the message must say, such as what was meant or what to do.
internal sealed record Break(string Name, FindingCode Code, byte[]? Bytes, Place Place, string Hint)
{
    public void Do(ContentCopy copy)
    {
        if (Bytes is null)
            copy.Delete(Place.File);
        else
            copy.Write(Place.File, Bytes);
    }
}

internal static class Breaks
{
    private const char Mark = '‸';

    private static readonly Regex _role = new(@"(?<=[\s\[{])(?:technical-)?pro(?:gram|ject)-manager(?=[,\]:\s])", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Every way in which that file can be broken.
    public static IEnumerable<Break> Of(string file)
    {
        var text = ContentCopy.Shipped(file);
        return [.. Bytes(file, text), .. Keys(file, text), .. file.EndsWith(".md", StringComparison.Ordinal) ? Words(file, text) : Ids(file, text)];
    }

    private static IEnumerable<Break> Bytes(string file, string text)
    {
        var kept = text.TrimEnd('\n');
        yield return new("empty", file.EndsWith(".md", StringComparison.Ordinal) ? Codes.NoFrontMatter : file is "site.yml" or "quiz/rubric.yml" ? Codes.WrongType : Codes.WrongCount, [], Place.StartOf(file), "");
        yield return new("5 MB", Codes.FileTooLarge, Encoding.UTF8.GetBytes(text + new string('\n', 5_000_000)), Place.StartOf(file), "Split it");
        yield return At(file, "Windows-1252", Codes.FileUnreadable, kept + Mark, "Save it as UTF-8") with { Bytes = [.. Encoding.UTF8.GetBytes(kept), 0xE9, 0x0A] };
        yield return new("UTF-16", Codes.FileUnreadable, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], Place.StartOf(file), "Save it as UTF-8");
        if (!file.StartsWith("articles/", StringComparison.Ordinal))
            yield return new("deleted", Codes.FileMissing, null, Place.StartOf(file), "is missing. Add it");
    }

    private static IEnumerable<Break> Keys(string file, string text)
    {
        var line = text.Split('\n').First(l => l.Length > 0 && !l.StartsWith('#') && !l.StartsWith("---", StringComparison.Ordinal));
        var key = line.Split(':')[0];
        var (dash, name) = key.StartsWith("- ", StringComparison.Ordinal) ? ("- ", key[2..]) : ("", key);
        yield return At(file, "bad YAML", Codes.YamlSyntax, Edit(text, line, $"{key}: {Mark}\"x"), "not closed");
        yield return At(file, "a tab", Codes.YamlSyntax, file.EndsWith(".md", StringComparison.Ordinal) ? Edit(text, "\nsummary:", $"\n{Mark}\tsummary:") : Edit(text, "\n  ", $"\n{Mark}\t"), "Indent with spaces");
        yield return At(file, "an unknown key", Codes.UnknownKey, Edit(text, line, $"{dash}{Mark}{line[dash.Length..].Remove(name.Length - 1, 1)}"), $"Did you mean '{name}'?");
        yield return At(file, "a key twice", Codes.DuplicateKey, Edit(text, line, $"{line}\n{(dash.Length > 0 ? "  " : "")}{Mark}{name}: x"), "Keep one");
        yield return At(file, "a merge conflict", Codes.MergeConflict, Edit(text, line, $"{Mark}<<<<<<< HEAD\n{line}\n=======\n{key}: x\n>>>>>>> main"), "Keep the right lines");
        var yaml = file.EndsWith(".md", StringComparison.Ordinal) ? text[..text.IndexOf("\n---\n", StringComparison.Ordinal)] : text;
        if (_role.Match(yaml) is { Success: true } role)
            yield return At(file, "a misspelt role", Codes.UnknownValue, $"{text[..role.Index]}{Mark}{role.Value.Replace("manager", "manger", StringComparison.Ordinal)}{text[(role.Index + role.Length)..]}", $"Did you mean '{role.Value}'?");
    }

    private static IEnumerable<Break> Words(string file, string text) =>
    [
        At(file, "a dead link", Codes.BrokenLink, $"{text}\nRead {Mark}[this](/rolls).\n", "Did you mean '/roles'?"),
        At(file, "a dead anchor", Codes.BrokenAnchor, $"{text}\nRead {Mark}[this](#no-such-part).\n", "There is no heading"),
        At(file, "no alternative text", Codes.NoAltText, $"{text}\nSee {Mark}![](/images/map.svg).\n", "Say between the brackets"),
        At(file, "HTML", Codes.RawHtml, $"{text}\nSee {Mark}<b>this</b>.\n", "Write bold as **words**"),
        At(file, "a skipped heading", Codes.SkippedHeading, $"{text}\n## Two\n\n{Mark}#### Four\n\nText.\n", "Write it with ###"),
        At(file, "an unknown block", Codes.UnknownBlock, $"{text}\n{Mark}::: chek-list\n:::\n", "Did you mean 'checklist'?"),
        At(file, "an open block", Codes.UnclosedBlock, $"{text}\n{Mark}::: scan\n- **A** — b\n", "Put :::"),
    ];

    private static IEnumerable<Break> Ids(string file, string text)
    {
        var from = file switch { "quiz/rubric.yml" => text.IndexOf("\nitems:\n", StringComparison.Ordinal), "site.yml" => text.IndexOf("\naspects:\n", StringComparison.Ordinal), _ => 0 };
        var ids = text[from..].Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("- id: ", StringComparison.Ordinal)).Select(l => l["- id: ".Length..]).Take(2).ToList();
        var (head, entries) = (text[..from], text[from..]);
        yield return At(file, "an id twice", Codes.DuplicateId, head + Edit(entries, $"- id: {ids[1]}\n", $"- id: {Mark}{ids[0]}\n"), "Give one of them another id");
        yield return At(file, "a bad id", Codes.BadId, head + Edit(entries, $"- id: {ids[0]}\n", $"- id: {Mark}{ids[0].ToUpperInvariant()}\n"), "Use lower-case letters");
        if (file == "quiz/rubric.yml")
        {
            var turned = text.Replace("\n    high: right\n", "\n    high: left\n", StringComparison.Ordinal);
            yield return At(file, "an unbalanced rubric", Codes.RubricBalance, Edit(turned, "criteria:\n      - id: ", $"criteria:\n      - id: {Mark}"), "swap the statements too");
        }
    }

    private static string Edit(string text, string old, string @new)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"'{old}' is not there.") : string.Concat(text.AsSpan(0, at), @new, text.AsSpan(at + old.Length));
    }

    private static Break At(string file, string name, FindingCode code, string marked, string hint)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var place = new Place(file, marked[..at].Count(c => c == '\n') + 1, at - (at == 0 ? -1 : marked.LastIndexOf('\n', at - 1)));
        return new(name, code, Encoding.UTF8.GetBytes(marked.Remove(at, 1)), place, hint);
    }
}
