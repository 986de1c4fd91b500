using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareerPath.Web.Content.Markup;

// An interpolated string of HTML. Literal parts are written as they are, and values are escaped.
[InterpolatedStringHandler]
public readonly ref struct EscapedHtml(int literalLength, int formattedCount)
{
    private static readonly SearchValues<char> _marks = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _html.Append(markup);

    public void AppendFormatted(string? value)
    {
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(_marks); at >= 0; at = rest.IndexOfAny(_marks))
        {
            _html.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(at + 1)..];
        }
        _html.Append(rest);
    }

    public void AppendFormatted(int value) => _html.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}
