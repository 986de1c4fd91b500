using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

/// <summary>What a search found, the best first.</summary>
/// <param name="Count">Of all pages of the list.</param>
/// <param name="WithAllWords">How many have all of the words; those behind them have some.</param>
/// <param name="Roles">That were asked for.</param>
/// <param name="Corrected">What was searched for instead of what was typed, the changed words marked; empty when nothing was changed.</param>
public sealed record SearchResults(ImmutableArray<SearchHit> Hits, int Count, int Page, int WithAllWords, ImmutableArray<Role> Roles, MarkedText Corrected)
{
    public const int PageSize = 10;

    public static SearchResults None { get; } = new([], 0, 1, 0, [], MarkedText.None);

    /// <summary>Those that come first: with all of the words or, where none has them, all.</summary>
    public int Leading => WithAllWords == 0 ? Count : WithAllWords;

    public int Pages => (Count + PageSize - 1) / PageSize;
}

/// <param name="Address">Of the very place: with the heading's, question's or phrase's anchor.</param>
/// <param name="Section">The heading it stands under; empty at the beginning of a page.</param>
public sealed record SearchHit(HitKind Kind, string Address, MarkedText Title, string Within, MarkedText Section, MarkedText Excerpt);
