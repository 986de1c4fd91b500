using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Tests.Translation;

// Finds text on a page of the pseudo-translated site that is neither in ⟦…⟧ nor from the content.
internal sealed partial class Untranslated
{
    // Includes search hits, which show content with match marks in it.
    private const string NotForTranslators = "script, style, code, pre, time, .hit h2, .hit-section, .hit-excerpt";

    // Includes attributes that hold text for scripts.
    private static readonly string[] _attributes =
    [
        .. RazorLiterals.Attributes, "data-copied", "data-not-copied", "data-dark", "data-light",
        "data-saving", "data-saved", "data-offline", "data-online", "data-gone", "data-broken",
    ];

    private readonly HashSet<string> _content = new(StringComparer.Ordinal);
    private readonly string _prose;
    private readonly string _address;

    public Untranslated(SiteContent content, string folder)
    {
        Collect(content);
        _content.UnionWith(Role.All.Select(r => r.Name()));
        // The map splits each name over two lines.
        _content.UnionWith(Role.All.SelectMany(r => r.Name().Split(' ')));
        _content.UnionWith(content.Site.Culture().DateTimeFormat.DayNames);
        _content.UnionWith(content.Site.Culture().DateTimeFormat.AbbreviatedDayNames);
        _address = content.Site.BaseUrl;
        _prose = string.Concat(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).Select(OneLine));
    }

    public IReadOnlyList<string> On(IDocument page)
    {
        var found = new List<string>();
        var depth = 0;
        foreach (var text in page.Body!.Descendants<IText>().Where(t => t.ParentElement?.Closest(NotForTranslators) is null))
            found.AddRange(Outside(text.Data, ref depth).Where(words => !IsContent(words, text.ParentElement!)));
        if (depth != 0)
            found.Add($"{depth} brackets are not closed");
        foreach (var element in page.QuerySelectorAll("*"))
        {
            foreach (var value in _attributes.Select(element.GetAttribute).OfType<string>())
                found.AddRange(InOne(value).Select(words => $"{element.LocalName}: {words}"));
        }
        found.AddRange(InOne(page.Title ?? ""));
        found.AddRange(InOne(page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? ""));
        return found;
    }

    private IEnumerable<string> InOne(string value)
    {
        var depth = 0;
        return Outside(value, ref depth).Where(words => !_content.Contains(words));
    }

    private bool IsContent(string words, IElement parent) =>
        _content.Contains(words)
        || words.StartsWith(_address, StringComparison.Ordinal)
        || (parent.Closest(".prose") is not null && _prose.Contains(words, StringComparison.Ordinal))
        // The infographic wraps the names and texts of the roles.
        || (parent.Closest(".infographic") is not null && (_prose.Contains(words, StringComparison.Ordinal) || Role.All.Any(r => r.Name().Contains(words, StringComparison.Ordinal))))
        // Content with punctuation between, such as a name and its abbreviation.
        || Marks().Split(words).All(part => !part.Any(char.IsLetter) || _content.Contains(part));

    // The pieces outside ⟦…⟧ that contain a letter.
    private static List<string> Outside(string text, ref int depth)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var c in text + PseudoWords.Open)
        {
            if (c == PseudoWords.Open && depth == 0)
            {
                pieces.Add(OneLine(piece.ToString()));
                piece.Clear();
            }
            depth += c == PseudoWords.Open ? 1 : c == PseudoWords.Close ? -1 : 0;
            if (depth == 0 && c != PseudoWords.Close)
                piece.Append(c);
        }
        depth--;
        return [.. pieces.Where(p => p.Any(char.IsLetter))];
    }

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    // Collects every string of the content, including those inside lists and records, but not HTML, which contains text from blocks.
    private void Collect(object? value)
    {
        if (value is string text)
            _content.Add(OneLine(text));
        else if (value is IDictionary map)
            Collect(map.Values);
        else if (value is IEnumerable list)
        {
            foreach (var item in list)
                Collect(item);
        }
        else if (value?.GetType() is { Namespace: { } space } type && space.StartsWith("CareerPath.", StringComparison.Ordinal) && !type.IsEnum)
        {
            foreach (var property in type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.Name.Contains("Html", StringComparison.Ordinal) && !p.GetMethod!.IsStatic))
                Collect(property.GetValue(value));
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@" ?\(|\)|\.$|\. |: |, ")]
    private static partial Regex Marks();
}
