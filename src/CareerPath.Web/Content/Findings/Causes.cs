namespace CareerPath.Web.Content.Findings;

// Sorts findings by what to fix first: a missing or unreadable file causes other findings.
public static class Causes
{
    private static readonly string[] _files = Of(
        Codes.FileMissing, Codes.FileUnreadable, Codes.FileTooLarge, Codes.ControlCharacter, Codes.MergeConflict);

    private static readonly string[] _syntax = Of(Codes.YamlSyntax, Codes.YamlFeature, Codes.YamlTooDeep, Codes.NoFrontMatter, Codes.MarkdownTooDeep);

    private static readonly string[] _names = Of(Codes.BadFileName, Codes.DuplicateId, Codes.RoleMismatch, Codes.RedirectClash);

    private static readonly string[] _references = Of(
        Codes.UnknownArticle, Codes.UnknownSkill, Codes.UnknownCriterion, Codes.UnknownItem, Codes.UnknownAspect, Codes.MissingAspect,
        Codes.BadArgument, Codes.BrokenLink, Codes.BrokenAnchor, Codes.OldLink, Codes.SkillWithoutTask, Codes.WeekWithoutTask, Codes.UselessTask, Codes.PersonaCase);

    // Findings of the same rank keep their order.
    public static IEnumerable<Finding> CausesFirst(this IEnumerable<Finding> findings) => findings.OrderBy(Rank);

    private static int Rank(Finding finding)
    {
        var place = Array.FindIndex<string[]>([_files, _syntax, _names], kind => kind.Contains(finding.Code, StringComparer.Ordinal));
        return place >= 0 ? place : _references.Contains(finding.Code, StringComparer.Ordinal) ? 4 : 3;
    }

    private static string[] Of(params FindingCode[] codes) => [.. codes.Select(c => c.Code)];
}
