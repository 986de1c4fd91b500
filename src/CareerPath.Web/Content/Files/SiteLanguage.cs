using System.Globalization;

namespace CareerPath.Web.Content.Files;

// The site's language for words, dates and numbers. The settings of the machine and the browser do not matter.
public static class SiteLanguage
{
    public const string Default = "en";

    public const string Pattern = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?$";

    // Null when the tag is unknown.
    public static CultureInfo? Find(string tag) =>
        CultureInfo.GetCultures(CultureTypes.AllCultures).FirstOrDefault(c => c.Name.Length > 0 && c.Name.Equals(tag, StringComparison.Ordinal));

    // LanguageAttribute reports an unknown tag.
    public static CultureInfo Of(string? tag) => (tag is null ? null : Find(tag)) ?? CultureInfo.GetCultureInfo(Default);

    public static T Run<T>(CultureInfo culture, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
