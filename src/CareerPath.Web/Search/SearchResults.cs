using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>What a search found, the best first.</summary>
/// <param name="Count">Of all pages of the list.</param>
/// <param name="HasAllWords">False when no place has all of the words, and these have some.</param>
/// <param name="Corrected">What was searched for instead of what was typed, the changed words marked; empty when nothing was changed.</param>
public sealed record SearchResults(ImmutableArray<SearchHit> Hits, int Count, int Page, bool HasAllWords, MarkedText Corrected)
{
    public const int PageSize = 10;

    public static SearchResults None { get; } = new([], 0, 1, HasAllWords: true, MarkedText.None);

    public int Pages => (Count + PageSize - 1) / PageSize;
}

/// <param name="Address">Of the very place: with the heading's, question's or phrase's anchor.</param>
/// <param name="Section">The heading it stands under; empty at the beginning of a page.</param>
public sealed record SearchHit(HitKind Kind, string Address, MarkedText Title, string Within, MarkedText Section, MarkedText Excerpt);
