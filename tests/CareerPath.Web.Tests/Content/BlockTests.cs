using AngleSharp.Dom;
using CareerPath.Engine;

namespace CareerPath.Web.Tests.Content;

public class BlockTests
{
    private const string Compare = "::: compare roles=technical-program-manager,program-manager aspects=outcome\n:::";

    [Fact]
    public void Compare_IsATableWithRowAndColumnHeaders()
    {
        var page = ContentSample.Page(Compare);
        var scroll = page.QuerySelector("div.table-scroll[role=region][tabindex='0']")!;
        Assert.Equal("Comparison of Technical Program Manager and Program Manager", scroll.GetAttribute("aria-label"));
        Assert.Equal("Technical Program Manager and Program Manager compared", scroll.QuerySelector("table.compare > caption")!.TextContent);
        Assert.Equal(["/roles/technical-program-manager", "/roles/program-manager"], scroll.QuerySelectorAll("thead th[scope=col] a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Outcome", Assert.Single(scroll.QuerySelectorAll("tbody th[scope=row]")).TextContent);
        Assert.Equal(["The outcome of a Technical Program Manager.", "The outcome of a Program Manager."], scroll.QuerySelectorAll("tbody td").Select(c => c.TextContent));
    }

    [Fact]
    public void Compare_WithoutAspects_ShowsAll() =>
        Assert.Equal(["Scope", "Outcome"], ContentSample.Page("::: compare roles=program-manager,project-manager\n:::").QuerySelectorAll("th[scope=row]").Select(h => h.TextContent));

    [Fact]
    public void Compare_HasAPictureThatSaysInWordsWhatItShows()
    {
        var picture = ContentSample.Page(Compare).QuerySelector("svg.roles-map[role=img]")!;
        Assert.Equal("Where Technical Program Manager and Program Manager stand", Words("aria-labelledby"));
        Assert.Contains("Program Manager: business, a program.", Words("aria-describedby"), StringComparison.Ordinal);
        Assert.Single(picture.QuerySelectorAll("rect.is-technical.is-program"));
        Assert.Single(picture.QuerySelectorAll("circle.is-business.is-program"));
        Assert.Empty(picture.QuerySelectorAll(".is-project, [fill], [style]"));

        string Words(string attribute) => picture.QuerySelector("#" + picture.GetAttribute(attribute))!.TextContent;
    }

    [Fact]
    public void Compare_OfTwoRoles_LeadsToTheirInfographic()
    {
        const string picture = ".compare-more a[href$='#picture']";
        Assert.Equal(
            "/compare?roles=technical-program-manager&roles=program-manager#picture",
            ContentSample.Page(Compare).QuerySelector(picture)!.GetAttribute("href"));
        Assert.Null(ContentSample.Page("::: compare roles=technical-program-manager,program-manager,project-manager\n:::").QuerySelector(picture));
    }

    [Fact]
    public void Compare_Twice_KeepsIdsUnique() => AssertIdsUnique(ContentSample.Page(Compare + "\n\n" + Compare));

    [Fact]
    public void ProsCons_AreCardsInTwoSections()
    {
        var page = ContentSample.Page("## Both sides\n\n::: pros-cons\n- [+] **Reach.** Far.\n  - Example: six *teams*.\n- [-] **Fire.** Often.\n  - Example: a Sunday.\n:::");
        var pro = Assert.Single(page.QuerySelectorAll("div.pros-cons > section.pros > article.pro.card"));
        Assert.Equal("Reach. Far.", pro.QuerySelector("p")!.TextContent);
        Assert.Equal("Example: six <em>teams</em>.", pro.QuerySelector("p.example")!.InnerHtml);
        Assert.Equal("Fire. Often.", page.QuerySelector("section.cons > article.con.card > p")!.TextContent);
        Assert.Equal(["Pros", "Cons"], page.QuerySelectorAll("section > h3").Select(h => h.TextContent));
    }

    [Fact]
    public void Personas_AreCards_AndLeadToTheQuiz()
    {
        var page = ContentSample.Page("## People\n\n::: personas\n### Ann\nLikes systems.\n### Ben\nLikes people.\n:::");
        Assert.Equal(["ann", "ben"], page.QuerySelectorAll(".personas > article.card.persona > h3").Select(h => h.Id));
        Assert.Equal("Likes systems.", page.QuerySelector("article.persona > p")!.TextContent);
        Assert.NotNull(page.QuerySelector(".personas + p > a[href='/quiz']"));
    }

    [Fact]
    public void Checklist_HasRealBoxesWithLabels_AndKeysFromTheWords()
    {
        var page = ContentSample.Page("::: checklist\n- [ ] Ask **two** leads.\n- [ ] Ask **two** leads.\n- [ ] Read.\n:::");
        var boxes = page.QuerySelectorAll("ul.checklist > li > input[type=checkbox]");
        Assert.Equal(["check-ask-two-leads", "check-ask-two-leads-2", "check-read"], boxes.Select(b => b.Id));
        Assert.Equal("first/check-read", boxes[2].GetAttribute("data-checklist"));
        Assert.All(boxes, b => Assert.Equal(b.Id, b.NextElementSibling!.GetAttribute("for")));
        Assert.Equal("Ask two leads.", page.QuerySelector("label")!.TextContent);
        Assert.All(boxes, b => Assert.False(b.HasAttribute("disabled")));
    }

    [Fact]
    public void Language_ShowsTheRolesPhrases_StrongestFirst_AndWeakOnesApart()
    {
        var page = ContentSample.Page("::: language role=technical-program-manager\n:::");
        Assert.Equal(["a rollback we had rehearsed", "I reported it red in week two"], page.QuerySelectorAll("ul.phrases:not(.phrases-weak) > li > q.phrase").Select(q => q.TextContent));
        Assert.Equal("responsible for projects", Assert.Single(page.QuerySelectorAll("ul.phrases-weak q.phrase")).TextContent);
        Assert.Equal(2, page.QuerySelectorAll("li > button[type=button][data-copy][hidden]").Length);
        Assert.Equal("Moved 23 jobs, with a rollback we had rehearsed.", page.QuerySelector("li > p.phrase-example")!.TextContent);
    }

    [Fact]
    public void Language_WithASituation_ShowsOnlyItsPhrases() =>
        Assert.Equal("I reported it red in week two", Assert.Single(ContentSample.Page("::: language role=technical-program-manager situation=status-update\n:::").QuerySelectorAll("q")).TextContent);

    [Fact]
    public void Faq_WithAnAnswerInCode_HasItInThePair() =>
        Assert.Equal("Ask: x = 1", Assert.Single(ContentSample.Article("## Questions\n\n::: faq\n### How?\nAsk:\n\n```\nx = 1\n```\n:::").Faqs).AnswerText);

    [Fact]
    public void ProsCons_WithOneSideOnly_HasNoHeadingForTheOther()
    {
        var page = ContentSample.Page("## Both\n\n::: pros-cons\n- [+] **Reach.** Far.\n  - Example: x\n:::");
        Assert.Single(page.QuerySelectorAll(".pros-cons > section.pros"));
        Assert.Empty(page.QuerySelectorAll(".pros-cons > section.cons"));
    }

    [Fact]
    public void Faq_IsDetails_AndTheArticleHasThePairs()
    {
        var article = ContentSample.Article("## Questions\n\n::: faq\n### Is it *hard*?\nYes & no.\n\n- Some days.\n### Why?\nBecause.\n:::");
        var page = ContentSample.Parse(article.Html);
        Assert.Equal(["is-it-hard", "why"], page.QuerySelectorAll(".faq > details").Select(d => d.Id));
        Assert.Equal("Is it <em>hard</em>?", page.QuerySelector("summary")!.InnerHtml);
        Assert.Equal("Some days.", page.QuerySelector("details li")!.TextContent);
        Assert.Equal(["Is it hard?", "Why?"], article.Faqs.Select(f => f.Question));
        Assert.Equal("Yes & no. Some days.", article.Faqs[0].AnswerText);
        Assert.Contains("<p>Yes &amp; no.</p>", article.Html, StringComparison.Ordinal);
        Assert.Contains(article.Headings, h => h is { Level: 3, Id: "why", Text: "Why?" });
    }

    [Fact]
    public void Script_HasBlanks_AndACopyButton()
    {
        var page = ContentSample.Page("::: script\nHello {{their name}}, I am {{your_name}}.\n\nBye \\{\\{not\\}\\} `{x}`.\n:::");
        Assert.Equal(["their name", "your_name"], page.QuerySelectorAll(".script span.blank").Select(b => b.TextContent));
        Assert.Contains("Bye {{not}} {x}.", page.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".script > button[data-copy]")!.HasAttribute("hidden"));
    }

    [Fact]
    public void WeakStrong_SaysWhichIsWhichInWords()
    {
        var pair = ContentSample.Page("::: weak-strong\n- Resume\n  - Managed things.\n  - Moved 14 *services*.\n:::").QuerySelector("dl.weak-strong > div")!;
        Assert.Equal("Resume", pair.QuerySelector("dt")!.TextContent);
        Assert.Equal("Weak Managed things.", pair.QuerySelector("dd.weak")!.TextContent);
        Assert.Equal("Strong Moved 14 services.", pair.QuerySelector("dd.strong")!.TextContent);
    }

    [Fact]
    public void Scan_IsANamedOrderedList()
    {
        var scan = ContentSample.Page("::: scan\n- **Depth** — a system\n- **Writing** — a memo\n:::").QuerySelector("aside.scan")!;
        Assert.Equal("The 15-second scan", scan.GetAttribute("aria-label"));
        Assert.Equal(["Depth — a system", "Writing — a memo"], scan.QuerySelectorAll("ol > li").Select(i => i.TextContent));
    }

    [Fact]
    public void Quiz_AsksAboutTheArticlesRoles()
    {
        var call = ContentSample.Page("::: quiz\n:::").QuerySelector("aside.quiz-call")!;
        Assert.StartsWith("Technical Program Manager or Program Manager: which would you rather do?", call.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/quiz", call.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public void AllBlocksTogether_KeepIdsUnique() => AssertIdsUnique(ContentSample.Page(
        $"## Why?\n\n{Compare}\n\n::: faq\n### Why?\nSo.[^1]\n### Main\nSo.[^1]\n:::\n\n::: personas\n### Why?\nSo.\n:::\n\n::: checklist\n- [ ] Why?\n- [ ] !!!\n- [ ] ???\n:::\n\n## 2nd\n\n## Ünïcode 漢字\n\n[^1]: Note."));

    private static void AssertIdsUnique(IElement page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).Append("main").ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(@"^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}0-9-]*$", id));
    }

    [Fact]
    public void BadCall_IsReportedEachTime()
    {
        using var sample = new ContentSample();
        const string Call = "::: compare roles=program-manager,project-manager aspects=scoop\n:::";
        var text = sample.Body($"{Call}\n\n{Call}").Read("articles/first.md");
        Assert.Equal(["articles/first.md", "articles/first.md", "articles/third.md", "articles/third.md"], sample.Write("articles/third.md", text).Load().Findings.Select(f => f.File));
    }

    [Fact]
    public void RolesAndPages_HaveBlocksToo()
    {
        using var sample = new ContentSample();
        foreach (var file in (string[])["roles/program-manager.md", "pages/privacy.md"])
            sample.Write(file, $"{sample.Read(file)}\n\n::: language role=technical-program-manager\n:::\n");
        var content = sample.Load().Content!;
        Assert.Contains("a rollback we had rehearsed</q>", content.Profile(Role.ProgramManager).Html, StringComparison.Ordinal);
        Assert.Contains("a rollback we had rehearsed</q>", content.Pages["privacy"].Html, StringComparison.Ordinal);
    }
}
