using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

internal static partial class FindingCases
{
    private static IEnumerable<FindingCase> Marks =>
    [
        new("a heading without its space", Codes.StrayMark, s => s.Body("‸##Details of it")),
        new("a list item without its space", Codes.StrayMark, s => s.Body("‸-item one")),
        new("a block with two colons", Codes.StrayMark, s => s.Body("‸:: checklist")),
        new("a table without its line", Codes.StrayMark, s => s.Body("‸| Year | Median |\n| One | Two |")),
        new("a link that is not closed", Codes.StrayMark, s => s.Body("See ‸[a link](/quiz for more.")),
        new("a note without its sign", Codes.StrayMark, s => s.Body("So they say.‸[1]")),
        new("code that is not closed", Codes.StrayMark, s => s.Body("Type ‸`plan and go on.")),
        new("emphasis that is not closed", Codes.StrayMark, s => s.Body("This is ‸*very true.")),
        new("a note without its sign, further down", Codes.StrayMark, s => s.Body("Text.\n\nMore.\n\n- So they [all] say ‸[1].")),
        new("a reference further down", Codes.StrayMark, s => s.Body("Text.\n\nSee ‸[a][b] and [c].")),
        new("a link with a space", Codes.StrayMark, s => s.Body("See ‸[a link] (/quiz) for more.")),
        new("a link over two lines", Codes.StrayMark, s => s.Body("See ‸[a link]\n(https://example.com/x) for more.")),
        new("a reference that nothing defines", Codes.StrayMark, s => s.Body("See ‸[the guide][guide] for more.")),
        new("an empty reference", Codes.StrayMark, s => s.Body("See ‸[the guide][] for more.")),
        new("a bare address", Codes.StrayMark, s => s.Body("It is at ‸https://example.com/x, they say.")),
        new("a bare address in brackets", Codes.StrayMark, s => s.Body("They say so (‸www.example.com).")),
        new("a bare address in a note", Codes.StrayMark, s => s.Body("So they say.[^1]\n\n[^1]: A title, ‸http://example.com/x.")),
        new("attributes", Codes.StrayMark, s => s.Body("Some words. ‸{.red style=\"color:red\"}")),
        new("attributes of a link", Codes.StrayMark, s => s.Body("See [it](/quiz)‸{onclick=x() target=_blank} now.")),
        new("an id of a heading", Codes.StrayMark, s => s.Body("## Heading ‸{#custom}\n\nText.")),
        new("highlighted words", Codes.StrayMark, s => s.Body("This is ‸==very true== here.")),
        new("words struck out", Codes.StrayMark, s => s.Body("This is ‸~~not~~ true.")),
        new("a table between lines of text", Codes.StrayMark, s => s.Body("Before\n| a | b |\n|---|---|\n| 1 | 2 |\n‸After")),
        new("a link without its bracket", Codes.StrayMark, s => s.Body("See ‸[the page]/articles/second) now.")),
        new("a link whose words are not closed", Codes.StrayMark, s => s.Body("See ‸[the page(/articles/second) now.")),
        new("bold that is not closed", Codes.StrayMark, s => s.Body("This is ‸__very true.")),
        new("emphasis in a title", Codes.StrayMark, s => s.Edit("articles/second.md", "The second article", "‸The *second* article")),
        new("emphasis in the title of a source", Codes.StrayMark, s => s.Edit("articles/second.md", "sources: []", "sources:\n  - title: ‸The *Book* of It\n    url: https://example.com/_x_/y")),
        new("a link in a summary", Codes.StrayMark, s => s.Edit("articles/second.md", "One role by itself.", "‸One role, [by itself](/quiz).")),
        new("an aspect underlined", Codes.StrayMark, s => s.Edit("roles/program-manager.md", "outcome: The outcome", "outcome: ‸The _outcome_")),
        new("code in a phrase", Codes.StrayMark, s => s.Edit("language/phrases.yml", "text: responsible for projects", "text: ‸responsible for `projects`")),
        new("a note in a task", Codes.StrayMark, s => s.Edit(Tasks, "title: Make a plan", "title: ‸Make a plan[^1]")),
        new("HTML in a task", Codes.StrayMark, s => s.Edit(Tasks, "title: Make a plan", "title: ‸Make a <b>plan</b>")),
        new("the name of a sign in a task", Codes.StrayMark, s => s.Edit(Tasks, "title: Make a plan", "title: ‸Make a plan &amp; a budget")),
        new("a list in a text of several lines", Codes.StrayMark, s => s.Edit(Tasks, "title: Make a plan", "title: ‸|\n      Make\n      - a plan\n")),
        new("a mark after one that is meant", Codes.StrayMark, s => s.Body("Say \\[1], and then ‸[2].")),
    ];

    private static IEnumerable<FindingCase> Tables =>
    [
        new("a line right below a table", Codes.StrayMark, s => s.Body("| a | b |\n|---|---|\n| 1 | 2 |\n‸Text right below.\nAnd more.")),
        new("a line right below a table without outer signs", Codes.StrayMark, s => s.Body("a | b\n---|---\n1 | 2\n‸After")),
        new("a line with an escaped sign right below a table", Codes.StrayMark, s => s.Body("| a | b |\n|---|---|\n| 1 | 2 |\n‸Text \\| text.")),
        new("a line that is a row of the table above", Codes.StrayMark, s => s.Body("| a | b |\n|---|---|\n| `1` | 2 |\n‸Source: one | two")),
        new("a line with a sign right above a table", Codes.StrayMark, s => s.Body("One | two\n‸| a | b |\n|---|---|\n| 1 | 2 |")),
        new("a table below text and without its line", Codes.StrayMark, s => s.Body("Before\n‸| a | b |\n| 1 | 2 |")),
        new("a table without its columns' names", Codes.StrayMark, s => s.Body("‸|---|---|\n| 1 | 2 |")),
    ];

    private static IEnumerable<FindingCase> Addresses =>
    [
        new("a file", Codes.BadLink, s => s.Body("See ‸[this](second.md).")),
        new("a role's file", Codes.BadLink, s => s.Write("roles/program-manager.md", s.Read("roles/program-manager.md") + "\nSee ‸[this](project-manager.md).\n")),
        new("another script", Codes.BrokenAnchor, s => s.Body("## Что нового\n\nSee ‸[this](#что-новго).")),
        new("another script, escaped", Codes.BrokenAnchor, s => s.Body("## Что нового\n\nSee ‸[this](/articles/first#%D1%87%D1%82%D0%BE).")),
    ];

    // What other sites and editors read as Markdown.
    private static readonly string[] _otherMarkdown =
    [
        "> ‸[!NOTE]\n> Text.", "> ‸[!warning]- Text.", "Ship it ‸:rocket: now.", "Good ‸:+1:", "| a | b |\n|---|---|\n| ‸:white_check_mark: | no |",
        "‸[TOC]", "‸[[TOC]]", "‸[[_TOC_]]", "‸${toc}", "‸{:toc}", "‸@[toc]", "‸{% include x.html %}", "‸--8<-- \"x.md\"", "This is ‸{++new++} here.",
        "This is ‸++very true++ here.", "H‸~2~O", "This is ‸~not~ true.", "x‸^2^ is more.", "See ‸[[the page]].", "See ‸[[page|the page]].", "Text ‸![[map.png]]",
        "‸!!! note\n    Text.", "‸??? question \"Why?\"\n    Text.", "‸=== \"One\"\n\n    Text.", "Text.\n‸{: .wide }", "‸$$a^2 + b$$", "It is ‸$a^2 + b$ here.",
        "Text‸^[A note.] here.", "Text ‸%%for us%% here.", "See ‸<www.example.com>.", "See ‸<example.com/x>.", "Text.\n\n‸```mermaid\ngraph TD\n```", "Text.\n\n‸```{note}\nText\n```",
    ];

    private static IEnumerable<FindingCase> Others => _otherMarkdown.Select(markdown => new FindingCase($"of another Markdown: {markdown.ReplaceLineEndings("/")}", Codes.StrayMark, s => s.Body(markdown)));
}
