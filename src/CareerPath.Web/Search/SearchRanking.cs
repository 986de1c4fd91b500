using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

/// <summary>The order in which the rows of one search are shown.</summary>
/// <param name="inFull">The same, with roles' names for their short forms.</param>
/// <param name="roles">Those that the words name.</param>
/// <param name="marks">Where a title has what is looked for.</param>
/// <param name="paths">The pages that exist now, when the index is of an earlier content.</param>
internal sealed class SearchRanking(SearchReader reader, SearchWriter rows, SearchWords words, SearchWords inFull, ImmutableArray<Role> roles, WordMarks marks, FrozenSet<string>? paths)
{
    /// <summary>Among more rows than this, those with the words in a title or a heading come first, and most others are not weighed against each other.</summary>
    public const int MostWeighed = 300;

    /// <summary>With this many in titles and headings, nobody reads on to the others.</summary>
    private const int Enough = 50;

    private const int MostQuestionsOfAPage = 2;
    private const double InARow = 1.5;
    private const double InTheTitle = 3;
    private const double BySynonymsOnly = 0.6;
    private const double OfTheseRoles = 1.2;
    private const double OfOtherRoles = 0.5;

    /// <summary>What counts for more in a row: several words.</summary>
    private readonly string[] _subjects = [.. new[] { words.Subject, inFull.Subject }.Concat(words.Subjects).Concat(inFull.Subjects).Distinct(StringComparer.Ordinal).Where(s => s.Contains(' ', StringComparison.Ordinal))];

    private readonly HashSet<string> _meanings = [words.Meaning, inFull.Meaning];

    /// <summary>Whether the page as a whole is what was asked for: that is its title.</summary>
    public bool IsMeant(int row) => _meanings.Contains(rows[row].Meaning);

    /// <summary>Without pages that are gone, and without more questions of one page than the head of a list can bear.</summary>
    public OrderedRows InOrder(SearchQuery query, bool every)
    {
        var expression = query.Expression(every);
        var count = reader.Count(expression);
        if (count == 0)
            return OrderedRows.None;
        var ranks = Ranks(expression, count);
        var asTyped = ranks;
        if (query.HasSynonyms && query.WithoutSynonyms.Expression(every) is var typed && reader.Count(typed) is var typedCount and <= MostWeighed)
        {
            asTyped = Ranks(typed, typedCount);
            foreach (var (row, rank) in asTyped)
                ranks.TryAdd(row, rank);
        }
        var inARow = every && count <= MostWeighed && _subjects.Length > 0 ? reader.Rows(string.Join(" OR ", _subjects.Select(SearchTerm.Quoted))).ToHashSet() : [];
        var weighed = new List<(double Score, int Row)>();
        foreach (var (row, rank) in ranks.Where(r => IsThere(r.Key)))
        {
            var score = asTyped.TryGetValue(row, out var typedRank) ? typedRank : rank * BySynonymsOnly;
            weighed.Add((IsMeant(row) ? double.MinValue : score * Weight(rows[row].Kind) * WeightOf(rows[row].Roles) * (every && HasInTitle(row) ? InTheTitle : inARow.Contains(row) ? InARow : 1), row));
        }
        weighed.Sort();
        var first = WithFewQuestions(weighed.Select(w => w.Row));
        var rest = count > MostWeighed ? Rest(expression, ranks) : [];
        return new OrderedRows(first, paths is null ? count - ranks.Count : rest.Count(), rest);
    }

    /// <summary>Those that have everything, and behind them the best of those that have some of it.</summary>
    /// <param name="most">Of both.</param>
    public OrderedRows Filled(OrderedRows found, SearchQuery query, int most)
    {
        var withAll = reader.Rows(query.Expression(every: true)).ToHashSet();
        return found with { First = [.. WithFewQuestions(found.First.Concat(InOrder(query, every: false).First.Where(r => !withAll.Contains(r)))).Take(most)] };
    }

    private List<int> WithFewQuestions(IEnumerable<int> inOrder)
    {
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. inOrder.Where(r => rows[r].Kind != HitKind.Question || Count(rows[r].Path) <= MostQuestionsOfAPage)];

        int Count(string path) => questions[path] = questions.GetValueOrDefault(path) + 1;
    }

    private bool HasInTitle(int row) => !IsOfOthers(rows[row].Roles) && (
        _subjects.Any(s => $" {rows[row].Title} ".Contains($" {s} ", StringComparison.Ordinal))
        || new MarkedText(rows[row].Title, marks.In(rows[row].Title)).Found == marks.Terms);

    /// <summary>A Technical Project Manager has the words of a project manager in the name, and is not meant.</summary>
    public bool IsOfOthers(ImmutableArray<Role> about) => !roles.IsEmpty && !about.IsEmpty && !roles.Any(about.Contains);

    private double WeightOf(ImmutableArray<Role> about) =>
        IsOfOthers(about) ? OfOtherRoles : !roles.IsEmpty && about.Length == roles.Length && roles.All(about.Contains) ? OfTheseRoles : 1;

    private IEnumerable<int> Rest(string expression, Dictionary<int, double> ranks)
    {
        foreach (var row in reader.Rows(expression))
        {
            if (!ranks.ContainsKey(row) && IsThere(row))
                yield return row;
        }
    }

    private bool IsThere(int row) => paths is null || paths.Contains(rows[row].Path);

    /// <summary>Weighing thousands of rows takes longer than anybody wants to wait for the last of them.</summary>
    private Dictionary<int, double> Ranks(string expression, int count)
    {
        if (count <= MostWeighed)
            return reader.Ranked(expression, MostWeighed).ToDictionary(r => r.Row, r => r.Rank);
        var ranks = reader.Ranked(SearchQuery.InHeads(expression), MostWeighed).ToDictionary(r => r.Row, r => r.Rank);
        foreach (var row in rows.Titled(_meanings))
            ranks.TryAdd(row, 0);
        if (ranks.Count >= Enough)
            return ranks;
        foreach (var (row, rank) in reader.Ranked(expression, MostWeighed))
            ranks[row] = Math.Min(rank, ranks.GetValueOrDefault(row));
        return ranks;
    }

    /// <summary>Short texts rank high by themselves: a page about the subject is worth more than a line that names it.</summary>
    private static double Weight(HitKind kind) => kind switch
    {
        HitKind.Role or HitKind.Article => 1.5,
        HitKind.Question or HitKind.Page => 1,
        HitKind.Phrase => 0.5,
        HitKind.WeakPhrase => 0.2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <param name="First">The best.</param>
/// <param name="Others">How many come behind them, in the order of the site.</param>
/// <param name="Rest">Those, read only when somebody gets so far.</param>
internal sealed record OrderedRows(List<int> First, int Others, IEnumerable<int> Rest)
{
    public static OrderedRows None { get; } = new([], 0, []);

    public int Count => First.Count + Others;

    public IEnumerable<int> Page(int page, int size) => page * size <= First.Count
        ? First.Skip((page - 1) * size).Take(size)
        : First.Concat(Rest).Skip((page - 1) * size).Take(size);
}
