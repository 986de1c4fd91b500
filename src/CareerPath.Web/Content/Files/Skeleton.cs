namespace CareerPath.Web.Content.Files;

/// <summary>What a new article says until its author writes it.</summary>
public static class Skeleton
{
    public const string Summary = "One or two sentences that say what the reader will know afterwards, at most 200 characters.";
    public const string Opening = "Answer the question of the title in the first paragraph, in plain words.";
    public const string Work = "Say what people in these roles do, with an example from real work: who, what, by when.";
    public const string Thing = "A thing that the reader can check about themselves";
    public const string Another = "Another one";

    private static readonly string[] _texts = [Summary, Opening, Work, Thing, Another];

    public static bool Says(string text) => _texts.Contains(text, StringComparer.Ordinal);

    /// <summary>Whether one of its texts begins with the words; with none, none does.</summary>
    public static bool Begins(ReadOnlySpan<char> words)
    {
        foreach (var text in _texts)
        {
            if (!words.IsEmpty && text.StartsWith(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
