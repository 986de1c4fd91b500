namespace CareerPath.Web.Pages.Shared;

// Maps a name in ModelState to the id of the field on the page.
public static class FieldLinks
{
    public static string? Target(string field)
    {
        var open = field.IndexOf('[', StringComparison.Ordinal);
        if (open >= 0 && field.EndsWith(']'))
            return field[(open + 1)..^1];
        var dot = field.LastIndexOf('.');
        return field.Length == 0 || field.EndsWith("Chosen", StringComparison.Ordinal) ? null : "f-" + field[(dot + 1)..];
    }
}
