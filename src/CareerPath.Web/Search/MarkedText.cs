using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Search;

public readonly record struct TextPiece(string Text, bool IsMarked);

/// <summary>Text of which some pieces are marked as found; all of it is encoded when written.</summary>
public sealed record MarkedText(ImmutableArray<TextPiece> Pieces) : IHtmlContent
{
    public const char Open = '\u0001';
    public const char Close = '\u0002';

    public static MarkedText None { get; } = new([]);

    public bool IsEmpty => Pieces.IsEmpty;

    public bool HasMarks => Pieces.Any(p => p.IsMarked);

    /// <param name="marked">With <see cref="Open"/> and <see cref="Close"/> around what was found.</param>
    public static MarkedText Of(ReadOnlySpan<char> marked)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        while (marked.Length > 0)
        {
            var isMarked = marked[0] == Open;
            var end = marked.IndexOf(isMarked ? Close : Open);
            var piece = end < 0 ? marked : marked[..end];
            if (piece.Trim(Open).Length > 0)
                pieces.Add(new TextPiece(piece.Trim(Open).ToString(), isMarked));
            marked = end < 0 ? [] : marked[(isMarked ? end + 1 : end)..];
        }
        return new MarkedText(pieces.ToImmutable());
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in Pieces)
        {
            if (piece.IsMarked)
                writer.Write("<mark>");
            encoder.Encode(writer, piece.Text);
            if (piece.IsMarked)
                writer.Write("</mark>");
        }
    }

    public override string ToString() => string.Concat(Pieces.Select(p => p.Text));
}
