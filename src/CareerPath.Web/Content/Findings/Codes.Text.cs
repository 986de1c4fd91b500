namespace CareerPath.Web.Content.Findings;

public static partial class Codes
{
    // Markdown
    public static readonly FindingCode NoFrontMatter = Error("CP040", "Markdown without front matter", "a file that does not start with ---");
    public static readonly FindingCode MarkdownTooDeep = Error("CP041", "Markdown nested too deeply", ">>>>>>>>>>>>>>>>>>>>>>>>>>>…");
    public static readonly FindingCode RawHtml = Error("CP042", "Raw HTML", "<b>bold</b>, <!-- a comment -->");
    public static readonly FindingCode SecondTitle = Error("CP043", "A level-one heading in the text", "# Title");
    public static readonly FindingCode SkippedHeading = Error("CP044", "A heading level is skipped", "## A, then #### B");
    public static readonly FindingCode BadLink = Error("CP045", "A link that is not internal, https: or mailto:", "[x](javascript:…), [x](http://…), [x](other-article.md)");
    public static readonly FindingCode BrokenLink = Error("CP046", "A link to a page that does not exist, or with a query that the page does not support", "[x](/articles/no-such), [x](/compare?roles=program-manger)");
    public static readonly FindingCode BrokenAnchor = Error("CP047", "A link to a heading that does not exist", "[x](/roles/program-manager#no-such)");
    public static readonly FindingCode EmptyLink = Error("CP048", "A link without text", "[](/quiz)");
    public static readonly FindingCode BadImage = Error("CP049", "An image from another site", "![alt](https://example.com/x.png)");
    public static readonly FindingCode NoAltText = Error("CP050", "An image without alternative text", "![](/images/map.svg)");
    public static readonly FindingCode UnknownBlock = Error("CP051", "A block that does not exist", "::: pros-and-cons");
    public static readonly FindingCode BadArgument = Error("CP052", "A block argument that is unknown, missing or malformed", "::: compare rolls=program-manager");
    public static readonly FindingCode MalformedBlock = Error("CP053", "A block with the wrong form of content", "::: scan without a list");
    public static readonly FindingCode UnclosedBlock = Error("CP054", "A block that is not closed", "::: faq without its closing :::");
    public static readonly FindingCode NoTableHeader = Error("CP055", "A table without a header", "| | |");
    public static readonly FindingCode UnknownFootnote = Error("CP056", "A footnote that is not defined", "[^9]");
    public static readonly FindingCode UnusedFootnote = Warning("CP057", "A footnote that nothing refers to", "[^9]: A source");
    public static readonly FindingCode OutsideBlock = Error("CP058", "Something that only works inside a certain block", "{{a blank}} outside ::: script, - [ ] outside ::: checklist");
    public static readonly FindingCode EmptyHeading = Error("CP064", "A heading without words", "## and nothing after it");
    public static readonly FindingCode EmptyBody = Error("CP059", "A page without text", "front matter and nothing below");
    public static readonly FindingCode StrayMark = Warning("CP066", "Markdown that readers would see as typed, or a table with a missing or extra line", "##Title, -item, :: faq, [a link] (/quiz), https://bare.example, {.red}, > [!NOTE], :rocket:, [TOC], [[wiki link]], | a | table | without its line of dashes, title: The **new** role");
    public static readonly FindingCode MissingPicture = Error("CP068", "A picture that the program does not have", "![A map](/images/mop.svg)");
    public static readonly FindingCode UnwrittenText = Error("CP067", "A published article with placeholder text", "draft: false above the text of content new");

    // Links that still work
    public static readonly FindingCode OldLink = Warning("CP065", "A link to an old address of an article, or to a full address of this site", "[x](/articles/tpm-vs-pm), with redirects: [tpm-vs-pm] elsewhere; [x](https://careerpath.example/quiz)");

    // Reviews
    public static readonly FindingCode StaleReview = Warning("CP060", "Last reviewed more than twelve months ago", "reviewed: 2024-01-31");
    public static readonly FindingCode FutureReview = Warning("CP061", "Reviewed in the future", "reviewed: 2062-11-21");

    // Plans
    public static readonly FindingCode SkillWithoutTask = Error("CP070", "A role's skill that no task builds", "no task for system-design and Program Manager");
    public static readonly FindingCode WeekWithoutTask = Error("CP071", "A week without a task in a role's plan", "no task for week 4 of Project Manager");
    public static readonly FindingCode UselessTask = Error("CP072", "A task that no plan can use, or a role whose plans are empty", "skill: system-design, roles: [project-manager], whose target is 0");
    public static readonly FindingCode PhraseWithoutRole = Error("CP073", "A phrase without a role", "roles: []");
    public static readonly FindingCode TaskOrder = Error("CP074", "A task that builds on one that its plans cannot put before it", "after: [a-task-of-a-later-week], or one for other roles or further down");
    public static readonly FindingCode TaskKeys = Error("CP075", "Keys of a task that contradict each other", "calendar: true together with sitting: one or proof: true, lastPart: without calendar: true, at: work together with atWork:");

    // The rubric
    public static readonly FindingCode RubricBalance = Error("CP080", "Pairs that are too few, too many or out of balance", "a criterion whose items all have high: right, a seventh pair of one criterion, two pairs of one criterion with look: first");
    public static readonly FindingCode PersonaCase = Error("CP081", "A persona that does not get its expected verdict", "expect: { band: clear }, but it leans");
    public static readonly FindingCode RubricForm = Error("CP082", "Quiz settings that contradict each other", "bands: { clear: 0.8, leaning: 0.9 }, a chance for clear above the one for leaning");
    public static readonly FindingCode RandomClear = Error("CP083", "Random answers come out clear too often", "bands without chance, with which 49% of random sheets are clear on the technical axis");
}
