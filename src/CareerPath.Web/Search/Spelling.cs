using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Search;

/// <summary>The words that the content has, to find the one that was meant.</summary>
public sealed class Spelling
{
    /// <summary>Shorter words are too near to each other to be corrected.</summary>
    private const int ShortestCorrected = 5;
    private const int ShortestWord = 2;
    private const int TwoEditsFrom = 9;
    private const int LongestWord = 40;

    /// <summary>Of what is written as one word: nearly any word falls apart into shorter ones.</summary>
    private const int ShortestPart = 3;
    private const int ShortestOfThree = 4;

    /// <summary>How often the content has a word of three letters that is taken for a part.</summary>
    private const int LeastOfShort = 10;

    /// <summary>Words that are mostly the end of another one.</summary>
    private static readonly FrozenSet<string> _endings = new[] { "able", "less", "ship", "ward", "wise" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The more frequent first; equally frequent ones by the alphabet.</summary>
    private static readonly Comparer<Known> _byFrequency = Comparer<Known>.Create((a, b) =>
        a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Word, b.Word));

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private List<string> _new = [];
    private Known[]? _known;

    public void Add(string text) => Count(text, 1);

    /// <summary>Words that no text has, but people may look for.</summary>
    public void Introduce(string text) => Count(text, 0);

    public void Remove(string text) => Count(text, -1);

    /// <summary>The words that were never there when this was last asked.</summary>
    public List<string> TakeNew()
    {
        var taken = _new;
        _new = [];
        return taken;
    }

    /// <summary>The nearest word, of equally near ones the most frequent; null when none is near.</summary>
    public string? Nearest(string word)
    {
        var folded = TextWords.Fold(word);
        if (folded.Length < ShortestCorrected || !folded.All(char.IsLetter))
            return null;
        var edits = folded.Length >= TwoEditsFrom ? 2 : 1;
        var letters = Suggestion.Letters(folded);
        Known? best = null;
        var least = edits;
        foreach (var known in All)
        {
            // An edit changes the set of letters by two at most, which rules nearly every word out.
            if (known.Word.Length < ShortestCorrected - 1 || Math.Abs(known.Word.Length - folded.Length) > least || BitOperations.PopCount(known.Letters ^ letters) > 2 * least)
                continue;
            if (!known.Word.All(char.IsLetter))
                continue;
            var distance = Suggestion.Distance(folded, known.Word, least);
            if (distance < least || (distance == least && (best is not { } other || _byFrequency.Compare(known, other) < 0)))
                (best, least) = (known, distance);
        }
        return best?.Word;
    }

    /// <summary>The words of what is written as one, such as programmanager: the most frequent ones. None when it is not made of such.</summary>
    public ImmutableArray<string> Parts(string word) =>
        TextWords.Fold(word) is { Length: <= LongestWord } folded ? Pairs(folded).Concat(Threes(folded)).DefaultIfEmpty([]).MaxBy(parts => parts.Select(p => _counts[p]).DefaultIfEmpty().Min()) : [];

    /// <summary>The words that begin like that, the most frequent first.</summary>
    public IEnumerable<string> Beginning(string beginning)
    {
        var folded = TextWords.Fold(beginning);
        return All.Where(k => k.Word.StartsWith(folded, StringComparison.Ordinal)).Order(_byFrequency).Select(k => k.Word);
    }

    private IEnumerable<ImmutableArray<string>> Pairs(string word)
    {
        for (var end = ShortestPart; end <= word.Length - ShortestPart; end++)
        {
            if (IsPart(word[..end]) && IsLast(word[end..]))
                yield return [word[..end], word[end..]];
        }
    }

    /// <summary>A small word may stand between two, as in prosandcons.</summary>
    private IEnumerable<ImmutableArray<string>> Threes(string word)
    {
        for (var end = ShortestOfThree; end < word.Length - ShortestOfThree; end++)
        {
            if (!IsPart(word[..end]))
                continue;
            for (var next = end + ShortestPart; next <= word.Length - ShortestOfThree; next++)
            {
                var (middle, last) = (word[end..next], word[next..]);
                if (_counts.GetValueOrDefault(middle) > 0 && (middle.Length >= ShortestOfThree || SearchWords.IsSmall(middle)) && IsLast(last))
                    yield return [word[..end], middle, last];
            }
        }
    }

    private bool IsPart(string word) => _counts.GetValueOrDefault(word) >= (word.Length < ShortestOfThree ? LeastOfShort : 1) && !SearchWords.IsSmall(word);

    private bool IsLast(string word) => IsPart(word) && !_endings.Contains(word);

    private Known[] All => _known ??= [.. _counts.Where(w => w.Value > 0).Select(w => new Known(w.Key, w.Value, Suggestion.Letters(w.Key)))];

    private void Count(string text, int times)
    {
        _known = null;
        Span<char> lower = stackalloc char[LongestWord];
        for (var words = new TextWords(text); words.MoveNext();)
        {
            if (words.Word.Length is >= ShortestWord and <= LongestWord)
                Count(Ascii.IsValid(words.Word) ? lower[..words.Word.ToLowerInvariant(lower)] : TextWords.Fold(words.Word.ToString()), times);
        }
    }

    private void Count(ReadOnlySpan<char> word, int times)
    {
        if (word.IsEmpty)
            return;
        // A word that is gone stays, counted as none: it is not new when it comes again.
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var isKnown);
        count += times;
        if (!isKnown)
            _new.Add(word.ToString());
    }

    private readonly record struct Known(string Word, int Count, uint Letters);
}
