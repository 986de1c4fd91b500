using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

// A way to break the sample, with ‸ where the finding must point.
internal sealed record FindingCase(string Name, FindingCode Code, Func<ContentSample, ContentSample> Break)
{
    public override string ToString() => $"{Code.Code} {Name}";
}

internal static partial class FindingCases
{
    private const string First = "articles/first.md";
    private const string Rubric = "quiz/rubric.yml";
    private const string Tasks = "plans/tasks.yml";
    private const string Skills = "quiz/skills.yml";

    public static IEnumerable<FindingCase> All => [.. Files, .. Lists, .. Yaml, .. References, .. Text, .. Marks, .. Tables, .. Others, .. Addresses, .. Blocks, .. Quiz, .. Plans, .. Words, .. Unseen, .. Same];

    private static IEnumerable<FindingCase> Files =>
    [
        new("no rubric", Codes.FileMissing, s => s.Write(Rubric, "‸").Delete(Rubric)),
        new("no role profile", Codes.FileMissing, s => s.Write("roles/project-manager.md", "‸").Delete("roles/project-manager.md")),
        new("no page", Codes.FileMissing, s => s.Write("pages/privacy.md", "‸").Delete("pages/privacy.md")),
        new("not UTF-8", Codes.FileUnreadable, s => s.Write(First, "-‸").WriteBytes(First, [0x2D, 0xE9, 0x2D])),
        new("not UTF-8, further down", Codes.FileUnreadable, s => s.Write(First, "a\r\né‸").WriteBytes(First, [0x61, 0x0D, 0x0A, 0xC3, 0xA9, 0xE9])),
        new("UTF-16", Codes.FileUnreadable, s => s.Write(First, "‸").WriteBytes(First, [0xFF, 0xFE, 0x2D, 0x00])),
        new("too large", Codes.FileTooLarge, s => s.Write(First, "‸" + new string('x', 1_100_000))),
        new("a NUL", Codes.ControlCharacter, s => s.Edit(First, "More text", "More ‸\0text")),
        new("a NUL as a YAML escape", Codes.ControlCharacter, s => s.Edit(First, "title: The first article", "title: ‸\"The \\0 article\"")),
        new("a direction override", Codes.ControlCharacter, s => s.Edit(First, "More text", "More ‸\u202Etext")),
        new("a merge conflict", Codes.MergeConflict, s => s.Edit(First, "reviewed:", "‸<<<<<<< HEAD\nreviewed: 2026-10-01\n=======\nreviewed:").Edit(First, "sources:", ">>>>>>> other\nsources:")),
        new("a merge conflict in YAML", Codes.MergeConflict, s => s.Edit("language/phrases.yml", "- id:", "‸<<<<<<< HEAD\n=======\n- id:")),
        new("the end of a merge conflict", Codes.MergeConflict, s => s.Edit(First, "More text.", "More text.\n‸>>>>>>> 3f2a1c9 (Shorter)")),
        new("unread file", Codes.UnknownFile, s => s.Write("quiz/rubrik.yml", "‸")),
        new("a number that is no editor's", Codes.UnknownFile, s => s.Write("articles/4914", "‸")),
        new("a backup in a name", Codes.UnknownFile, s => s.Write("articles/bak", "‸")),
        new("what a patch left out", Codes.UnknownFile, s => s.Write("articles/x.md.rej", "‸")),
        new("unread picture", Codes.UnknownFile, s => s.Write("articles/photo.png", "‸")),
        new("text saved as .txt", Codes.UnknownFile, s => s.Write("articles/third.md.txt", "‸")),
        new("another page", Codes.UnknownFile, s => s.Write("pages/about.md", "‸" + s.Read("pages/privacy.md"))),
        new("file name", Codes.BadFileName, s => s.Write("articles/Third_One.md", "‸" + s.Read("articles/second.md"))),
    ];

    private static IEnumerable<FindingCase> Lists =>
    [
        new("null as a summary", Codes.EmptyValue, s => s.Edit("articles/second.md", "One role by itself.", "‸null")),
        new("a tilde as a title", Codes.EmptyValue, s => s.Edit("articles/second.md", "The second article", "‸~")),
        new("the first day of all", Codes.WrongType, s => s.Edit("articles/second.md", "reviewed: 2026-10-01", "reviewed: ‸0001-01-01")),
        new("next to no answers for a verdict", Codes.OutOfRange, s => s.Edit(Rubric, "minimumAnswered: 0.6", "minimumAnswered: ‸1e-300")),
        new("a # in a summary", Codes.CutText, s => s.Edit("articles/second.md", "One role by itself.", "‸One role by the #1 itself.")),
        new("a # in a title", Codes.CutText, s => s.Write("pages/privacy.md", s.Read("pages/privacy.md").Replace("title: ", "title: ‸The #1 ", StringComparison.Ordinal))),
        new("no persona", Codes.WrongCount, s => s.Write("quiz/personas.yml", "‸[]\n")),
        new("an empty list of tasks", Codes.WrongCount, s => s.Write(Tasks, "‸")),
        new("a misspelt key that is required", Codes.UnknownKey, s => s.Edit(First, "summary:", "‸sumary:")),
        new("a misspelt role in a map", Codes.UnknownValue, s => s.Edit(Skills, "    program-manager: 2", "    ‸progam-manager: 2")),
    ];

    private static IEnumerable<FindingCase> Unseen =>
    [
        new("a title that cannot be seen", Codes.EmptyValue, s => s.Edit("articles/second.md", "title: The second article", "title: ‸\"\\u200B\\u00AD\"")),
        new("a summary of fillers", Codes.EmptyValue, s => s.Edit("articles/second.md", "summary: One role by itself.", "summary: ‸\u3164\u2800")),
        new("a heading of a space that does not break", Codes.EmptyHeading, s => s.Body("‸## &nbsp;\n\nText.")),
        new("a heading that cannot be seen", Codes.EmptyHeading, s => s.Body("‸## \u200B\n\nText.")),
        new("a letter in the wrong encoding", Codes.ControlCharacter, s => s.Body("A caf‸\uFFFD.")),
        new("the entity of nothing", Codes.ControlCharacter, s => s.Body("A caf‸&#0;.")),
    ];

    private static IEnumerable<FindingCase> Same =>
    [
        new("an axis of one end", Codes.SameWords, s => s.Edit(Rubric, "    high: program\n", "    high: ‸Project\n")),
        new("a criterion of one end", Codes.SameWords, s => s.Edit(Rubric, "        high: the technical side of depth", "        high: ‸the business side of depth")),
        new("a pair of one statement", Codes.SameWords, s => s.Edit(Rubric, "    right: Pick the technical way 1 of depth.", "    right: ‸Pick the business way 1 of depth.")),
        new("two criteria of one name", Codes.SameWords, s => s.Edit(Rubric, "name: About depth", "name: ‸About systems")),
        new("two skills of one name", Codes.SameWords, s => s.Edit(Skills, "name: Scheduling", "name: ‸system Design")),
        new("two aspects of one name", Codes.SameWords, s => s.Edit("site.yml", "name: Outcome", "name: ‸Scope")),
        new("two roles of one name", Codes.SameWords, s => s.Edit("roles/project-manager.md", "title: Project Manager", "title: ‸Program Manager")),
    ];

    private static IEnumerable<FindingCase> Yaml =>
    [
        new("unreadable skills", Codes.YamlSyntax, s => s.Write(Skills, "- id: ‸\"x")),
        new("unreadable phrases", Codes.YamlSyntax, s => s.Body("::: language role=program-manager\n:::").Write("language/phrases.yml", "- id: ‸\"x")),
        new("unreadable site", Codes.YamlSyntax, s => s.Body("::: compare roles=program-manager,project-manager aspects=scope\n:::").Write("site.yml", "name: ‸\"x")),
        new("unreadable front matter", Codes.YamlSyntax, s => s.Edit("articles/second.md", "title: The", "title: ‸\"The")),
        new("open quote", Codes.YamlSyntax, s => s.Edit("quiz/factors.yml", "name: Pay", "name: ‸\"Pay")),
        new("tab", Codes.YamlSyntax, s => s.Edit("quiz/factors.yml", "pay\n  name: Pay", "pay\n‸\tname: Pay")),
        new("tab in front matter", Codes.YamlSyntax, s => s.Edit(First, "summary:", " ‸\tsummary:")),
        new("unknown key", Codes.UnknownKey, s => s.Edit("site.yml", "name: CareerPath", "name: CareerPath\n‸taglin: x")),
        new("unknown nested key", Codes.UnknownKey, s => s.Edit("quiz/factors.yml", "{ rating: 4,", "{ ‸rated: 4, rating: 4,")),
        new("missing key", Codes.MissingKey, s => s.Edit("plans/tasks.yml", "- id: make-a-plan", "- ‸id: make-a-plan").Edit(Tasks, "  title: Make a plan\n", "")),
        new("missing front-matter key", Codes.MissingKey, s => s.Edit(First, "title: The first article\n", "‸")),
        new("missing role in a map", Codes.MissingKey, s => s.Edit(Skills, "targets:\n    technical-program-manager: 2\n", "targets:\n    ‸")
            .Edit(Skills, "    program-manager: 2", "program-manager: 2")),
        new("duplicate key", Codes.DuplicateKey, s => s.Edit(First, "related:", "‸title: Again\nrelated:")),
        new("not a number", Codes.WrongType, s => s.Edit(Rubric, "weight: 2", "weight: ‸heavy")),
        new("a quoted number", Codes.WrongType, s => s.Edit(Rubric, "weight: 2", "weight: ‸\"2\"")),
        new("not a date", Codes.WrongType, s => s.Edit(First, "2026-11-01", "‸1 November")),
        new("not true or false", Codes.WrongType, s => s.Edit(Tasks, "proof: false", "proof: ‸no")),
        new("not a list", Codes.WrongType, s => s.Edit(First, "[second]", "‸second")),
        new("a list as a text", Codes.WrongType, s => s.Edit(First, "title: The first article", "title: ‸[x]")),
        new("not keys and values", Codes.WrongType, s => s.Edit(First, "sources:\n  - title: A source\n    url: https://example.com/source", "sources: [‸x]")),
        new("below its range", Codes.OutOfRange, s => s.Edit(Tasks, "minutes: 45", "minutes: ‸10")),
        new("above its range", Codes.OutOfRange, s => s.Edit(Tasks, "minutes: 45", "minutes: ‸245")),
        new("not a multiple", Codes.OutOfRange, s => s.Edit(Tasks, "minutes: 45", "minutes: ‸44")),
        new("a target out of range", Codes.OutOfRange, s => s.Edit(Skills, "    technical-program-manager: 2", "    technical-program-manager: ‸5")),
        new("long summary", Codes.TextTooLong, s => s.Edit(First, "Two roles that people confuse.", "‸" + new string('x', 201))),
        new("long level", Codes.TextTooLong, s => s.Edit(Skills, "I follow a design.", "‸" + new string('x', 161))),
        new("bad id", Codes.BadId, s => s.Edit("quiz/factors.yml", "id: pay", "id: ‸Pay_1")),
        new("empty value", Codes.EmptyValue, s => s.Edit("site.yml", "tagline: Which role fits you?", "tagline: ‸\"\"")),
        new("no number", Codes.EmptyValue, s => s.Edit(Tasks, "minutes: 45", "minutes: ‸\"\"")),
        new("unknown role", Codes.UnknownValue, s => s.Edit(First, "roles: [technical-program-manager, program-manager]", "roles: [program-manager, ‸program-manger]")),
        new("unknown language", Codes.UnknownValue, s => s.Edit("site.yml", "name: CareerPath", "name: CareerPath\nlanguage: ‸english")),
        new("language in small letters", Codes.UnknownValue, s => s.Edit("site.yml", "name: CareerPath", "name: CareerPath\nlanguage: ‸pt-br")),
        new("unknown situation", Codes.UnknownValue, s => s.Edit("language/phrases.yml", "status-update", "‸statusUpdate")),
        new("unknown work of a phrase", Codes.UnknownValue, s => s.Edit("language/phrases.yml", "strength: 3", "strength: 3\n  from: [student, ‸sofware-engineer]")),
        new("role in a map", Codes.UnknownValue, s => s.Edit("quiz/factors.yml", "    project-manager: {", "    project-manager: { rating: 2, reason: x }\n    ‸product-manager: {")),
        new("an alias", Codes.YamlFeature, s => s.Edit("quiz/factors.yml", "question: How much does pay matter to you?", "question: ‸&q How much?")),
        new("a tag", Codes.YamlFeature, s => s.Edit("quiz/factors.yml", "name: Pay", "name: ‸!!str Pay")),
        new("a second document", Codes.YamlFeature, s => s.Write("quiz/factors.yml", s.Read("quiz/factors.yml") + "‸---\nx: y\n")),
        new("deep YAML", Codes.YamlTooDeep, s => s.Write("quiz/factors.yml", new string('[', 24) + "‸" + new string('[', 40_000))),
        new("four levels", Codes.WrongCount, s => s.Edit(Skills, "levels: [I never made a plan., ", "levels: ‸[")),
        new("no roles", Codes.WrongCount, s => s.Edit("quiz/dealbreakers.yml", "[technical-program-manager]", "‸[]")),
        new("a synonym in two lists", Codes.ListedTwice, s => s.Edit("site.yml", "featured:", "synonyms:\n  - words: [pay, salary]\n  - words: [wage, ‸Salary]\nfeatured:")),
        new("a synonym in two lists of one line", Codes.ListedTwice, s => s.Edit("site.yml", "featured:", "synonyms: [{ words: [pay, salary] }, { words: [wage, ‸salary] }]\nfeatured:")),
        new("a synonym with a hyphen in one list and a space in another", Codes.ListedTwice, s => s.Edit("site.yml", "featured:", "synonyms:\n  - words: [deal-breaker, veto]\n  - words: [wage, ‸Deal breaker]\nfeatured:")),
        new("a synonym of another list in two spellings", Codes.ListedTwice, s => s.Edit("site.yml", "featured:", "synonyms:\n  - words: [pay, salary]\n  - words: [wage, ‸Salary, SALARY]\nfeatured:")),
        new("a synonym twice in a list", Codes.ListedTwice, s => s.Edit("site.yml", "featured:", "synonyms:\n  - words:\n    - pay\n    - salary\n    - ‸pay\nfeatured:")),
        new("a synonym of nothing", Codes.WrongCount, s => s.Edit("site.yml", "featured:", "synonyms:\n  - words: ‸[pay]\nfeatured:")),
        new("listed twice", Codes.ListedTwice, s => s.Edit(First, "[second]", "[second, ‸second]")),
        new("a base address with a path", Codes.BadOrigin, s => s.Edit("site.yml", "https://careerpath.example", "‸https://careerpath.example/sub")),
        new("a base address with a query", Codes.BadOrigin, s => s.Edit("site.yml", "https://careerpath.example", "‸https://careerpath.example?x=1")),
        new("a base address with a fragment", Codes.BadOrigin, s => s.Edit("site.yml", "https://careerpath.example", "‸https://careerpath.example/#y")),
        new("a base address with a name", Codes.BadOrigin, s => s.Edit("site.yml", "https://careerpath.example", "‸https://me:secret@careerpath.example")),
        new("a base address of http", Codes.BadOrigin, s => s.Edit("site.yml", "https://careerpath.example", "‸http://careerpath.example")),
        new("a script as contact", Codes.BadMail, s => s.Edit("site.yml", "contact: hello@careerpath.example", "contact: ‸\"javascript:alert(1)\"")),
        new("a contact with a subject", Codes.BadMail, s => s.Edit("site.yml", "hello@careerpath.example", "‸hello@careerpath.example?subject=x")),
        new("http source", Codes.BadUrl, s => s.Edit(First, "https://example.com/source", "‸http://example.com/source")),
        new("script source", Codes.BadUrl, s => s.Edit(First, "https://example.com/source", "‸javascript:alert(1)")),
    ];
}
