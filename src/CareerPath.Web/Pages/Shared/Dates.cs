using System.Globalization;

namespace CareerPath.Web.Pages.Shared;

public static class Dates
{
    public static string Long(DateTime date) => date.ToString("MMMM d, yyyy", CultureInfo.CurrentCulture);

    public static string Long(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.CurrentCulture);

    public static string Short(DateOnly date) => date.ToString("MMMM d", CultureInfo.CurrentCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
