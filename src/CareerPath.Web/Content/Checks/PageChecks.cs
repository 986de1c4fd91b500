using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

/// <summary>
/// Every check of one text by itself. It may look at the text, its front matter and the shared files, and at nothing else: a reload does
/// not check a text again while these are the same.
/// </summary>
public static class PageChecks
{
    public static void Run(FrontMatter front, MarkupDocument document, SharedFiles shared, FindingList findings)
    {
        MarkupChecks.Run(document, findings);
        UnwrittenChecks.Run(front, document, findings);
        if (!findings.ErrorsOnly)
            Warn(front, document, shared, findings);
    }

    /// <summary>What finds warnings only.</summary>
    private static void Warn(FrontMatter front, MarkupDocument document, SharedFiles shared, FindingList findings)
    {
        var passages = Passage.Of(document);
        StrayMarkChecks.Run(passages, findings);
        StrayMarkChecks.Run(front.Node, findings);
        StrayBlockChecks.Run(document, passages, findings);
        FigureChecks.Run(front, passages, findings);
        RoleWordChecks.Run(front, document, passages, findings);
        ReadingChecks.Run(document, passages, shared, findings);
    }
}
