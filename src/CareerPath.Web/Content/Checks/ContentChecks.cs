using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>Every check across files. None of them throws, whatever the content.</summary>
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
        LinkChecks.Run(files, findings);
        PictureChecks.Run(files, pictures, findings);
        if (!findings.ErrorsOnly)
            Warn(files, today, findings);
    }

    /// <summary>What finds warnings only.</summary>
    private static void Warn(ContentFiles files, DateOnly today, FindingList findings)
    {
        ReviewChecks.Run(files, today, findings);
        foreach (var part in files.Lists)
            StrayMarkChecks.Run(part.Node, findings);
        RoleWordChecks.Run(files, findings);
        PairWordChecks.Run(files, findings);
    }
}
