namespace CareerPath.Web.Content.Findings;

public static partial class Codes
{
    // Files
    public static readonly FindingCode FileMissing = Error("CP001", "A required file is missing", "no quiz/rubric.yml");
    public static readonly FindingCode FileUnreadable = Error("CP002", "A file or folder cannot be read, or a file is not UTF-8 text", "articles/x.md saved as Windows-1252, a folder that the site may not read");
    public static readonly FindingCode FileTooLarge = Error("CP003", "A file is larger than 1 MB", "articles/x.md has 5 MB");
    public static readonly FindingCode ControlCharacter = Error("CP004", "A control or invisible direction character", "a NUL pasted into a sentence");
    public static readonly FindingCode UnknownFile = Warning("CP005", "A file that is not used", "quiz/rubrik.yml");
    public static readonly FindingCode BadFileName = Error("CP006", "A file name that is not lower-case-with-hyphens", "articles/My Article.md");
    public static readonly FindingCode MergeConflict = Error("CP007", "Marks of a merge conflict", "<<<<<<< HEAD");

    // YAML
    public static readonly FindingCode YamlSyntax = Error("CP010", "Invalid YAML syntax", "title: \"no closing quote");
    public static readonly FindingCode UnknownKey = Error("CP011", "A key that does not exist", "sumary: …");
    public static readonly FindingCode MissingKey = Error("CP012", "A required key is missing", "an article without reviewed:");
    public static readonly FindingCode DuplicateKey = Error("CP013", "A key appears twice", "title: A … title: B");
    public static readonly FindingCode WrongType = Error("CP014", "A value of the wrong type", "weight: heavy");
    public static readonly FindingCode OutOfRange = Error("CP015", "A number out of range", "weight: 9");
    public static readonly FindingCode TextTooLong = Error("CP016", "A text is too long", "a summary of 240 characters");
    public static readonly FindingCode BadId = Error("CP017", "An id that is not lower-case-with-hyphens", "id: Owns_Design");
    public static readonly FindingCode EmptyValue = Error("CP018", "A value is empty", "title:");
    public static readonly FindingCode UnknownValue = Error("CP019", "A value that is not one of the allowed values", "roles: [program-manger]");
    public static readonly FindingCode YamlFeature = Error("CP020", "A YAML feature that is not supported", "an alias, as in targets: *same");
    public static readonly FindingCode YamlTooDeep = Error("CP021", "YAML nested too deeply", "[[[[[[[[[[[[[[[[[[[[[…");
    public static readonly FindingCode WrongCount = Error("CP022", "A list with too few or too many entries", "levels: with four entries");
    public static readonly FindingCode ListedTwice = Error("CP023", "A value is listed twice", "roles: [program-manager, program-manager]");
    public static readonly FindingCode BadUrl = Error("CP024", "An address that is not https", "url: http://example.com");
    public static readonly FindingCode BadOrigin = Error("CP025", "A site address that is not just https:// and a host", "baseUrl: https://careerpath.example/sub");
    public static readonly FindingCode BadMail = Error("CP026", "An invalid email address", "contact: mailto:hello@careerpath.example");

    public static readonly FindingCode CutText = Warning("CP027", "A text that is cut off by a #", "summary: What carries over from the #1 job");

    // Ids, names and references
    public static readonly FindingCode SameWords = Error("CP029", "Two things that readers cannot tell apart", "two factors with the name Pay, a pair with the same words left and right");
    public static readonly FindingCode DuplicateId = Error("CP030", "Two things with the same id or slug", "two tasks with id: read-a-postmortem");
    public static readonly FindingCode UnknownArticle = Error("CP031", "A reference to an article that does not exist, or to itself", "related: [tpm-pros]");
    public static readonly FindingCode UnknownSkill = Error("CP032", "A reference to a skill that does not exist", "skill: sytem-design");
    public static readonly FindingCode UnknownCriterion = Error("CP033", "A reference to a criterion that does not exist", "criterion: judgment");
    public static readonly FindingCode UnknownItem = Error("CP034", "A reference to an item that does not exist", "answers: { no-such-item: 2 }");
    public static readonly FindingCode UnknownAspect = Error("CP035", "A reference to an aspect that site.yml does not list", "aspects: { scoop: … }");
    public static readonly FindingCode MissingAspect = Error("CP036", "A role profile lacks an aspect of site.yml", "roles/program-manager.md without pay:");
    public static readonly FindingCode RoleMismatch = Error("CP037", "A role profile's file name and role differ", "roles/program-manager.md with role: project-manager");
    public static readonly FindingCode AxisOrder = Error("CP038", "The axes are not in the order technical, scope, others", "axes: scope first");
    public static readonly FindingCode RedirectClash = Error("CP039", "An old slug that an article uses today, or that two articles list", "redirects: [tpm-vs-pm], while articles/tpm-vs-pm.md is there");
}
