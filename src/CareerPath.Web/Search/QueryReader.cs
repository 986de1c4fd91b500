using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

// Turns the typed words into a query for the index.
internal sealed class QueryReader(SearchDatabase database, ImmutableArray<KnownWords> known)
{
    // The last word is completed only if it has at least this many characters.
    private const int ShortestBeginning = 3;
    private const int MostWordsOfABeginning = 20;

    private readonly Spelling _spelling = new(database.Vocabulary());
    private readonly int _mostWords = known.Select(k => k.Count).DefaultIfEmpty(1).Max();

    public SearchWords Corrected(SearchWords typed)
    {
        var words = typed;
        foreach (var word in typed.All.Where(w => !SearchWords.IsSmall(w) && !Knows(w) && WordsBeginning(w, typed).IsEmpty))
        {
            var instead = Spelling.American(word) is { } american && Knows(american) ? [american]
                : _spelling.Nearest(word) is { } nearest ? [nearest]
                : _spelling.Parts(word);
            words = instead is null ? words : words.With(word, instead);
        }
        return words;
    }

    public SearchQuery Read(SearchWords words)
    {
        var pieces = Pieces([.. words.All]).ToList();
        var wordsInFull = pieces.SelectMany(p => p.Known is { InFull: [var inFull] } ? [.. inFull.Split(' ')] : p.Words);
        return new SearchQuery(
            [.. Terms(words).DistinctBy(t => string.Join(' ', t.Typed), StringComparer.Ordinal)],
            [.. Role.All.Intersect(pieces.Select(p => p.Known?.Role).OfType<Role>())],
            [.. new[] { words.Subject, SearchWords.SubjectOf(wordsInFull) }.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    // Words that belong together are searched as a phrase if the phrase occurs anywhere. Quoted phrases get no synonyms.
    private IEnumerable<SearchTerm> Terms(SearchWords words)
    {
        var rows = words.Groups.Where(g => g.Words.Length > 1 && database.Knows(SearchQuery.Quoted(g.Text))).ToList();
        var others = words.Groups.Except(rows).SelectMany(g => g.Words).ToList();
        var areSmall = rows.Count == 0 && others.All(SearchWords.IsSmall);
        return rows.Select(r => Term([r.Text], r.IsQuoted ? null : Known(r.Words)))
            .Concat(Pieces(others).Where(p => areSmall || p.Known is not null || !SearchWords.IsSmall(p.Words[0])).Select(p => Term(p, words)));
    }

    private SearchTerm Term(Piece piece, SearchWords all)
    {
        var typed = piece.Words.Where(w => !SearchWords.IsSmall(w)).DefaultIfEmpty(string.Join(' ', piece.Words));
        return piece.Known is null ? new SearchTerm([.. typed], WordsBeginning(piece.Words[0], all), []) : Term([.. typed], piece.Known);
    }

    private static SearchTerm Term(ImmutableArray<string> typed, KnownWords? known) => new(typed, known?.InFull ?? [], known?.Synonyms ?? []);

    private bool Knows(string word) => Known([word]) is not null || database.Knows(SearchQuery.Quoted(word));

    private KnownWords? Known(IReadOnlyCollection<string> words) => database.Known(string.Join(' ', words), words.Count) is { } number ? known[number] : null;

    // Completions of the last word, if it is not a known word itself.
    private ImmutableArray<string> WordsBeginning(string word, SearchWords all) =>
        word.Length < ShortestBeginning || word != all.Groups[^1].Words[^1] || Knows(word) ? [] : [.. _spelling.Beginning(word).Take(MostWordsOfABeginning)];

    // Splits the words into known terms of several words where possible, otherwise into single words.
    private IEnumerable<Piece> Pieces(List<string> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var piece = Enumerable.Range(1, Math.Min(_mostWords, words.Count - at)).Reverse().Select(count => words.GetRange(at, count))
                .Select(w => new Piece(w, Known(w))).First(p => p.Known is not null || p.Words.Count == 1);
            yield return piece;
            at += piece.Words.Count;
        }
    }

    private sealed record Piece(List<string> Words, KnownWords? Known);
}
