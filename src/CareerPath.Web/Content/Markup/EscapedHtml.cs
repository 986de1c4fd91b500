using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareerPath.Web.Content.Markup;

/// <summary>Interpolated markup: the literal parts are HTML, every value is escaped.</summary>
[InterpolatedStringHandler]
public readonly ref struct EscapedHtml(int literalLength, int formattedCount)
{
    private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _html.Append(markup);

    public void AppendFormatted(string? value)
    {
        foreach (var c in value ?? "")
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                _ => _html.Append(c),
            };
        }
    }

    public void AppendFormatted(int value) => _html.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}
