using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Search;

// Corrects words to the ones in the content. The dictionary holds every word and the number of entries that contain it.
internal sealed partial class Spelling(Dictionary<string, int> words)
{
    // Shorter words are too similar to each other to correct.
    private const int ShortestCorrected = 5;
    private const int TwoEditsFrom = 9;

    // Without these limits, nearly any word could be split into short and rare words.
    private const int ShortestPart = 3;
    private const int LeastOfShort = 5;
    private const int MostParts = 3;

    // Words that are usually suffixes of other words.
    private static readonly string[] _endings = ["able", "less", "ship", "ward", "wise"];

    // The American spelling, if the word may have a British one.
    public static string? American(string word) => British().IsMatch(word) ? British().Replace(word, "iz${ending}") : null;

    // The nearest word, or the most frequent of several equally near. Null if none is near enough.
    public string? Nearest(string word) => word.Length < ShortestCorrected || !word.All(char.IsLetter) ? null
        : Suggestion.Near(word, words.Keys, word.Length < TwoEditsFrom ? 1 : 2).Where(near => near.Length >= ShortestCorrected - 1 && near.All(char.IsLetter))
            .OrderBy(near => Suggestion.Distance(word, near)).ThenByDescending(near => words[near]).FirstOrDefault();

    // Splits words run together, such as programmanager, into as few words as possible, preferring frequent ones. Null if the word cannot
    // be split.
    public string[]? Parts(string word) =>
        Split(word, MostParts).Where(p => p.Length > 1).OrderBy(p => p.Length).ThenByDescending(p => p.Min(part => words[part])).FirstOrDefault();

    // The words with this beginning, most frequent first.
    public IEnumerable<string> Beginning(string beginning) =>
        words.Keys.Where(w => w.StartsWith(beginning, StringComparison.Ordinal)).OrderByDescending(w => words[w]);

    private IEnumerable<string[]> Split(string word, int most)
    {
        if (IsPart(word) && !_endings.Contains(word))
            yield return [word];
        for (var end = ShortestPart; most > 1 && end < word.Length; end++)
        {
            foreach (var rest in IsPart(word[..end]) ? Split(word[end..], most - 1) : [])
                yield return [word[..end], .. rest];
        }
    }

    private bool IsPart(string part) => part.Length >= ShortestPart && words.GetValueOrDefault(part) >= (part.Length == ShortestPart ? LeastOfShort : 1);

    [GeneratedRegex("(?<=..)is(?<ending>e|ed|es|ers?|ing|ations?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex British();
}
