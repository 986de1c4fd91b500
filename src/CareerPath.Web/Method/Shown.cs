using System.Globalization;

namespace CareerPath.Web.Method;

// Formats numbers for the page about the method.
public static class Shown
{
    // Whole and half numbers: −1½.
    public static string Halves(double value)
    {
        var (whole, half) = (Math.Truncate(Math.Abs(value)), Math.Abs(value) % 1 == 0.5);
        var shown = (whole == 0 && half ? "" : whole.ToString(CultureInfo.CurrentCulture)) + (half ? "½" : "");
        return value < 0 ? SignedNumber.Negative(shown) : shown;
    }

    // Four decimals. Never shows 0 or 1 for a probability that is only close to it.
    public static string Probability(double value) => value switch
    {
        > 0.9999 and < 1 => Words.Shown_MoreThan.With(Four(0.9999)),
        < 0.0001 and > 0 => Words.Shown_LessThan.With(Four(0.0001)),
        _ => Four(value),
    };

    public static string Four(double value) => SignedNumber.Plain(value, "0.0000");

    // A whole percentage. Never shows 0% or 100% for a share that is only close to it.
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.005 => Words.Shown_LessThan.With(Whole(0.01)),
        >= 0.995 and < 1 => Words.Shown_MoreThan.With(Whole(0.99)),
        _ => Whole(share),
    };

    // "about 4 times in 100"
    public static string Times(double probability) => probability switch
    {
        1 => Words.Shown_EveryTime,
        >= 0.995 => Words.Shown_TimesOver99,
        < 0.005 => Words.Shown_TimesUnder1,
        < 0.015 => Words.Shown_TimesOnce,
        _ => Words.Shown_Times.With(Math.Round(probability * 100)),
    };

    // A limit out of a hundred: 95 for 0.95.
    public static string InAHundred(double share) => SignedNumber.Plain((double)(100 * (decimal)share), "0.##");

    // A preference, measured in steps of the answer scale.
    public static string Steps(double steps) => steps switch
    {
        0 => Words.Preferences_None,
        0.25 => Words.Preferences_Step.With("¼"),
        0.5 => Words.Preferences_Step.With("½"),
        0.75 => Words.Preferences_Step.With("¾"),
        _ => Words.Preferences_Step.With(steps),
    };

    private static string Whole(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
