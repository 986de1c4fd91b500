namespace CareerPath.Engine;

/// <summary>The form of every id in content and URLs: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Longest id in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>That form as a regular expression, for those who cannot call <see cref="IsValid"/>; it leaves the length open.</summary>
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Whether the text has that form and 1 to 60 characters.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var ok = char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-');
            if (!ok)
                return false;
        }
        return true;
    }
}
