namespace CareerPath.Web.Content.Files;

// The placeholder texts of a new article.
public static class Skeleton
{
    public const string Summary = "One or two sentences that say what the reader will know afterwards, at most 200 characters.";
    public const string Opening = "Answer the question of the title in the first paragraph, in plain words.";
    public const string Work = "Say what people in these roles do, with an example from real work: who, what, by when.";
    public const string Thing = "A thing that the reader can check about themselves";
    public const string Another = "Another one";

    public static bool Says(string text) => text is Summary or Opening or Work or Thing or Another;
}
