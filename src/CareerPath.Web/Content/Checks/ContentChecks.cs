using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

// Runs every check. A check must not throw, whatever the content.
public static class ContentChecks
{
    public static void Run(ContentFiles files, Pictures pictures, DateOnly today, bool randomSheets, FindingList findings)
    {
        IdChecks.Run(files, findings);
        SameWordsChecks.Run(files, findings);
        ReferenceChecks.Run(files, findings);
        RoleChecks.Run(files, findings);
        RubricChecks.Run(files, randomSheets, findings);
        TaskChecks.Run(files, findings);
        LinkChecks.Run(files, pictures, findings);
        ReviewChecks.Run(files, today, findings);
        RoleWordChecks.Run(files, findings);
        PairWordChecks.Run(files, findings);
        foreach (var part in files.Lists)
            StrayMarkChecks.Run(part.Node, findings);
        foreach (var file in files.Articles)
            Text(file, files, findings);
        foreach (var file in files.Roles)
            Text(file, files, findings);
        foreach (var file in files.Pages)
            Text(file, files, findings);
    }

    // The checks that need only one file.
    private static void Text<T>(MarkdownFile<T> file, ContentFiles files, FindingList findings)
        where T : FrontMatter
    {
        var (front, document) = (file.Front, file.Document);
        var passages = Passage.Of(document);
        MarkupChecks.Run(document, findings);
        if (file.IsRead)
            UnwrittenChecks.Run(front, passages, findings);
        StrayMarkChecks.Run(passages, findings);
        StrayMarkChecks.Run(front.Node, findings);
        StrayBlockChecks.Run(document, passages, findings);
        FigureChecks.Run(front, passages, findings);
        RoleWordChecks.Run(front, document, passages, findings);
        if (files.Site is { } site)
            ReadingChecks.Run(document, passages, site.ReadingEase, findings);
    }
}
