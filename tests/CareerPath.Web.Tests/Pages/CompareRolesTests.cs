using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class CompareRolesTests : IClassFixture<Site>
{
    private const string Both = "/compare?roles=technical-program-manager&roles=project-manager";

    private readonly Site _site;

    public CompareRolesTests(Site site) => _site = site;

    [Fact]
    public async Task Form_WithoutScripts_LeadsToTheComparison()
    {
        var visitor = _site.NewVisitor();
        var page = (await visitor.GetAsync("/compare")).Choose("roles", "project-manager").Choose("roles", "technical-program-manager");
        Assert.Equal("get", page.Form().Method);
        var address = Sent(page);

        Assert.Equal(Both + "&roles=", address);
        Assert.Equal("Technical Program Manager and Project Manager, side by side", (await visitor.GetAsync(address)).Heading);
    }

    [Theory]
    [InlineData(Both)]
    [InlineData("/compare?roles=project-manager&roles=technical-program-manager&roles=project-manager&roles=")]
    [InlineData("/compare?roles=Technical-Program-Manager&roles=%20project-manager%20")]
    [InlineData("/compare?roles=project-manager,%20technical-program-manager,")]
    public async Task AnyOrder_IsOnePage_WithOneCanonicalAddress(string address)
    {
        var page = (await _site.NewVisitor().GetAsync(address)).Page;
        Assert.Equal("https://careerpath.example" + Both, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["/roles/technical-program-manager", "/roles/project-manager"], page.QuerySelectorAll("table.compare thead a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["technical-program-manager", "project-manager"],
            page.QuerySelectorAll<IHtmlInputElement>("input[name=roles]").Where(i => i.IsChecked).Select(i => i.Value));
    }

    [Theory]
    [InlineData("tpm&roles=PjM", Both)]
    [InlineData("TPM,project-manager", Both)]
    [InlineData("tpm", "/compare?roles=technical-program-manager")]
    [InlineData("tpm&roles=technical-program-manager", "/compare?roles=technical-program-manager")]
    public async Task ShortNames_LeadToTheComparison(string roles, string address)
    {
        using var answer = await _site.NewVisitor().Client.GetAsync("/compare?roles=" + roles);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ShortName_BesideOneThatIsNone_IsChosen()
    {
        var answer = await _site.NewVisitor().GetAsync("/compare?roles=tpm&roles=owner");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["technical-program-manager"], answer.Page.QuerySelectorAll<IHtmlInputElement>("input[name=roles]").Where(i => i.IsChecked).Select(i => i.Value));
    }

    [Fact]
    public async Task Articles_AboutTheComparedRoles_ComeFirst_AndOthersThatCoverThemFollow()
    {
        var links = (await _site.NewVisitor().GetAsync("/compare?roles=program-manager&roles=project-manager")).Page.QuerySelectorAll("#read ~ ul h3 a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/articles/program-project-product", links);
        links = [.. (await _site.NewVisitor().GetAsync(Both)).Page.QuerySelectorAll("#read ~ ul h3 a").Select(a => a.GetAttribute("href"))];
        Assert.Equal(["/articles/from-project-manager-to-tpm", "/articles/tpm-vs-project-manager"], links.Take(2).Order(StringComparer.Ordinal));
        Assert.Contains("/articles/a-day-in-each-role", links);
    }

    [Fact]
    public async Task AllFour_HaveEveryAspect_GroupedAsOnTheRolePage()
    {
        var visitor = _site.NewVisitor();
        var all = string.Join('&', Role.All.Select(r => "roles=" + r.Slug()));
        var table = (await visitor.GetAsync("/compare?" + all)).Page.QuerySelector("table.compare")!;
        var role = (await visitor.GetAsync("/roles/program-manager")).Page;

        Assert.Equal(role.QuerySelectorAll(".facts-group > h2").Select(h => h.TextContent), table.QuerySelectorAll("tbody th[scope=rowgroup]").Select(h => h.TextContent));
        Assert.Equal(role.QuerySelectorAll(".facts dt").Select(h => h.TextContent), table.QuerySelectorAll("tbody th[scope=row]").Select(h => h.TextContent));
        Assert.Equal(role.QuerySelectorAll(".facts dd").Select(d => d.TextContent), table.QuerySelectorAll("tbody tr td:nth-of-type(2)").Select(d => d.TextContent));
        Assert.DoesNotContain(table.QuerySelectorAll("td"), d => string.IsNullOrWhiteSpace(d.TextContent));
        Assert.Equal(Role.All.Select(r => r.Name()), table.QuerySelectorAll("tbody tr:nth-of-type(2) td").Take(4).Select(d => d.GetAttribute("data-role")));
    }

    [Fact]
    public async Task Picture_ShowsTheComparedRolesOnly_AndSaysSoInWords()
    {
        var picture = (await _site.NewVisitor().GetAsync(Both + "&roles=program-manager")).Page.QuerySelector("svg.roles-map[role=img]")!;
        Assert.Equal(["Technical Program Manager", "Program Manager", "Project Manager"], picture.QuerySelectorAll("text[font-size='15']").Select(t => t.TextContent));
        Assert.Contains("Project Manager: business, one project.", picture.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneRole_AsksForAnother()
    {
        var answer = await _site.NewVisitor().GetAsync("/compare?roles=program-manager");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("One role alone cannot be compared.", answer.Page.QuerySelector("form")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
        Assert.EndsWith("/compare", answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormWithNothingChosen_IsABadRequest_ThatSaysWhatToDo()
    {
        var visitor = _site.NewVisitor();
        var start = await visitor.GetAsync("/compare");
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Empty(start.Errors);

        var answer = await visitor.GetAsync(Sent(start));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Choose at least two roles to compare.", Assert.Single(answer.Errors));
        AssertLinked(answer);
        Assert.Empty(answer.Page.QuerySelectorAll("table, link[rel=canonical]"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/compare")).Status);
    }

    [Fact]
    public async Task FormWithOneRole_IsABadRequest_ThatKeepsIt()
    {
        var visitor = _site.NewVisitor();
        var answer = await visitor.GetAsync(Sent((await visitor.GetAsync("/compare")).Choose("roles", "program-manager")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("One role alone cannot be compared. Choose at least one more beside Program Manager.", Assert.Single(answer.Errors));
        AssertLinked(answer);
        Assert.Equal(["program-manager"], answer.Page.QuerySelectorAll<IHtmlInputElement>("input[name=roles]").Where(i => i.IsChecked).Select(i => i.Value));

        var corrected = await visitor.GetAsync(Sent(answer.Choose("roles", "project-manager")));
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        Assert.NotNull(corrected.Page.QuerySelector("table.compare"));
        Assert.Empty(corrected.Errors);
    }

    [Fact]
    public async Task FormWithEveryRole_IsTheComparisonOfAll()
    {
        var visitor = _site.NewVisitor();
        var form = await visitor.GetAsync("/compare");
        foreach (var role in Role.All)
            form.Choose("roles", role.Slug());
        Assert.Equal("The four roles, side by side", (await visitor.GetAsync(Sent(form))).Heading);
    }

    [Fact]
    public async Task UnknownRole_IsABadRequest_ThatNamesIt_AndKeepsTheOthers()
    {
        var answer = await _site.NewVisitor().GetAsync("/compare?roles=program-manger&roles=project-manager&roles=program-manager&roles=%3Cscript%3E");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("There is no role “program-manger”. Did you mean 'program-manager'? Choose from the list.", answer.Errors[0]);
        Assert.Contains("“<script>”", answer.Errors[1], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>”", answer.Html, StringComparison.Ordinal);
        Assert.Equal(2, answer.Page.QuerySelectorAll<IHtmlInputElement>("input[name=roles]").Count(i => i.IsChecked));
        Assert.NotNull(answer.Page.QuerySelector(answer.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
        Assert.Empty(answer.Page.QuerySelectorAll("table, link[rel=canonical]"));
    }

    private static string Sent(Answer page) =>
        page.Form().GetAttribute("action") + "?" + string.Join('&', Visitor.Fields(page.Form()).Select(f => $"{f.Key}={f.Value}"));

    private static void AssertLinked(Answer answer)
    {
        Assert.Equal("roles", answer.Page.QuerySelector(answer.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!)!.GetAttribute("name"));
        var described = answer.Page.QuerySelector("main form fieldset")!.GetAttribute("aria-describedby")!;
        Assert.Contains(answer.Errors[0], answer.Page.GetElementById(described)!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/roles", "/compare?roles=technical-program-manager&roles=program-manager&roles=technical-project-manager&roles=project-manager")]
    [InlineData("/roles/program-manager", "/compare?roles=program-manager")]
    [InlineData("/articles/tpm-vs-program-manager", "/compare?roles=technical-program-manager&roles=program-manager")]
    public async Task Comparison_IsLinked(string from, string address) =>
        Assert.Contains(address, (await _site.NewVisitor().GetAsync(from)).Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
}
