using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

/// <summary>No article is published that says what its skeleton says.</summary>
internal static class UnwrittenChecks
{
    public static void Run(FrontMatter front, MarkupDocument document, FindingList findings)
    {
        if (front is not ArticleFront { MayBeDraft: false } article)
            return;
        if (Skeleton.Says(article.Summary))
            findings.Add(Codes.UnwrittenText, front.At(nameof(front.Summary)), Message(article.Summary));
        foreach (var passage in Passage.Of(document, ThatMay(document)).Where(p => Skeleton.Says(Words(p))))
            findings.Add(Codes.UnwrittenText, passage.At(passage.Text.Length - Words(passage).Length), Message(Words(passage)));
    }

    /// <summary>Few texts have words that begin like the skeleton's: the rest need not be put together.</summary>
    private static IEnumerable<LeafBlock> ThatMay(MarkupDocument document)
    {
        LeafBlock? leaf = null;
        foreach (var node in document.Nodes)
        {
            if (leaf is not null && node is LiteralInline literal)
            {
                if (!Skeleton.Begins(literal.Content.AsSpan().TrimStart()))
                    continue;
                yield return leaf;
                leaf = null;
            }
            else if (node is Block)
            {
                leaf = node as LeafBlock;
            }
        }
    }

    /// <summary>Without the box of a checklist's item.</summary>
    private static string Words(Passage passage) => passage.Text.TrimStart(Passage.Hole, ' ');

    private static string Message(string text) => $"'{Quote.Of(text)}' is from the skeleton. Write the text, or leave the article a draft.";
}
