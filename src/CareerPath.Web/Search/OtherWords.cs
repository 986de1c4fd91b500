using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>What is looked for as well in place of a word: the words in full for a role's short form, and the editors' synonyms.</summary>
public sealed class OtherWords
{
    private readonly FrozenDictionary<string, string> _inFull;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _synonyms;
    private readonly int _longest;

    public OtherWords(SiteContent content)
    {
        _inFull = content.Roles.SelectMany(r => SearchEntries.ShortNames(r).Select(name => (Name: Plain(name), Title: Plain(r.Title))))
            .DistinctBy(n => n.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(n => n.Name, n => n.Title, StringComparer.Ordinal);
        _synonyms = content.Site.Synonyms.Select(words => words.Select(Plain).ToImmutableArray())
            .SelectMany(words => words.Select(word => (Word: word, Others: words.Remove(word))))
            .DistinctBy(s => s.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Word, s => s.Others, StringComparer.Ordinal);
        _longest = _synonyms.Keys.Select(word => word.Split(' ').Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>All words that have others, to be known in their other forms.</summary>
    public IEnumerable<string> Words => _inFull.Keys.Concat(_synonyms.Keys);

    public SearchWords InFull(SearchWords words) => SearchWords.Of(string.Join(' ', words.Sequence.Select(w => _inFull.GetValueOrDefault(w, w))));

    public SearchTerm Term(string word) => new(word, _inFull.TryGetValue(word, out var inFull) ? [inFull] : [], _synonyms.GetValueOrDefault(word, []));

    /// <summary>How many of the words, from the first on, are one thing that has synonyms, such as "job post"; at least one.</summary>
    public int LengthAtStart(ReadOnlySpan<string> words)
    {
        for (var length = Math.Min(words.Length, _longest); length > 1; length--)
        {
            if (_synonyms.ContainsKey(string.Join(' ', words[..length])))
                return length;
        }
        return 1;
    }

    private static string Plain(string text) => SearchWords.Of(text).Text;
}
