using System.Collections.Immutable;
using System.Text;

namespace CareerPath.Web.Content;

/// <summary>
/// The HTML of a page, kept small: what is its own is packed, and a block that says the same on many pages is one string for all of them. Where
/// such a block goes is kept beside the text, not marked in it: no text can look like a mark.
/// </summary>
/// <param name="shared">In the order of their places.</param>
public sealed class PageHtml(PackedText own, ImmutableArray<PlacedHtml> shared)
{
    public static PageHtml Of(string html) => Of(html, []);

    public static PageHtml Of(string own, ImmutableArray<PlacedHtml> shared) => new(PackedText.Of(own), shared);

    public static PageHtml Of(StringBuilder own, ImmutableArray<PlacedHtml> shared) => new(PackedText.Of(own), shared);

    public override string ToString()
    {
        var text = own.ToString();
        if (shared.IsEmpty)
            return text;
        var html = new StringBuilder(text.Length + shared.Sum(s => s.Html.Length));
        var at = 0;
        foreach (var (place, block) in shared)
        {
            html.Append(text, at, place - at).Append(block);
            at = place;
        }
        return html.Append(text, at, text.Length - at).ToString();
    }
}

/// <param name="Place">The characters of the page's own HTML before it.</param>
public readonly record struct PlacedHtml(int Place, string Html);
