using System.Collections.Frozen;

namespace CareerPath.Web.Search;

/// <summary>Words in the query language of FTS5. Each is quoted, and none has a quote in it: only letters, marks and digits make a word.</summary>
public sealed class MatchExpression(FrozenDictionary<string, string> shortForms)
{
    public bool IsShortForm(string word) => shortForms.ContainsKey(word);

    /// <summary>Pages with every word.</summary>
    public string All(SearchWords words) => string.Join(" AND ", words.Telling.Select(w => One(words, w)));

    /// <summary>Pages with the words in a row.</summary>
    public string InARow(SearchWords words) => $"\"{string.Join(' ', words.Telling)}\"";

    /// <summary>The words as the title of a page has them.</summary>
    public string Title(SearchWords words) => words.All.Length == 1 ? shortForms.GetValueOrDefault(words.All[0], words.All[0]) : string.Join(' ', words.All);

    public string Any(SearchWords words) => string.Join(" OR ", words.Telling.Select(w => One(words, w)));

    public string One(SearchWords words, string word)
    {
        if (shortForms.TryGetValue(word, out var inFull))
            return $"(\"{word}\" OR \"{inFull}\")";
        return word == words.Beginning ? $"\"{word}\" *" : $"\"{word}\"";
    }
}
