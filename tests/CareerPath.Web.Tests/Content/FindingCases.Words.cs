using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

internal static partial class FindingCases
{
    private const string Second = "articles/second.md";
    private const string Long = "An organizational transformation necessitates comprehensive stakeholder communication, deliberate prioritization of interdependent initiatives, continuous evaluation of financial implications, and considerable administrative accountability across geographically distributed departments.";

    private static readonly string _dense = string.Join(' ', Enumerable.Repeat(Long, 6));
    private static readonly string _plain = string.Join(' ', Enumerable.Repeat("You ask the team what broke, and you write it down.", 60));

    private static ContentSample SecondBody(ContentSample sample, string markdown) => sample.Edit(Second, "Some text.", markdown);

    private static ContentSample Left(ContentSample sample, params string[] files) => files.Aggregate(sample, (s, file) => s.Write(file, "x"));

    private static ContentSample Statement(ContentSample sample, string statement) => sample.Edit(Rubric, "Pick the business way 1 of systems.", statement);

    private static IEnumerable<FindingCase> Words =>
    [
        new("money", Codes.UnsourcedFigure, s => SecondBody(s, "Some of them earn ‸$150,000 or more.")),
        new("a share", Codes.UnsourcedFigure, s => SecondBody(s, "Of all openings, ‸5.6% are new.")),
        new("a share in words", Codes.UnsourcedFigure, s => SecondBody(s, "It **is** ‸40 percent of the work.")),
        new("some out of a number", Codes.UnsourcedFigure, s => SecondBody(s, "They say that ‸nine in ten openings replace someone.")),
        new("a count of people", Codes.UnsourcedFigure, s => SecondBody(s, "- One.\n- There are ‸1,046,300 jobs.")),
        new("a year", Codes.UnsourcedFigure, s => SecondBody(s, "Demand fell ‸in 2023 and came back.")),
        new("a table's figure", Codes.UnsourcedFigure, s => SecondBody(s, "| Year | Median |\n|---|---|\n| One | ‸$94,500 |")),
        new("a summary's figure", Codes.UnsourcedFigure, s => s.Edit(Second, "One role by itself.", "‸One role, at $94,500.")),
        new("a page's figure", Codes.UnsourcedFigure, s => s.Write("pages/privacy.md", s.Read("pages/privacy.md") + "\nAbout ‸30% of visitors.\n")),
        new("a role's aspect", Codes.UnsourcedFigure, s => s.Edit("roles/program-manager.md", "The outcome of a Program Manager.", "‸Half earn $100,750.")),
        new("pay on a page with sources", Codes.UnsourcedFigure, s => s.Body("Half earn ‸$94,500.")),
        new("a share of the market on a page with sources", Codes.UnsourcedFigure, s => s.Body("## One\n\nText.[^1]\n\n## Two\n\nOf all openings, ‸5.6% are new.\n\n[^1]: A note.")),
        new("a count of jobs on a page with sources", Codes.UnsourcedFigure, s => s.Body("Text ([BLS](https://www.bls.gov/ooh/)).\n\n## Two\n\n- There are ‸1,046,300 jobs.")),
        new("a table of pay on a page with sources", Codes.UnsourcedFigure, s => s.Body("| Year | Median |\n|---|---|\n| One | ‸$94,500 |")),
        new("an answer on a page without notes", Codes.UnsourcedFigure, s => s.Body("## Questions\n\n::: faq\n### Is it well paid?\nHalf earn ‸$94,500.\n:::")),
        new("project manager as PM", Codes.AmbiguousRole, s => SecondBody(s, "Ask a ‸project manager (PM) first.")),
        new("PM as product manager", Codes.AmbiguousRole, s => SecondBody(s, "A Program Manager (PM) meets the ‸PM (product manager).")),
        new("technical project manager as TPM", Codes.AmbiguousRole, s => SecondBody(s, "A [‸Technical Project Manager](/quiz) (TPM) plans it.")),
        new("technical PM", Codes.AmbiguousRole, s => SecondBody(s, "A ‸technical PM plans it.")),
        new("in a summary", Codes.AmbiguousRole, s => s.Edit(Second, "One role by itself.", "‸What a product PM does.")),
        new("PM without its meaning", Codes.AmbiguousRole, s => SecondBody(s, "Ask a ‸PM. Then ask another PM.")),
        new("TPMs before their meaning", Codes.AmbiguousRole, s => SecondBody(s, "Ask two ‸TPMs.\n\nA Technical Program Manager (TPM) knows.")),
        new("an abbreviation of another role", Codes.AmbiguousRole, s => SecondBody(s, "Ask a ‸PM.\n\n*[PM]: Project Manager")),
        new("a profile's abbreviation", Codes.AmbiguousRole, s => s.Edit("roles/project-manager.md", "abbreviation: \"\"", "abbreviation: ‸PM")),
        new("PM in a phrase", Codes.AmbiguousRole, s => s.Edit("language/phrases.yml", "Moved 23 jobs, with", "‸As the PM I moved 23 jobs, with")),
        new("IT PM in a task", Codes.AmbiguousRole, s => s.Edit(Tasks, "title: Make a plan", "title: ‸Ask an IT PM")),
        new("two verbs", Codes.DoubleBarrelled, s => Statement(s, "‸Write the plan and lead the workshop")),
        new("a verb of another pair", Codes.DoubleBarrelled, s => Statement(s, "‸Pick a supplier or pick a tool")),
        new("a verb that is a noun too", Codes.DoubleBarrelled, s => Statement(s, "‸Meet the suppliers and review their offers")),
        new("two activities", Codes.DoubleBarrelled, s => Statement(s, "‸Spend a day testing and documenting a release")),
        new("an absolute", Codes.VagueStatement, s => Statement(s, "‸Always know where a release stands")),
        new("a vague amount", Codes.VagueStatement, s => Statement(s, "‸Talk often with two engineers")),
        new("vague things", Codes.VagueStatement, s => Statement(s, "‸Fix stuff in a payment system")),
        new("a negation", Codes.VagueStatement, s => Statement(s, "‸Plan a release without engineers")),
        new("a text", Codes.HardToRead, s => SecondBody(s.Edit(Second, "## Details", "‸Opening.\n\n## Details"), string.Join("\n\n", Enumerable.Repeat(Long, 3))).Edit(Second, "Opening.", _dense)),
        new("a section", Codes.HardToRead, s => s.Body($"## Plain\n\n{_plain}\n\n{_plain}\n\n‸## Dense\n\n{_dense}")),
        new("a bar of one's own", Codes.HardToRead, s => s.Edit("site.yml", "contact:", "readingEase: 100\ncontact:").Body("‸" + string.Join(' ', Enumerable.Repeat("The manager explains a difficult decision.", 30)))),
    ];

    // What is right, or spoken of on purpose, and close to what is not.
    public static IEnumerable<(string Name, Func<ContentSample, ContentSample> Edit)> Right =>
    [
        ("a third axis", s => s.WithOthers()),
        ("three axes, two rounds and a first look", s => s.Whole()),
        ("bands of stability alone", s => s.TwoAxes()),
        ("pictures that are there", s => s.Body("![A map](/images/map.svg) and ![two teams](/images/teams/two.svg)")),
        ("a base address with a port", s => s.Edit("site.yml", "https://careerpath.example", "https://www.careerpath.example:8443/")),
        ("a contact with a plus", s => s.Edit("site.yml", "hello@careerpath.example", "career.path+site@mail.careerpath.example")),
        ("what editors leave beside a file", s => Left(s, "articles/x.md.bak", "articles/x.md.tmp", "quiz/rubric.yml.orig", "articles/x.md~", "articles/.x.swp", "articles/x.md.swp")),
        ("signs in code or after a backslash", s => SecondBody(s, "Type `##Title` or `-item`, see \\[1] and \\*this.")),
        ("more signs in code", s => SecondBody(s, "Type `[a] (/b)`, `[a][b]`, `https://example.com`, `{.red}` or `==x==`.\n\n    [a] (/b) https://example.com {#x} ==y==\n\n```\n[a][b] ~~z~~\n```")),
        ("more signs after a backslash", s => SecondBody(s, "See \\[a] (/b), \\[a][b], \\{.red} and \\==x==.")),
        ("brackets that say something", s => SecondBody(s, "He wrote \"teh [sic] plan\" (see [it](/quiz)) and [their] (own) words, list[i][j], {one, two} and {name}.")),
        ("signs between words", s => SecondBody(s, "If a == b and c == d, it is ~5 or ~~ 6; x=1 {and} y.")),
        ("addresses as links", s => SecondBody(s, "See <https://example.com/x> and [https://example.com/y](https://example.com/y), or [*www.example.com*](https://www.example.com).")),
        ("references that are defined", s => SecondBody(s, "See [it][guide], [guide][] and [guide].\n\n[guide]: https://example.com/x")),
        ("an address and blanks in a script", s => SecondBody(s, "::: script\nHello {{name}}, see https://example.com/x by {{day}}.\n:::")),
        ("what can be linked to in full only", s => SecondBody(s, "See [the feed](https://careerpath.example/feed.xml) and [phrases](https://careerpath.example/language.txt).")),
        ("null in quotes", s => s.Edit(Second, "One role by itself.", "\"null\"")),
        ("signs close to marks", s => SecondBody(s, "A set of [a, b] (either), f[x], a_b__c and a | b || c, --- or |x|; the note[s](/quiz) and and/or [sic]/x.")),
        ("signs in a summary that say something", s => s.Edit(Second, "One role by itself.", "3 * 4 * 5, O*NET and C#, R&D; a < b and c > d, a_long_name and they [all] (say) ~ 5.")),
        ("signs that other Markdown reads", s => SecondBody(s, "At 10:30:45 in C:\\, a ratio of 3:2:1, std::vector::size, key:value:more, from ~5 to ~10, 2^3 + x^2, US$ and A$, $HOME and $PATH, a %% of C++ and C++, [!] and {%}. What??? Yes!!!")),
        ("marks of other Markdown in code", s => SecondBody(s, "Type `:rocket:`, `[[x]]`, `{{ x }}`, `$$x$$`, `<!-- x -->` and `H~2~O`.\n\n```text\n!!! note\n[TOC]\n{% x %}\n| a |\n|---|\ntext\n```\n\n    > [!NOTE]")),
        ("escaped marks of other Markdown", s => SecondBody(s, "Type \\:rocket:, \\[TOC], \\{% x %} and \\$$x$$.")),
        ("a table between lines of text", s => SecondBody(s, "Before\n| a | b |\n|---|---|\n| 1 | 2 |\nc | d\n| 3 | 4 |\n\nAfter | it")),
        ("a row without its first sign among others", s => SecondBody(s, "a | b\n---|---\n1 | 2\n\n| `a` | b |\n|---|---|\n| [c](/quiz) | d |")),
        ("signs that say something", s => SecondBody(s, "O*NET, #1 of two, 3 * 4, a [note](/quiz) and C#.")),
        ("a draft in the words of its skeleton", s => s.Edit(First, "related:", "draft: true\nrelated:").Edit("site.yml", "[first, second]", "[second]").Edit(Second, "One role by itself.", "Its own.").EditAll(Second, "[first]", "[]").Body("Another one")),
        ("figures of a story", s => SecondBody(s, "You cut restore time from 60 to 15 minutes for 12 teams, 3 in each of 4 offices, in week 2 of 6.")),
        ("a figure with a note", s => SecondBody(s, "Half earn $94,500.[^1]\n\n[^1]: BLS, May 2021, 40% of all.")),
        ("a figure with a link", s => SecondBody(s, "Half earn $94,500 ([BLS](https://www.bls.gov/ooh/)).")),
        ("pay with a note under the same heading", s => s.Body("## Pay\n\nHalf earn $94,500.\n\n| Year | Median |\n|---|---|\n| One | $94,500[^1] |\n\n[^1]: BLS, May 2021, 40% of all.")),
        ("prices of a story on a page with sources", s => s.Body("She has $6,200 left, pays two helpers $1,900, and the plan is 78% done in 2024.")),
        ("pay that somebody else claims", s => s.Body("They say \"you earn $140,000 to $180,000\" and name no source.")),
        ("an answer on a page with notes", s => s.Body("Half earn $94,500.[^1]\n\n## Questions\n\n::: faq\n### Is it well paid?\nHalf earn $94,500.\n:::\n\n[^1]: A note.")),
        ("a figure in an example", s => SecondBody(s, "Example: you save $20,000 and 18%.")),
        ("a figure in a script", s => SecondBody(s, "::: script\nI cut costs by 18% and saved $20,000.\n:::")),
        ("a figure in a pair of wordings", s => SecondBody(s, "::: weak-strong\n- Resume\n  - Saved money.\n  - Saved $20,000 in 2024.\n:::")),
        ("PM after its meaning", s => SecondBody(s, "A [Program Manager](/quiz) (PM) asks. So do two PMs, at 3 PM, and a vendor-operations PM.")),
        ("PM that is said to mean it", s => SecondBody(s, "Here PM always means **Program Manager**. A PM asks.")),
        ("PM spelled out below", s => SecondBody(s, "A PM asks.\n\n*[PM]: Program Manager")),
        ("the word PM in quotes", s => SecondBody(s, "Some say \"I am a PM\", “technical PM” or *PM*, and write `PM (project manager)`.\n\n> A PM said so.")),
        ("words of which PM is a part", s => SecondBody(s, "Take the PMP with the PMO.")),
        ("PM on its own profile", s => s.Write("roles/program-manager.md", s.Read("roles/program-manager.md") + "\nA PM asks.\n")),
        ("TPM in a task", s => s.Edit(Tasks, "title: Make a plan", "title: Ask a TPM")),
        ("two nouns", s => Statement(s, "Write the plan and budget of a clinic")),
        ("two people", s => Statement(s, "Trace it with an engineer and a tester")),
        ("a question of how often", s => Statement(s, "Propose how often a smart meter reports")),
        ("a negation in a clause", s => Statement(s, "Rate a cheap courier against one who does not skip villages")),
        ("a short dense text", s => s.Body(Long)),
        ("dense code and tables", s => s.Body($"Plain words.\n\n    {_dense}\n\n| a | b |\n|---|---|\n| {_dense} | c |")),
    ];
}
