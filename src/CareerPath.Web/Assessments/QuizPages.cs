using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// The pairs in steps of five or six.
public sealed class QuizPages
{
    private const int MostPairs = 6;
    private readonly ImmutableArray<ImmutableArray<Item>> _pages;

    public QuizPages(Rubric rubric)
    {
        var count = (rubric.Items.Length + MostPairs - 1) / MostPairs;
        var (least, longer) = (rubric.Items.Length / count, rubric.Items.Length % count);
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<Item>>(count);
        for (int page = 0, at = 0; page < count; page++)
        {
            var length = page < longer ? least + 1 : least;
            pages.Add(rubric.Items.Slice(at, length));
            at += length;
        }
        _pages = pages.MoveToImmutable();
    }

    public int Count => _pages.Length;

    /// One-based.
    public ImmutableArray<Item> this[int number] => _pages[number - 1];

    public int NumberOf(ItemId item) => _pages.Select((page, index) => (page, index)).First(p => p.page.Any(i => i.Id == item)).index + 1;

    /// How many pairs come before that page.
    public int Before(int number) => _pages.Take(number - 1).Sum(p => p.Length);

    /// The first page with a pair that is neither answered nor skipped; null when there is none.
    public int? FirstOpen(Assessment assessment)
    {
        for (var number = 1; number <= Count; number++)
        {
            if (this[number].Any(i => !assessment.Answers.ContainsKey(i.Id.Value)))
                return number;
        }
        return null;
    }
}
