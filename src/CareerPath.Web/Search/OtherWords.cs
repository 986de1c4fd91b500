using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>What is looked for as well in place of a word: the words in full for a role's short form, and the editors' synonyms.</summary>
public sealed class OtherWords
{
    /// <summary>How the words of the roles' names are spelled elsewhere.</summary>
    private static readonly (string Elsewhere, string Here)[] _spellings = [("programme", "program")];

    private readonly FrozenDictionary<string, string> _inFull;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _synonyms;
    private readonly string[][] _several;

    /// <summary>The longest name first: each of two has that of another role in it.</summary>
    private readonly (ImmutableArray<string> Name, Role Role)[] _roles;

    public OtherWords(SiteContent content)
    {
        _inFull = content.Roles.SelectMany(r => SearchEntries.ShortNames(r).Select(name => (Name: SearchWords.Of(name).Text, Title: SearchWords.Of(r.Title).Text))).Concat(_spellings.Select(s => (Name: s.Elsewhere, Title: s.Here)))
            .DistinctBy(n => n.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(n => n.Name, n => n.Title, StringComparer.Ordinal);
        _synonyms = content.Site.Synonyms.Select(words => words.Select(SearchWords.Of).Where(w => !w.IsEmpty).ToImmutableArray())
            .SelectMany(words => words.Select(word => (Word: string.Join(' ', word.Telling), Others: words.Remove(word).Where(w => !w.All.All(SearchWords.IsSmall)).Select(w => w.Text).ToImmutableArray())))
            .DistinctBy(s => s.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Word, s => s.Others, StringComparer.Ordinal);
        _roles = [.. content.Roles.Select(r => (SearchWords.Of(r.Title).Sequence, r.Role)).Where(r => r.Sequence.Length > 0).OrderByDescending(r => r.Sequence.Length)];
        _several = [.. _synonyms.Keys.Select(word => word.Split(' ')).Where(words => words.Length > 1).OrderByDescending(words => words.Length)];
    }

    /// <summary>All words that have others, to be known in their other forms.</summary>
    public IEnumerable<string> Words => _inFull.Keys.Concat(_synonyms.Keys);

    public SearchWords InFull(SearchWords words) => SearchWords.Of(string.Join(' ', words.Sequence.Select(w => _inFull.GetValueOrDefault(w) ?? _inFull.GetValueOrDefault(w.TrimEnd('s'), w))));

    /// <summary>The roles that are named, by one or in plural.</summary>
    /// <param name="inFull">With their names for their short forms.</param>
    public ImmutableArray<Role> RolesIn(SearchWords inFull)
    {
        var named = new HashSet<Role>();
        for (var rest = inFull.Sequence.AsSpan(); rest.Length > 0;)
        {
            var length = 1;
            foreach (var (name, role) in _roles)
            {
                if (rest.Length < name.Length || !rest[..(name.Length - 1)].SequenceEqual(name.AsSpan()[..^1]) || (rest[name.Length - 1] != name[^1] && rest[name.Length - 1] != name[^1] + "s"))
                    continue;
                named.Add(role);
                length = name.Length;
                break;
            }
            rest = rest[length..];
        }
        return [.. Role.All.Where(named.Contains)];
    }

    public SearchTerm Term(string word) => new(word, _inFull.TryGetValue(word, out var inFull) ? [inFull] : [], _synonyms.GetValueOrDefault(word, []));

    /// <summary>The telling words, and small ones that tell something together, such as "how much".</summary>
    public ImmutableArray<string> Known(SearchWords words)
    {
        var known = ImmutableArray.CreateBuilder<string>();
        var all = words.All;
        for (var at = 0; at < all.Length;)
        {
            var row = _several.FirstOrDefault(row => row.All(SearchWords.IsSmall) && all.AsSpan(at..).StartsWith(row)) ?? [];
            known.AddRange(row);
            if (row.Length == 0 && words.Telling.Contains(all[at]))
                known.Add(all[at]);
            at += Math.Max(1, row.Length);
        }
        return known.DrainToImmutable();
    }

    /// <summary>The longest thing of several words, such as "job post", that the words begin with, in any form; null when there is none.</summary>
    /// <param name="forms">All words that the index takes for the same as one.</param>
    public SearchTerm? Several(ReadOnlySpan<string> words, Func<string, List<string>> forms)
    {
        foreach (var row in _several)
        {
            if (row.Length <= words.Length && Same(row, words, forms))
                return Term(string.Join(' ', row)) with { Word = string.Join(' ', words[..row.Length]) };
        }
        return null;
    }

    private static bool Same(string[] row, ReadOnlySpan<string> words, Func<string, List<string>> forms)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != words[i] && !forms(words[i]).Contains(row[i], StringComparer.Ordinal))
                return false;
        }
        return true;
    }
}
