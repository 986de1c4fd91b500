using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

internal static partial class FindingCases
{
    private const string Pair = "roles=technical-program-manager,program-manager";

    private static IEnumerable<FindingCase> Blocks =>
    [
        new("name", Codes.UnknownBlock, s => s.Body("‸::: pros-and-cons\n:::\n\nText.")),
        new("no name", Codes.UnknownBlock, s => s.Body("‸:::\nText.\n:::")),
        new("name of an argument", Codes.BadArgument, s => s.Body($"::: compare {Pair} ‸aspect=scope\n:::")),
        new("argument of a block without", Codes.BadArgument, s => s.Body("::: quiz ‸big\n:::")),
        new("argument twice", Codes.BadArgument, s => s.Body("::: language role=program-manager ‸role=project-manager\n:::")),
        new("argument without value", Codes.BadArgument, s => s.Body("::: language ‸role=\n:::")),
        new("role", Codes.BadArgument, s => s.Body("::: compare roles=program-manager,project-manager,‸product-manager\n:::")),
        new("one role", Codes.BadArgument, s => s.Body("::: ‸compare roles=program-manager\n:::")),
        new("no role", Codes.BadArgument, s => s.Body("::: ‸language\n:::")),
        new("aspect", Codes.BadArgument, s => s.Body($"::: compare {Pair} aspects=outcome,‸scoop\n:::")),
        new("situation", Codes.BadArgument, s => s.Body("::: language role=program-manager situation=‸statusupdate\n:::")),
        new("text in compare", Codes.MalformedBlock, s => s.Body($"::: compare {Pair}\n‸Text.\n:::")),
        new("text in quiz", Codes.MalformedBlock, s => s.Body("::: quiz\n‸Text.\n:::")),
        new("no such phrase", Codes.MalformedBlock, s => s.Body("‸::: language role=project-manager\n:::")),
        new("scan without list", Codes.MalformedBlock, s => s.Body("‸::: scan\nText.\n:::")),
        new("scan with nested list", Codes.MalformedBlock, s => s.Body("::: scan\n- **A** — b\n‸- c\n  - d\n:::")),
        new("checklist without box", Codes.MalformedBlock, s => s.Body("::: checklist\n- [ ] a\n‸- b\n:::")),
        new("checklist ticked", Codes.MalformedBlock, s => s.Body("::: checklist\n‸- [x] a\n:::")),
        new("pro without sign", Codes.MalformedBlock, s => s.Body("::: pros-cons\n‸- **Reach.** Far.\n  - Example: x\n:::")),
        new("an item that cannot be seen", Codes.MalformedBlock, s => s.Body("::: checklist\n- [ ] Do it.\n‸- [ ] &nbsp;\n:::")),
        new("a question that cannot be seen", Codes.EmptyHeading, s => s.Body("## Questions\n\n::: faq\n‸### &nbsp;\nBecause.\n:::")),
        new("a block that is not closed, with notes behind it", Codes.UnclosedBlock, s => s.Body("So they say.[^9]\n\n‸::: quiz\n\nMore text.\n\n[^9]: A note.")),
        new("pro without example", Codes.MalformedBlock, s => s.Body("::: pros-cons\n‸- [+] **Reach.** Far.\n:::")),
        new("weak without strong", Codes.MalformedBlock, s => s.Body("::: weak-strong\n‸- Resume\n  - Weak.\n:::")),
        new("weak and two strong", Codes.MalformedBlock, s => s.Body("::: weak-strong\n‸- Resume\n  - Weak.\n  - Strong.\n  - Stronger.\n:::")),
        new("faq without question", Codes.MalformedBlock, s => s.Body("::: faq\n‸An answer.\n:::")),
        new("faq without answer", Codes.MalformedBlock, s => s.Body("## Questions\n\n::: faq\n‸### Why?\n:::")),
        new("empty faq", Codes.MalformedBlock, s => s.Body("‸::: faq\n:::")),
        new("persona of level two", Codes.MalformedBlock, s => s.Body("::: personas\n‸## Ann\n:::")),
        new("table in a script", Codes.MalformedBlock, s => s.Body("::: script\n‸| a | b |\n|---|---|\n| c | d |\n:::")),
        new("empty script", Codes.MalformedBlock, s => s.Body("‸::: script\n:::")),
        new("block in a quote", Codes.MalformedBlock, s => s.Body("> ‸::: quiz\n> :::")),
        new("a brace short in a script", Codes.MalformedBlock, s => s.Body("::: script\nHello ‸{name}, and {{team}}.\n:::")),
        new("a brace too much in a script", Codes.MalformedBlock, s => s.Body("::: script\nHello {{team}} and name‸}}.\n:::")),
        new("a long blank in a script", Codes.MalformedBlock, s => s.Body($"::: script\nHello ‸{{{{{new string('a', 59)}}}}}.\n:::")),
        new("a space in a list", Codes.BadArgument, s => s.Body("::: compare ‸roles=technical-program-manager, program-manager\n:::")),
        new("one good role of two", Codes.BadArgument, s => s.Body("::: compare roles=program-manager,‸manager\n:::")),
        new("a role twice", Codes.BadArgument, s => s.Body("::: compare roles=‸program-manager,program-manager\n:::")),
        new("its end in the same line", Codes.BadArgument, s => s.Body("::: quiz ‸:::\n:::")),
        new("an end too much", Codes.UnknownBlock, s => s.Body("Text.\n\n‸:::\n\n## Questions\n\n::: faq\n### Why?\nBecause.\n:::")),
        new("not closed before another", Codes.UnclosedBlock, s => s.Body("‸::: checklist\n- [ ] a\n\n::: script\nSay it.\n:::\n\nText.")),
        new("a block in a block", Codes.MalformedBlock, s => s.Body("## Questions\n\n:::: faq\n### Why?\nBecause.\n‸::: quiz\n:::\n::::")),
        new("an escaped brace and a lone one in a script", Codes.MalformedBlock, s => s.Body("::: script\nHello \\{name‸}.\n:::")),
        new("an end with a name", Codes.UnclosedBlock, s => s.Body("‸::: checklist\n- [ ] a\n::: end\n\nText.")),
        new("code", Codes.UnclosedBlock, s => s.Body("Text.\n\n‸```\ncode\n\n## Questions\n\n::: faq\n### Why?\nBecause.\n:::")),
        new("not closed", Codes.UnclosedBlock, s => s.Body("Text.\n\n‸::: scan\n- **A** — b")),
    ];
}
