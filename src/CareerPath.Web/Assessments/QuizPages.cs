using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The pages of the quiz: first the first look, then the rest of the first round, then one page for each axis's second round. A page of the
// first round has at most seven pairs.
public sealed class QuizPages
{
    private const int MostPairs = 7;
    private const int MostPairsWithoutLook = 6;
    private static readonly ConditionalWeakTable<Rubric, QuizPages> _known = [];
    private readonly ImmutableArray<ImmutableArray<Item>> _pages;
    private readonly ImmutableArray<AxisId> _secondRounds;

    private QuizPages(Rubric rubric)
    {
        var look = rubric.Items.Count(i => i.FirstLook);
        var first = rubric.Items.Where(i => i.Round == 1).ToList();
        // Only earlier rubrics have no first look. They keep their page size, so that their page numbers do not change.
        var most = look > 0 ? MostPairs : MostPairsWithoutLook;
        var second = rubric.Items.Where(i => i.Round == 2).GroupBy(rubric.AxisOf).OrderBy(g => g.Key).ToList();
        ImmutableArray<ImmutableArray<Item>> inLook = [.. Pages(first[..look], most)];
        ImmutableArray<ImmutableArray<Item>> firstRound = [.. inLook, .. Pages(first[look..], most)];
        (FirstLook, Count, FirstRoundPairs, FirstLookPairs) = (inLook.Length, firstRound.Length, first.Count, look);
        _secondRounds = [.. second.Select(g => g.Key)];
        _pages = [.. firstRound, .. second.Select(g => g.ToImmutableArray())];
    }

    public static QuizPages Of(Rubric rubric) => _known.GetValue(rubric, static r => new QuizPages(r));

    // The number of pages in the first round.
    public int Count { get; }

    // The number of pages in the first look; 0 in earlier rubrics.
    public int FirstLook { get; }

    // The page before which half of the first round's pages are done.
    public int AfterHalf => ((Count + 1) / 2) + 1;

    public int FirstRoundPairs { get; }

    public int FirstLookPairs { get; }

    // number is one-based.
    public ImmutableArray<Item> this[int number] => _pages[number - 1];

    public bool Has(int number) => number >= 1 && number <= _pages.Length;

    // The axis whose second round is on the page; null for a page of the first round.
    public AxisId? SecondRoundOf(int number) => number > Count ? _secondRounds[number - Count - 1] : null;

    // The page of an axis's second round; null when it has none.
    public int? SecondRoundOn(AxisId axis) => _secondRounds.IndexOf(axis) is >= 0 and var at ? Count + at + 1 : null;

    public int NumberOf(ItemId item) => _pages.Select((page, index) => (page, index)).First(p => p.page.Any(i => i.Id == item)).index + 1;

    // The first page of the first round with a pair that is neither answered nor skipped; null when there is none.
    public int? FirstOpen(Assessment assessment)
    {
        for (var number = 1; number <= Count; number++)
        {
            if (this[number].Any(i => !assessment.Answers.ContainsKey(i.Id)))
                return number;
        }
        return null;
    }

    // Splits the items into as few pages as possible, with lengths that differ by at most one.
    private static IEnumerable<ImmutableArray<Item>> Pages(List<Item> items, int most)
    {
        var count = (items.Count + most - 1) / most;
        for (int page = 0, at = 0; page < count; page++)
        {
            var length = (items.Count / count) + (page < items.Count % count ? 1 : 0);
            yield return [.. items.Skip(at).Take(length)];
            at += length;
        }
    }
}
