using System.Globalization;

namespace CareerPath.Web;

// Numbers with the plus and minus signs of the site's language. In a right-to-left language, isolates (Unicode TR 9) keep a sign next to
// its number.
public static class SignedNumber
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    // A real minus sign (−) in place of a hyphen.
    private static string Minus => NumberFormatInfo.CurrentInfo.NegativeSign.Replace('-', '−');

    // +41.7, −41.7 and 0.0 when digits is "0.0".
    public static string Signed(double value, string digits) => Shown(value, NumberFormatInfo.CurrentInfo.PositiveSign, digits);

    // 41.7 and −41.7.
    public static string Plain(double value, string digits) => Shown(value, "", digits);

    // −1½ for 1½.
    public static string Negative(string digits) => Together(Minus + digits);

    private static string Shown(double value, string plus, string digits) =>
        Together(value.ToString($"'{plus}'{digits};'{Minus}'{digits};{digits}", CultureInfo.CurrentCulture));

    private static string Together(string shown) =>
        CultureInfo.CurrentCulture.TextInfo.IsRightToLeft ? Isolate + shown + EndOfIsolate : shown;
}
