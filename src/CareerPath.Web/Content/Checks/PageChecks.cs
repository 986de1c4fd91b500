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
        FigureChecks.Run(front, document, findings);
        RoleWordChecks.Run(front, document, findings);
        ReadingChecks.Run(document, shared, findings);
    }
}
