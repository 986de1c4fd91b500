using System.Globalization;

namespace CareerPath.Web.Hosting;

// Reads a setting that must be a whole number. Any other value stops the start with a message.
public static class WholeNumber
{
    public static int Of(IConfiguration configuration, string setting, int otherwise, int least, int most)
    {
        if (configuration[setting] is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new StartException(string.Create(
                CultureInfo.InvariantCulture, $"{setting.Replace(":", "__", StringComparison.Ordinal)} is '{text}'. Write a whole number from {least} to {most}."));
    }
}
