using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Search;

public readonly record struct TextPiece(string Text, bool IsMarked);

/// <summary>Text of which some pieces are marked as found; all of it is encoded when written.</summary>
/// <param name="Marks">In their order; none overlaps another.</param>
public sealed record MarkedText(string Text, ImmutableArray<Mark> Marks) : IHtmlContent
{
    public static MarkedText None { get; } = new("", []);

    public bool IsEmpty => Text.Length == 0;

    /// <summary>How many different terms are marked.</summary>
    public int Found => Marks.Select(m => m.Term).Distinct().Count();

    public IEnumerable<TextPiece> Pieces
    {
        get
        {
            var at = 0;
            foreach (var mark in Marks)
            {
                if (mark.Start > at)
                    yield return new TextPiece(Text[at..mark.Start], IsMarked: false);
                yield return new TextPiece(Text[mark.Start..mark.End], IsMarked: true);
                at = mark.End;
            }
            if (at < Text.Length)
                yield return new TextPiece(Text[at..], IsMarked: false);
        }
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

    public override string ToString() => Text;
}
