using System.Collections.Frozen;

namespace CareerPath.Web.Search;

/// <summary>The order in which the rows of one search are shown.</summary>
/// <param name="title">The page with that very title comes first.</param>
/// <param name="inARow">The rows that have the words in a row.</param>
/// <param name="paths">The pages that exist now, when the index is of an earlier content.</param>
internal sealed class SearchRanking(SearchWriter rows, string title, HashSet<int> inARow, FrozenSet<string>? paths)
{
    private const int MostQuestionsOfAPage = 2;
    private const double InARow = 1.5;

    /// <summary>Without pages that are gone, and without more questions of one page than a list can bear.</summary>
    /// <param name="found">Each row's rank: the lower the better, and below zero.</param>
    public List<int> InOrder(List<(int Row, double Rank)> found)
    {
        var scored = new List<(double Score, int Number, SearchRow Row)>(found.Count);
        foreach (var (number, rank) in found)
        {
            var row = rows[number];
            if (paths is null || paths.Contains(row.Path))
                scored.Add((row.Title == title ? double.MinValue : rank * Weight(row.Kind) * (inARow.Contains(number) ? InARow : 1), number, row));
        }
        scored.Sort((a, b) => (a.Score, a.Number).CompareTo((b.Score, b.Number)));
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. scored.Where(s => s.Row.Kind != HitKind.Question || Count(s.Row.Path) <= MostQuestionsOfAPage).Select(s => s.Number)];

        int Count(string path) => questions[path] = questions.GetValueOrDefault(path) + 1;
    }

    /// <summary>Short texts rank high by themselves: a page about the subject is worth more than a line that names it.</summary>
    private static double Weight(HitKind kind) => kind switch
    {
        HitKind.Role or HitKind.Article => 1.5,
        HitKind.Question or HitKind.Page => 1,
        HitKind.Phrase => 0.5,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
