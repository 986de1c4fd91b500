using System.Collections.Immutable;
using System.Text.Encodings.Web;
using CareerPath.Engine;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Search;

// What a search found, the best first. Count is of all pages of the list; those behind the ones with all words have some of them.
// Roles are those that were asked for. Corrected is what was searched for instead of what was typed; empty when nothing was changed.
public sealed record SearchResults(ImmutableArray<SearchHit> Hits, int Count, int Page, int WithAllWords, ImmutableArray<Role> Roles, MarkedText Corrected)
{
    public const int PageSize = 10;

    public static SearchResults None { get; } = new([], 0, 1, 0, [], new MarkedText(""));

    // Those that come first: with all of the words or, where none has them, all.
    public int Leading => WithAllWords == 0 ? Count : WithAllWords;

    public int Pages => (Count + PageSize - 1) / PageSize;
}

// The address has the anchor of the very place. The section is the heading above it, empty at the beginning of a page.
public sealed record SearchHit(HitKind Kind, string Address, MarkedText Title, string Within, MarkedText Section, MarkedText Excerpt);

// Text with each place that was found between two characters that no text of the index has. All of it is encoded when it is written.
public sealed record MarkedText(string Text) : IHtmlContent
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    public bool IsEmpty => Text.Length == 0;

    public static string Mark(string text) => $"{Open}{text}{Close}";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // The two alternate, so every second part is marked.
        foreach (var (number, part) in Text.Split(Open, Close).Index())
        {
            var isMarked = number % 2 == 1;
            writer.Write(isMarked ? "<mark>" : "");
            encoder.Encode(writer, part);
            writer.Write(isMarked ? "</mark>" : "");
        }
    }
}
