using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

// Who does what a message says has no finding afterwards, or is told the right reason.
public class AdviceTests
{
    private const string First = "articles/first.md";

    [Theory]
    [InlineData("javascript:alert(1)", "A link cannot start with 'javascript:'. Use a path of this site (/articles/…), https: or mailto:.")]
    [InlineData("http://example.com", "Write https: instead of http:.")]
    [InlineData("https://ok.example/a\"b", "An address cannot contain '\"'. Write %22 instead.")]
    [InlineData("<https://ok.example/a b>", "An address cannot contain a space. Write %20 instead.")]
    [InlineData("https://user:pass@ok.example", "A link cannot contain a user name or password. Remove 'user:pass@'.")]
    [InlineData("https://localhost/x", "Readers cannot reach 'localhost'. Use a public host such as www.example.com.")]
    [InlineData("https:example.com", "Write // and a host after https:, as in https://example.com/page.")]
    [InlineData("mailto:x@example.com?body=hello", "A mail link can only have an address. Remove '?body=hello'.")]
    [InlineData("mailto:me", "Write only one email address after mailto:, as in mailto:hello@example.com.")]
    [InlineData("//example.com", "Write https: before the address of another site.")]
    [InlineData("elsewhere", "Use a path of this site (/articles/…), https: or mailto:.")]
    [InlineData("www.example.com/x", "Write https:// before the address of another site.")]
    [InlineData("/articles/café", "An address of this site cannot contain 'é'. Copy it from the browser's address bar.")]
    [InlineData("/search?q=a%20'b'", "An address of this site cannot contain '''. Copy it from the browser's address bar.")]
    [InlineData("/articles/a%20b", "An address of this site cannot contain '%'. Copy it from the browser's address bar.")]
    [InlineData("</articles/a b>", "An address of this site cannot contain a space. Copy it from the browser's address bar.")]
    [InlineData("/articles//x", "No page of this site has such an address. Copy it from the browser's address bar.")]
    public void BadLink_SaysWhatIsRefused(string address, string advice)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Body($"See [x]({address}).").Load().Findings);
        Assert.Equal($"The address '{address.Trim('<', '>')}' is not allowed. {advice}", finding.Message);
    }

    [Theory]
    [InlineData("https://me@ok.example", "A link cannot contain a user name or password. Remove 'me@'.")]
    [InlineData("http://ok.example", "Copy it from the browser, starting with https://.")]
    public void BadSource_SaysWhatIsRefused(string address, string advice)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Edit(First, "https://example.com/source", address).Load().Findings);
        Assert.Equal($"'{address}' is not an https: address. {advice}", finding.Message);
    }

    [Theory]
    [InlineData("/compare?roles=program-manger", "The page /compare has no roles=program-manger. Did you mean 'program-manager'?")]
    [InlineData("/compare?roles=program-manager,x", "The page /compare has no roles=x.")]
    [InlineData("/compare?roles=Product-Manager", "The page /compare has no roles=product-manager.")]
    [InlineData("/compare?role=program-manager", "The page /compare has no field 'role'. Did you mean 'roles'? It takes roles.")]
    [InlineData("/language?role=program-manger", "The page /language has no role=program-manger. Did you mean 'program-manager'?")]
    [InlineData("/language?situation=resum%65s", "The page /language has no situation=resumes. Did you mean 'resume'?")]
    [InlineData("/compare?roles=", "The page /compare needs at least two roles. Write them after roles=.")]
    [InlineData("/compare?roles=tpm&roles=tpm&roles=", "The page /compare needs at least two roles. Write them after roles=.")]
    [InlineData("/compare?roles=tpm&roles", "The page /compare needs at least two roles. Write them after roles=.")]
    [InlineData("/language?sitation=resume", "The page /language has no field 'sitation'. Did you mean 'situation'? It takes role and situation.")]
    public void LinkThatAsksForWhatAPageHasNot_SaysSo(string address, string message)
    {
        using var sample = new ContentSample();
        Assert.Equal(message, Assert.Single(sample.Body($"See [x]({address}).").Load().Findings).Message);
    }

    [Theory]
    [InlineData("/compare?roles=program-manager&roles=tpm")]
    [InlineData("/compare?Roles=TPM,PgM&roles=pjm")]
    [InlineData("/compare")]
    [InlineData("/compare?")]
    [InlineData("/language?Role=program-manager")]
    [InlineData("/language?role=anything&role=program-manager")]
    [InlineData("/compare?roles=Program-Manager%2Cproject-manager,")]
    [InlineData("/compare?roles=program-manager")]
    [InlineData("/language?role=program-manager&situation=resume")]
    [InlineData("/language?role=&situation=")]
    [InlineData("/search?q=x&anything=y")]
    [InlineData("/articles/second?x=y#details")]
    public void LinkThatAsksForWhatIsThere_IsFine(string address)
    {
        using var sample = new ContentSample();
        Assert.Empty(sample.Body($"See [x]({address}).").Load().Findings);
    }

    [Theory]
    [InlineData("- id: scheduling\n  name", "  name", "'name' and other keys of the entry on line 1 appear again here. If a new entry starts, add its line '- id: …'. If not, delete the duplicates.")]
    [InlineData("- id: scheduling", "  id: scheduling", "'id' and other keys of the entry on line 1 appear again here. If a new entry starts, add its '- '. If not, delete the duplicates.")]
    [InlineData("  evidence: A plan that held.", "  evidence: A plan that held.\n  evidence: A plan.", "'evidence' is already on line 19. Keep one of the two.")]
    public void DuplicateKeys_TellALostLineFromATypo(string right, string wrong, string message)
    {
        using var sample = new ContentSample();
        Assert.Equal(message, sample.Edit("quiz/skills.yml", right, wrong).Load().Findings.Single(f => f.File == "quiz/skills.yml").Message);
    }

    [Theory]
    [InlineData("quiz/skills.yml", "  targets:\n    technical-program-manager: 2", "  targets:\n    program-manager: 1\n    project-manager: 1\n    technical-program-manager: 2", "'program-manager' is already on line 15. Keep one of the two.", "'project-manager' is already on line 16. Keep one of the two.")]
    [InlineData("quiz/skills.yml", "  evidence: A reviewed design.", "  evidence: A reviewed design.\n  evidence: A.\n  name: System", "'evidence' is already on line 10. Keep one of the two.", "'name' is already on line 2. Keep one of the two.")]
    [InlineData("quiz/rubric.yml", "bands: {", "bands: { clear: 0.9, leaning: 0.7,", "'clear' is already on line {0}. Keep one of the two.", "'leaning' is already on line {0}. Keep one of the two.")]
    [InlineData("plans/tasks.yml", "- id: make-a-plan\n  title|- id: show-the-plan\n  title", "  title", "'title' and other keys of the entry on line 1 appear again here. If a new entry starts, add its line '- id: …'. If not, delete the duplicates.", "'title' and other keys of the entry on line 11 appear again here. If a new entry starts, add its line '- id: …'. If not, delete the duplicates.")]
    [InlineData("plans/tasks.yml", "- id: make-a-plan\n  title: Make a plan", "  title: Make a plan\n  note: New", "'title' and other keys of the entry on line 1 appear again here. If a new entry starts, add its line '- id: …'. If not, delete the duplicates.")]
    [InlineData("articles/first.md", "sources:\n  - title: A source\n    url: https://example.com/source", "sources: [{ title: A, url: https://a.example, title: B, url: https://b.example }]", "'title' is already on line {0}. Keep one of the two.", "'url' is already on line {0}. Keep one of the two.")]
    public void SeveralDuplicateKeys_AreEachReported(string file, string right, string wrong, params string[] messages)
    {
        using var sample = new ContentSample();
        foreach (var part in right.Split('|'))
            sample.Edit(file, part, wrong);
        var findings = sample.Load().Findings.Where(f => f.Code == Codes.DuplicateKey.Code);
        Assert.Equal(messages, findings.Select(f => f.Message.Replace($"line {f.Line}.", "line {0}.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("abbreviation: \"TPM\"", "abbreviation: \"TPM")]
    [InlineData("abbreviation: \"TPM\"", "abbreviation: [TPM]")]
    [InlineData("abbreviation: \"TPM\"", "abbreviations: \"TPM\"")]
    [InlineData("---\ntitle", "title")]
    public void LinkByAShortName_IsNoFaultWhereTheNameCannotBeRead(string right, string wrong)
    {
        using var sample = new ContentSample();
        const string file = "roles/technical-program-manager.md";
        Assert.All(sample.Body("See [x](/compare?roles=tpm,program-manager).").Edit(file, right, wrong).Load().Findings, f => Assert.Equal(file, f.File));
    }

    [Fact]
    public void LinkByAShortName_IsNoFaultWhereTheRolesAreMissing()
    {
        using var sample = new ContentSample();
        Directory.Delete(Path.Combine(sample.Body("See [x](/compare?roles=tpm,program-manager).").Folder, "roles"), recursive: true);
        Assert.Equal(["roles/"], sample.Load().Findings.Where(f => !f.Message.Contains("::: ", StringComparison.Ordinal)).Select(f => f.File));
    }

    [Theory]
    [InlineData("quiz/rubric.yml", "    criterion: systems", "    criterion: other", "There is no criterion 'other'.")]
    [InlineData("quiz/personas.yml", "systems-1: ", "system-9: ", "There is no item 'system-9'. Did you mean 'systems-1'?")]
    public void WhatSeveralNameAndIsNotThere_IsOneFindingInItsFile(string file, string right, string wrong, string begin)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.EditAll(file, right, wrong).Load().Findings, f => f.Message.StartsWith("There is no ", StringComparison.Ordinal));
        Assert.Matches(System.Text.RegularExpressions.Regex.Escape(begin) + " Line", finding.Message);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, " Line 13 names it, too.")]
    [InlineData(4, " Lines 13, 23 and 33 name it, too.")]
    [InlineData(5, " Lines 13, 23, 33 and 1 more name it, too.")]
    public void WhatSeveralNameAndIsNotThere_IsOneFinding(int tasks, string also)
    {
        using var sample = new ContentSample();
        const string Task = "  title: Task {0}\n  skill: writing\n  roles: [program-manager]\n  week: 1\n  reaches: 1\n  minutes: 45\n  instruction: Write.\n  artifact: A text.\n  proof: true\n";
        var added = string.Concat(Enumerable.Range(1, tasks).Select(n => $"- id: task-{n}\n" + Task.Replace("{0}", $"{n}", StringComparison.Ordinal)));
        var finding = Assert.Single(sample.Write("plans/tasks.yml", added + sample.Read("plans/tasks.yml")).Load().Findings);
        Assert.Equal(("plans/tasks.yml", 3, "There is no skill 'writing'." + also), (finding.File, finding.Line, finding.Message));
    }

    [Fact]
    public void SkillThatNoTaskBuilds_IsOneFindingForAllRoles()
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Edit("plans/tasks.yml", "skill: system-design", "skill: scheduling").Load().Findings);
        Assert.Equal(
            "No task in plans/tasks.yml that can be done without a job builds 'system-design' for technical-program-manager (target 3), program-manager (target 1), technical-project-manager (target 2). Add one, or add the roles to one.",
            finding.Message);
    }

    [Theory]
    [InlineData("roles: [technical-program-manager, program-manager]", "roles: program-manager", "roles: [program-manager]", "Write [program-manager].")]
    [InlineData("related: [second]", "related:", "related: []", "Write [] for an empty list.")]
    [InlineData("sources:\n  - title: A source\n    url: https://example.com/source", "sources:\n  title: A source\n  url: https://example.com/source", "sources:\n  - title: A source\n    url: https://example.com/source", "Start each entry with '- '.")]
    public void NoList_SaysHowToWriteOne(string right, string wrong, string @fixed, string advice)
    {
        using var sample = new ContentSample();
        Assert.EndsWith(advice, Assert.Single(sample.Edit(First, right, wrong).Load().Findings).Message, StringComparison.Ordinal);
        Assert.Empty(sample.Edit(First, wrong, @fixed).Load().Findings);
    }

    [Theory]
    [InlineData("faq", "### Why?\nBecause.")]
    [InlineData("personas", "### Ann\nShe asks.")]
    public void BlockBeforeAnyHeading_AsksForOneAboveIt(string name, string sections)
    {
        using var sample = new ContentSample();
        var block = $"::: {name}\n{sections}\n:::";
        Assert.Equal($"There is no ## heading above the block {name}, and its ### headings need one. Add one above the block.", Assert.Single(sample.Body(block).Load().Findings).Message);
        Assert.Empty(sample.Body("## People\n\n" + block).Load().Findings);
    }

    [Theory]
    [InlineData("* [x]( /quiz)")]
    [InlineData("- [x](/quiz) and more")]
    [InlineData("- [x][quiz]\n\n[quiz]: /quiz")]
    public void LinkThatLooksLikeABox_IsALink(string markdown) =>
        Assert.Equal("x", ContentSample.Page(markdown).QuerySelector("li a[href='/quiz']")!.TextContent);
}
