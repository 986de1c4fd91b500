using System.Collections.Immutable;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

// No article is published with placeholder text.
internal static class UnwrittenChecks
{
    public static void Run(FrontMatter front, ImmutableArray<Passage> passages, FindingList findings)
    {
        if (front is not ArticleFront { Draft: false } article)
            return;
        if (Skeleton.Says(article.Summary))
            findings.Add(Codes.UnwrittenText, front.PlaceOf(nameof(front.Summary)), Message(article.Summary));
        foreach (var passage in passages.Where(p => Skeleton.Says(Words(p))))
            findings.Add(Codes.UnwrittenText, passage.At(passage.Text.Length - Words(passage).Length), Message(Words(passage)));
    }

    // Without the box of a checklist item.
    private static string Words(Passage passage) => passage.Text.TrimStart(Passage.Hole, ' ');

    private static string Message(string text) => $"'{Quote.Of(text)}' is placeholder text. Replace it, or keep the article a draft.";
}
