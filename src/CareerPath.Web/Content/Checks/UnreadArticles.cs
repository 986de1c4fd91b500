using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>An article whose keys cannot be read may have any address: what is not found may be there.</summary>
internal static class UnreadArticles
{
    /// <summary>What to say in place of a suggestion; null when all keys are read.</summary>
    public static string? Hint(ContentFiles files, FindingList findings) =>
        files.Articles.FirstOrDefault(a => a.Front.Node.Find("slug") is null && findings.Hide(a.Name)) is { } unread
            ? $" It may be the article in {unread.Name}, which cannot be read: mend that first."
            : null;
}
