using System.Globalization;

namespace CareerPath.Web.Method;

/// Numbers as the method's page shows them.
public static class Shown
{
    /// Whole and half numbers: −1½.
    public static string Halves(double value)
    {
        var (whole, half) = (Math.Truncate(Math.Abs(value)), Math.Abs(value) % 1 == 0.5);
        var shown = (whole == 0 && half ? "" : whole.ToString(CultureInfo.CurrentCulture)) + (half ? "½" : "");
        return value < 0 ? SignedNumber.Negative(shown) : shown;
    }

    /// Four digits, and never a certainty that is not one.
    public static string Probability(double value) => value switch
    {
        > 0.9999 and < 1 => Words.Shown_MoreThan.With(Four(0.9999)),
        < 0.0001 and > 0 => Words.Shown_LessThan.With(Four(0.0001)),
        _ => Four(value),
    };

    public static string Four(double value) => SignedNumber.Plain(value, "0.0000");

    /// A share of the random sheets. A sheet is a hundredth of a percent, so two digits are exact, and a row adds up to 100.
    public static string Percent(int sheets) => (sheets / (decimal)RandomSheets.Count).ToString("P2", CultureInfo.CurrentCulture);
}
