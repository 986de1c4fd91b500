using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Search;

// The words that the content has, and in how many places, to find the one that was meant.
internal sealed partial class Spelling(Dictionary<string, int> words)
{
    // Shorter words are too near to each other to be corrected.
    private const int ShortestCorrected = 5;
    private const int TwoEditsFrom = 9;

    // Nearly any word falls apart into short and rare ones.
    private const int ShortestPart = 3;
    private const int LeastOfShort = 5;
    private const int MostParts = 3;

    // Words that are mostly the end of another one.
    private static readonly string[] _endings = ["able", "less", "ship", "ward", "wise"];

    // As the word is spelled in America, if it may be spelled otherwise.
    public static string? American(string word) => British().IsMatch(word) ? British().Replace(word, "iz${ending}") : null;

    // The nearest word, of equally near ones the most frequent; null when none is near.
    public string? Nearest(string word) => word.Length < ShortestCorrected || !word.All(char.IsLetter) ? null
        : Suggestion.Near(word, words.Keys, word.Length < TwoEditsFrom ? 1 : 2).Where(near => near.Length >= ShortestCorrected - 1 && near.All(char.IsLetter))
            .OrderBy(near => Suggestion.Distance(word, near)).ThenByDescending(near => words[near]).FirstOrDefault();

    // The words of what is written as one, such as programmanager: the fewest, and of as few the most frequent. Null when it is not made of such.
    public string[]? Parts(string word) =>
        Split(word, MostParts).Where(p => p.Length > 1).OrderBy(p => p.Length).ThenByDescending(p => p.Min(part => words[part])).FirstOrDefault();

    // The words that begin like that, the most frequent first.
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
