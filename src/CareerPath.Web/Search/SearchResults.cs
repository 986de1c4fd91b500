using System.Collections.Immutable;
using System.Text.Encodings.Web;
using CareerPath.Engine;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Search;

// The results of a search, best first. Count covers all result pages. Hits after the first WithAllWords contain only some of the words.
// Roles are the roles named in the query. Corrected is the corrected query, empty if nothing was changed.
public sealed record SearchResults(ImmutableArray<SearchHit> Hits, int Count, int Page, int WithAllWords, ImmutableArray<Role> Roles, MarkedText Corrected)
{
    public const int PageSize = 10;

    public static SearchResults None { get; } = new([], 0, 1, 0, [], new MarkedText(""));

    // The number of leading hits: those with all the words, or every hit if none has them all.
    public int Leading => WithAllWords == 0 ? Count : WithAllWords;

    public int Pages => (Count + PageSize - 1) / PageSize;
}

// Address includes the section's anchor. Section is the heading above the match, empty at the beginning of a page.
public sealed record SearchHit(HitKind Kind, string Address, MarkedText Title, string Within, MarkedText Section, MarkedText Excerpt);

// Text in which each match is enclosed by two characters that never occur in the index. The text is HTML-encoded when written.
public sealed record MarkedText(string Text) : IHtmlContent
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    public bool IsEmpty => Text.Length == 0;

    public static string Mark(string text) => $"{Open}{text}{Close}";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // The two markers alternate, so every second part is a match.
        foreach (var (number, part) in Text.Split(Open, Close).Index())
        {
            var isMarked = number % 2 == 1;
            writer.Write(isMarked ? "<mark>" : "");
            encoder.Encode(writer, part);
            writer.Write(isMarked ? "</mark>" : "");
        }
    }
}
