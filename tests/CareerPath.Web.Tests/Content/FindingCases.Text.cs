using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

internal static partial class FindingCases
{
    private static ContentSample Once(ContentSample sample) => sample.Edit("articles/second.md", "related:", "redirects: [once]\nrelated:");

    private static IEnumerable<FindingCase> References =>
    [
        new("an item twice", Codes.DuplicateId, s => s.Edit("quiz/dealbreakers.yml", "  ask: Who is called at night?", "  ask: Who?\n- id: ‸on-call\n  statement: I will not.\n  roles: [program-manager]\n  warning: Some do.\n  ask: Who?")),
        new("a slug twice", Codes.DuplicateId, s => s.Edit("articles/second.md", "title:", "slug: ‸first\ntitle:").EditAll(First, "[second]", "[]").EditAll(First, "/articles/second#details", "/quiz").Edit("site.yml", ", second", "")),
        new("related", Codes.UnknownArticle, s => s.Edit(First, "[second]", "[second, ‸secund]")),
        new("related to itself", Codes.UnknownArticle, s => s.Edit(First, "[second]", "[second, ‸first]")),
        new("featured", Codes.UnknownArticle, s => s.Edit("site.yml", "[first, second]", "[first, ‸third]")),
        new("featured draft", Codes.UnknownArticle, s => s.Edit(First, "related:", "draft: true\nrelated:").Edit("site.yml", "[first,", "[‸first,")),
        new("skill", Codes.UnknownSkill, s => s.Edit(Tasks, "skill: scheduling", "skill: ‸shceduling")),
        new("criterion", Codes.UnknownCriterion, s => s.Edit(Rubric, "    criterion: systems", "    criterion: ‸sistems")),
        new("item", Codes.UnknownItem, s => s.Edit("quiz/personas.yml", "      systems-1: 2", "      ‸no-such: 2")),
        new("aspect", Codes.UnknownAspect, s => s.Edit("roles/program-manager.md", "  outcome:", "  ‸outcom: x\n  outcome:")),
        new("no aspect", Codes.MissingAspect, s => s.Edit("roles/program-manager.md", "  outcome: The outcome of a Program Manager.\n", "").Edit("roles/program-manager.md", "  scope:", "  ‸scope:")),
        new("role of another file", Codes.RoleMismatch, s => s.Edit("roles/program-manager.md", "role: program-manager", "role: ‸project-manager")),
        new("an old slug in use", Codes.RedirectClash, s => s.Edit(First, "related:", "redirects: [once, ‸second]\nrelated:")),
        new("its own slug as an old one", Codes.RedirectClash, s => s.Edit(First, "related:", "redirects: [‸first]\nrelated:")),
        new("an old slug in two articles", Codes.RedirectClash, s => s.Edit(First, "related:", "redirects: [once]\nrelated:").Edit("articles/second.md", "related:", "redirects: [‸once]\nrelated:")),
        new("an old slug twice", Codes.ListedTwice, s => s.Edit(First, "related:", "redirects: [once, ‸once]\nrelated:")),
        new("an old slug as related", Codes.UnknownArticle, s => s.Edit(First, "[second]", "[‸once]").Edit("articles/second.md", "related:", "redirects: [once]\nrelated:")),
        new("an old slug as featured", Codes.UnknownArticle, s => Once(s).Edit("site.yml", "[first, second]", "[first, ‸once]")),
        new("a link to an old address", Codes.OldLink, s => Once(s).Edit(First, "[link](/articles/second#details)", "‸[link](/articles/once#details)")),
        new("a role's link to an old address", Codes.OldLink, s => Once(s).Write("roles/program-manager.md", s.Read("roles/program-manager.md") + "\n\nSee ‸[it](/articles/once?x=1).\n")),
        new("a link to the site in full", Codes.OldLink, s => s.Edit(First, "[link](/articles/second#details)", "‸[link](https://CareerPath.example/articles/second/?x=1#details)")),
        new("an address of the site in full", Codes.OldLink, s => s.Body("See ‸<https://careerpath.example>.")),
        new("an axis left out before another", Codes.AxisOrder, s => s.Edit(Rubric, "  - id: technical", "  ‸- id: technical").Edit(Rubric, "  - id: scope\n    name: Program", "  - id: others\n    name: Program")),
        new("axes in the wrong order", Codes.AxisOrder, s => s.Edit(Rubric, "  - id: technical", "  ‸- id: scope").Edit(Rubric, "  - id: scope\n    name: Program", "  - id: technical\n    name: Program")),
    ];

    private static IEnumerable<FindingCase> Text =>
    [
        new("none", Codes.NoFrontMatter, s => s.Write("pages/privacy.md", "‸Privacy.")),
        new("no end", Codes.NoFrontMatter, s => s.Write("pages/privacy.md", "‸---\ntitle: Privacy")),
        new("quotes", Codes.MarkdownTooDeep, s => s.Body("‸" + new string('>', 400) + " x")),
        new("inline", Codes.RawHtml, s => s.Body("Some ‸<b>bold.")),
        new("block", Codes.RawHtml, s => s.Body("Some text.\n\n‸<div onclick=\"x()\">\nx\n</div>")),
        new("comment", Codes.RawHtml, s => s.Body("Some text ‸<!-- hidden -->.")),
        new("in a table", Codes.RawHtml, s => s.Body("| a | b |\n|---|---|\n| c | d ‸<br> |")),
        new("in a block", Codes.RawHtml, s => s.Body("## Questions\n\n::: faq\n### Why?\nBecause ‸<i> of it.\n:::")),
        new("hash", Codes.SecondTitle, s => s.Body("‸# Title\n\nText.")),
        new("underline", Codes.SecondTitle, s => s.Body("‸Title\n=====\n\nText.")),
        new("two lines, underlined", Codes.SecondTitle, s => s.Body("Text.\n\n‸Title\nof two lines\n=====\n\nText.")),
        new("in an underlined heading", Codes.BadLink, s => s.Body("Text.\n\nA heading with ‸[this](http://example.com)\n-----\n\nText.")),
        new("in the second line of an underlined heading", Codes.BadLink, s => s.Body("Text.\n\nA heading\nwith ‸[this](http://example.com)\n-----\n\nText.")),
        new("two to four", Codes.SkippedHeading, s => s.Body("## A\n\nText.\n\n‸#### B\n\nText.")),
        new("starts at three", Codes.SkippedHeading, s => s.Body("‸### A\n\nText.")),
        new("javascript", Codes.BadLink, s => s.Body("See ‸[this](javascript:alert(1)).")),
        new("http", Codes.BadLink, s => s.Body("See ‸[this](http://example.com).")),
        new("data", Codes.BadLink, s => s.Body("See ‸[this](data:text/html,x).")),
        new("another host", Codes.BadLink, s => s.Body("See ‸[this](//example.com/x).")),
        new("no slash", Codes.BadLink, s => s.Body("See ‸[this](second).")),
        new("autolink", Codes.BadLink, s => s.Body("See ‸<http://example.com>.")),
        new("in a footnote", Codes.BadLink, s => s.Body("Text.[^1]\n\n[^1]: See ‸[this](ftp://example.com).")),
        new("article", Codes.BrokenLink, s => s.Body("See ‸[this](/articles/secund).")),
        new("page", Codes.BrokenLink, s => s.Body("See ‸[this](/about/us).")),
        new("draft", Codes.BrokenLink, s => s.Edit("articles/second.md", "related:", "draft: true\nrelated:").Edit("site.yml", ", second", "").Edit(First, "[second]", "[]").Body("See ‸[this](/articles/second).")),
        new("same page", Codes.BrokenAnchor, s => s.Body("## Part\n\nSee ‸[this](#prat).")),
        new("another page", Codes.BrokenAnchor, s => s.Body("See ‸[this](/articles/second#detail).")),
        new("a page of the program", Codes.BrokenAnchor, s => s.Body("See ‸[this](/quiz#top).")),
        new("no words", Codes.EmptyLink, s => s.Body("See ‸[](/quiz).")),
        new("remote", Codes.BadImage, s => s.Body("‸![A map](https://example.com/map.png)")),
        new("in data", Codes.BadImage, s => s.Body("‸![A map](data:image/png;base64,AAAA)")),
        new("no such picture", Codes.MissingPicture, s => s.Body("‸![A map](/images/mop.svg)")),
        new("a picture of another case", Codes.MissingPicture, s => s.Body("Text ‸![A map](/images/Map.svg)")),
        new("a role's picture", Codes.MissingPicture, s => s.Write("roles/program-manager.md", s.Read("roles/program-manager.md") + "\n‸![Two teams](/images/two.svg)\n")),
        new("empty alt", Codes.NoAltText, s => s.Body("Text ‸![](/images/map.svg)")),
        new("table", Codes.NoTableHeader, s => s.Body("‸|   |   |\n|---|---|\n| a | b |")),
        new("undefined note", Codes.UnknownFootnote, s => s.Body("Text.‸[^9]")),
        new("unused note", Codes.UnusedFootnote, s => s.Body("Text.\n\n‸[^9]: A note.")),
        new("blank", Codes.OutsideBlock, s => s.Body("Hello ‸{{name}}.")),
        new("task", Codes.OutsideBlock, s => s.Body("- ‸[ ] Do it.")),
        new("a checklist without its beginning", Codes.OutsideBlock, s => s.Body("- ‸[ ] Do it.\n- [ ] Do more.\n- [ ] Rest.")),
        new("mark", Codes.OutsideBlock, s => s.Body("- ‸[+] Good.")),
        new("a skeleton's summary", Codes.UnwrittenText, s => s.Edit("articles/second.md", "One role by itself.", "‸One or two sentences that say what the reader will know afterwards, at most 200 characters.")),
        new("a skeleton's text", Codes.UnwrittenText, s => s.Body("‸Answer the question of the title in the first paragraph, in plain words.")),
        new("a skeleton's text in two lines", Codes.UnwrittenText, s => s.Body("‸Answer the question of the title\nin the first paragraph, in plain words.")),
        new("a skeleton's text, emphasized", Codes.UnwrittenText, s => s.Body("‸Answer the *question* of the title in the first paragraph, in plain words.")),
        new("a skeleton's text after a picture", Codes.UnwrittenText, s => s.Body("![A map](/images/map.svg)\n‸Answer the question of the title in the first paragraph, in plain words.")),
        new("a skeleton's item", Codes.UnwrittenText, s => s.Body("::: checklist\n- [ ] Mine\n- [ ] ‸Another one\n:::")),
        new("one of many empty", Codes.EmptyHeading, s => s.Body("## A\n\nText.\n\n‸##\n\nText.")),
        new("a direction, as an entity", Codes.ControlCharacter, s => s.Body("See ‸&#x202E;this.")),
        new("a separator, as an entity in a heading", Codes.ControlCharacter, s => s.Body("## What ‸&#30; is it?\n\nText.")),
        new("a note twice", Codes.UnusedFootnote, s => s.Body("Text.[^1]\n\n[^1]: A note.\n\n‸[^1]: Another.")),
        new("no text", Codes.EmptyBody, s => s.Write("pages/privacy.md", "---\ntitle: Privacy\nsummary: x\nreviewed: 2026-11-01\n---\n‸")),
        new("stale", Codes.StaleReview, s => s.Edit("articles/second.md", "2026-10-01", "‸2025-11-20")),
        new("future", Codes.FutureReview, s => s.Edit("articles/second.md", "2026-10-01", "‸2027-01-01")),
    ];

    private static IEnumerable<FindingCase> Quiz =>
    [
        new("a persona of another role", Codes.PersonaCase, s => s.Edit("quiz/personas.yml", "  role: technical-program-manager", "  role: ‸project-manager")),
        new("the id of the page", Codes.BadId, s => s.Edit("quiz/factors.yml", "id: pay", "id: ‸main")),
        new("a heavy criterion", Codes.RubricBalance, s => s.Edit(Rubric, "- id: breadth\n        name: About breadth\n        weight: 2", "- id: ‸breadth\n        name: About breadth\n        weight: 4")),
        new("a persona's band", Codes.PersonaCase, s => s.Edit("quiz/personas.yml", "band: clear", "band: leaning").Edit("quiz/personas.yml", "id: innovator", "id: ‸innovator")),
        new("a persona's role", Codes.PersonaCase, s => s.Edit("quiz/personas.yml", "expect: { role: technical-program-manager", "expect: { role: program-manager").Edit("quiz/personas.yml", "id: innovator", "id: ‸innovator")),
        new("bands", Codes.RubricForm, s => s.Edit(Rubric, "{ clear: 0.95, leaning: 0.80", "‸{ clear: 0.80, leaning: 0.95")),
        new("more chance for clear than for leaning", Codes.RubricForm, s => s.Edit(Rubric, "{ clear: 0.95, leaning: 0.80, chance: { clear: 0.05", "‸{ clear: 0.95, leaning: 0.80, chance: { clear: 0.30")),
        new("chance for leaning alone", Codes.RubricForm, s => s.Edit(Rubric, "{ clear: 0.95, leaning: 0.80, chance: { clear: 0.05, ", "‸{ clear: 0.95, leaning: 0.80, chance: { ")),
        new("fewer changes for clear than for leaning", Codes.RubricForm, s => s.Edit(Rubric, "fewestChanges: { clear: 3 }", "fewestChanges: { clear: 3, leaning: 4 }").Edit(Rubric, "bands: ", "bands: ‸")),
        new("fewest changes for leaning alone", Codes.RubricForm, s => s.Edit(Rubric, "fewestChanges: { clear: 3 }", "fewestChanges: { leaning: 1 }").Edit(Rubric, "bands: ", "bands: ‸")),
        new("chance above 1", Codes.OutOfRange, s => s.Edit(Rubric, "chance: { clear: 0.05", "chance: { clear: ‸1.05")),
        new("chance below 0", Codes.OutOfRange, s => s.Edit(Rubric, "leaning: 0.20", "leaning: ‸-0.2")),
        new("chance in percent", Codes.WrongType, s => s.Edit(Rubric, "chance: { clear: 0.05", "chance: { clear: ‸5%")),
        new("chance for both in one", Codes.WrongType, s => s.Edit(Rubric, "chance: { clear: 0.05, leaning: 0.20 }", "chance: ‸0.05")),
        new("chance of another band", Codes.UnknownKey, s => s.Edit(Rubric, "chance: { clear: 0.05", "chance: { ‸claer: 0.05")),
        new("no change at all", Codes.OutOfRange, s => s.Edit(Rubric, "fewestChanges: { clear: 3", "fewestChanges: { clear: ‸0")),
        new("half a change", Codes.WrongType, s => s.Edit(Rubric, "fewestChanges: { clear: 3", "fewestChanges: { clear: ‸2.5")),
        new("a third round", Codes.OutOfRange, s => s.Edit(Rubric, "    criterion: systems\n", "    criterion: systems\n    round: ‸3\n")),
        new("a second look", Codes.UnknownValue, s => s.Edit(Rubric, "    criterion: systems\n", "    criterion: systems\n    look: ‸second\n")),
        new("a seventh pair of a criterion", Codes.RubricBalance, s => Added(s, "right", "left", "right").Edit(Rubric, "- id: systems\n", "- id: ‸systems\n")),
        new("a forty-first pair of an axis", Codes.RubricBalance, s => FullAxis(s).Edit(Rubric, "- id: technical\n", "- id: ‸technical\n")),
        new("a criterion without pairs", Codes.RubricBalance, s => s.Edit(Rubric, "\nitems:\n", Hands("\n      - id: ‸hands\n        name: Hands\n        weight: 1\n        reason: x\n        low: few\n        high: many"))),
        new("an axis without criteria", Codes.WrongCount, s => s.Edit(Rubric, "\nitems:\n", Hands(" ‸[]"))),
        new("a second round without a first", Codes.RubricBalance, s => s.EditAll(Rubric, "    criterion: systems\n", "    criterion: systems\n    round: 2\n").Edit(Rubric, "- id: systems\n", "- id: ‸systems\n")),
        new("a first look in the second round", Codes.RubricBalance, s => s.Whole().Edit(Rubric, "- id: systems-1\n", "- id: ‸systems-1\n    round: 2\n")),
        new("a pair before the first look", Codes.RubricBalance, s => s.Whole().Edit(Rubric, "\nitems:\n", "\nitems:\n" + ContentSample.Pair("‸persuasion-3", "persuasion", "right"))),
        new("a criterion that the first look leaves out", Codes.RubricBalance, s => s.Whole().Edit(Rubric, "of credit-2.\n    high: left\n    rationale: Both are fine work.\n    look: first\n", "of credit-2.\n    high: left\n    rationale: Both are fine work.\n").Edit(Rubric, "- id: credit\n", "- id: ‸credit\n")),
        new("whether any role suits a persona", Codes.PersonaCase, s => s.Edit("quiz/personas.yml", "scopeBand: clear }", "scopeBand: clear, suits: none }").Edit("quiz/personas.yml", "id: innovator", "id: ‸innovator")),
        new("a word for suits", Codes.UnknownValue, s => s.Edit("quiz/personas.yml", "scopeBand: clear }", "scopeBand: clear, suits: ‸perhaps }")),
    ];

    private static ContentSample Added(ContentSample sample, params string[] high) =>
        sample.Write(Rubric, sample.Read(Rubric) + string.Concat(high.Select((side, i) => ContentSample.Pair($"more-{(char)('a' + i)}", "systems", side))));

    // Six criteria more, of six pairs each.
    private static ContentSample FullAxis(ContentSample sample)
    {
        var ids = Enumerable.Range('a', 6).Select(c => $"more-{(char)c}").ToList();
        sample.Edit(Rubric, "  - id: scope\n", string.Concat(ids.Select(id => $"      - id: {id}\n        name: {id}\n        weight: 1\n        reason: x\n        low: few\n        high: many\n")) + "  - id: scope\n");
        return sample.Write(Rubric, sample.Read(Rubric) + string.Concat(ids.SelectMany(id => Enumerable.Range(1, 6).Select(n => ContentSample.Pair($"{id}-{n}", id, n % 2 == 0 ? "left" : "right")))));
    }

    private static string Hands(string criteria) => $"\n  - id: others\n    name: Through others\n    low: own\n    high: through others\n    criteria:{criteria}\nitems:\n";

    private static IEnumerable<FindingCase> Plans =>
    [
        new("no task for a skill", Codes.SkillWithoutTask, s => s.Edit(Tasks, "[technical-program-manager, program-manager,", "[technical-program-manager,").Edit(Skills, "id: system-design", "id: ‸system-design")),
        new("no target for a role", Codes.UselessTask, s => s.Edit(Skills, "    project-manager: 4", "    project-manager: 0").Edit(Skills, "  targets: {", "  targets: ‸{")),
        new("no task in a week", Codes.WeekWithoutTask, s => s.Edit(Tasks, ", project-manager]\n  week: 4", "]\n  week: 4").Edit(Tasks, "- id: read", "‸- id: read")),
        new("a task for nobody", Codes.UselessTask, s => s.Write(Tasks, s.Read(Tasks) + "- id: extra\n  title: Extra\n  skill: system-design\n  roles: ‸[project-manager]\n  week: 1\n  reaches: 1\n  minutes: 30\n  instruction: x\n  artifact: x\n  proof: false\n")),
        new("a task after an unknown one", Codes.TaskOrder, s => s.Edit(Tasks, "- id: show-the-plan\n", "- id: show-the-plan\n  after: [‸make-a-plna]\n")),
        new("a task after one further down", Codes.TaskOrder, s => s.Edit(Tasks, "- id: show-the-plan\n", "- id: show-the-plan\n  after: [‸read-a-plan]\n")),
        new("a task after one of a later week", Codes.TaskOrder, s => s.Edit(Tasks, "- id: read-a-plan\n", "- id: read-a-plan\n  after: [read-a-design, ‸make-a-plan]\n")),
        new("a task after one for fewer roles", Codes.TaskOrder, s => s.Write(Tasks, s.Read(Tasks) + "- id: extra\n  title: Extra\n  skill: scheduling\n  roles: [project-manager]\n  week: 1\n  reaches: 1\n  minutes: 30\n  instruction: x\n  artifact: x\n  proof: false\n- id: more\n  title: More\n  skill: scheduling\n  roles: [project-manager, program-manager]\n  week: 1\n  reaches: 1\n  minutes: 30\n  instruction: x\n  artifact: x\n  proof: false\n  after: [‸extra]\n")),
        new("a proof task after one that is none", Codes.TaskOrder, s => s.Edit(Tasks, "- id: write-the-bullet\n", "- id: write-the-bullet\n  after: [‸show-the-plan]\n")),
        new("a task for anywhere after one at work", Codes.TaskOrder, s => s.Edit(Tasks, "- id: read-a-plan\n", "- id: read-a-plan\n  at: work\n").Write(Tasks, s.Read(Tasks) + "- id: extra\n  title: Extra\n  skill: scheduling\n  roles: [project-manager]\n  week: 4\n  reaches: 1\n  minutes: 30\n  instruction: x\n  artifact: x\n  proof: false\n  after: [‸read-a-plan]\n")),
        new("a sitting with days of waiting", Codes.TaskKeys, s => s.Edit(Tasks, "- id: show-the-plan\n", "- id: show-the-plan\n  sitting: one\n  calendar: ‸true\n")),
        new("a proof task with days of waiting", Codes.TaskKeys, s => s.Edit(Tasks, "- id: make-a-plan\n", "- id: make-a-plan\n  calendar: ‸true\n")),
        new("a skill that only tasks at work build", Codes.SkillWithoutTask, s => s.Edit(Tasks, "- id: read-a-design\n", "- id: read-a-design\n  at: work\n").Edit(Skills, "id: system-design", "id: ‸system-design")),
        new("a week with only tasks at work", Codes.WeekWithoutTask, s => s.Edit(Tasks, ", project-manager]\n  week: 4", "]\n  week: 4").Edit(Tasks, "- id: read-a-design", "‸- id: read-a-design").Write(Tasks, s.Read(Tasks) + "- id: extra\n  title: Extra\n  skill: scheduling\n  roles: [project-manager]\n  week: 4\n  reaches: 1\n  minutes: 30\n  instruction: x\n  artifact: x\n  proof: false\n  at: work\n")),
        new("a last part without days of waiting", Codes.TaskKeys, s => s.Edit(Tasks, "- id: show-the-plan\n", "- id: show-the-plan\n  lastPart: ‸20\n")),
        new("a task at work with a variant for work", Codes.TaskKeys, s => s.Edit(Tasks, "- id: read-a-plan\n", "- id: read-a-plan\n  at: work\n  atWork: ‸Read one at work.\n")),
        new("a person without a way round", Codes.MissingKey, s => s.Edit(Tasks, "- id: make-a-plan\n", "- id: make-a-plan\n  people:\n    ‸who: An engineer\n")),
        new("a phrase for nobody", Codes.PhraseWithoutRole, s => s.Edit("language/phrases.yml", "[technical-program-manager]", "‸[]")),
    ];
}
