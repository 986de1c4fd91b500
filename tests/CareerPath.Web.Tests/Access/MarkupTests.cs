using System.Net;
using AngleSharp.Dom;
using CareerPath.Web.Tests.Browser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Access;

[Collection(AccessCollection.Name)]
public sealed class MarkupTests(BrowserFixture fixture)
{
    // Fails for a new page that is not among the states.
    [Fact]
    public async Task States_ShowEveryPageThereIs()
    {
        var paths = (await fixture.StatesAsync()).Select(s => new Microsoft.AspNetCore.Http.PathString(s.Answer.Path.Split('?')[0])).ToList();
        // The error pages show at the address that failed, never at their own.
        paths.AddRange(["/404", "/500"]);

        var unseen = fixture.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // An address with a dot is a file, and so is the export.
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && !e.RoutePattern.RawText!.Contains('.', StringComparison.Ordinal) && e.RoutePattern.RawText != "a/{key}/export")
            .Where(e => !paths.Exists(p => IsAt(e, p)));

        Findings.AssertNone(unseen.Select(e => e.RoutePattern.RawText!));
    }

    [Fact]
    public async Task EveryState_WithoutAnError_IsOneThatWasMeant()
    {
        string[] meant = ["not found", "not found, near an article", "error", "error, a form was sent", "form from another site", "bad request", "a task that is gone"];
        var failed = (await fixture.StatesAsync())
            .Where(s => s.Answer.Page.QuerySelector(".error-summary") is null && (s.Answer.Status == HttpStatusCode.OK) == meant.Contains(s.Name, StringComparer.Ordinal))
            .Select(s => $"{s}: {s.Answer.Status}");

        Findings.AssertNone(failed);
    }

    [Fact]
    public async Task EveryState_HasItsHeadingsInOrder_AndOneOfTheFirstLevel()
    {
        var findings = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            var levels = state.Answer.Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => h.Closest(".error-summary") is null).Select(h => (h.LocalName[1] - '0', h.TextContent.Trim())).ToList();
            if (levels.Count(l => l.Item1 == 1) != 1 || levels[0].Item1 != 1)
                findings.Add($"{state}: {levels.Count(l => l.Item1 == 1)} first headings, begins with “{levels.FirstOrDefault().Item2}”");
            findings.AddRange(levels.Zip(levels.Skip(1)).Where(p => p.Second.Item1 > p.First.Item1 + 1).Select(p => $"{state}: a level is skipped before “{p.Second.Item2}”"));
            findings.AddRange(levels.Where(l => l.Item2.Length == 0).Select(_ => $"{state}: an empty heading"));
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task EveryState_HasItsLandmarks_AndALanguage()
    {
        var findings = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            var page = state.Answer.Page;
            if (page.DocumentElement.GetAttribute("lang") != "en")
                findings.Add($"{state}: no language");
            if (page.QuerySelectorAll("main").Length != 1 || page.QuerySelectorAll("body > header").Length != 1 || page.QuerySelectorAll("body > footer").Length != 1)
                findings.Add($"{state}: not one header, main and footer");
            var names = page.QuerySelectorAll("nav").Select(n => NameOf(page, n)).ToList();
            if (names.Contains("") || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
                findings.Add($"{state}: navigations named {string.Join(", ", names.Select(n => $"“{n}”"))}");
            findings.AddRange(page.QuerySelectorAll("[role=region], [tabindex='0']:not(pre)").Where(r => NameOf(page, r).Length == 0).Select(r => $"{state}: nameless {r.ClassName}"));
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task EveryField_HasALabel_AndEveryGroupALegend()
    {
        var findings = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            var page = state.Answer.Page;
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            {
                var label = field.Closest("label") ?? (field.Id is { } id ? page.QuerySelector($"label[for='{id}']") : null);
                if ((label?.TextContent.Trim() ?? NameOf(page, field)).Length == 0)
                    findings.Add($"{state}: no label for {field.OuterHtml}");
                if (field.GetAttribute("type") is "radio" or "checkbox" && field.GetAttribute("data-checklist") is null && NameOf(page, field.Closest("fieldset")).Length == 0)
                    findings.Add($"{state}: no group around {field.OuterHtml}");
                findings.AddRange((field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Where(d => page.GetElementById(d) is null).Select(d => $"{state}: described by {d}, which is nowhere"));
            }
        }
        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task EveryError_IsListedAtTheTop_LeadsToItsField_AndChangesTheTitle()
    {
        // The design page shows an error only as a sample.
        var refused = (await fixture.StatesAsync()).Where(s => s.Name != "design" && s.Answer.Page.QuerySelector(".error-summary") is not null).ToList();
        Assert.True(refused.Count > 10);
        foreach (var (state, page) in refused.Select(s => (s, s.Answer.Page)))
        {
            Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
            Assert.Equal("alert", page.QuerySelector("main > :first-child")!.GetAttribute("role"));
            foreach (var link in page.QuerySelectorAll(".error-summary a"))
            {
                var field = page.GetElementById(link.GetAttribute("href")![1..]);
                Assert.True(field is not null, $"{state}: {link.OuterHtml} leads nowhere");
                Assert.True((field.Closest(".field, fieldset") ?? field).QuerySelector(".field-error") is not null, $"{state}: nothing said at {link.OuterHtml}");
            }
        }
    }

    [Fact]
    public async Task EveryPage_HasATitleOfItsOwn()
    {
        // Not-found and error pages look the same at every address.
        var shared = (await fixture.StatesAsync()).Where(s => s.Answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.InternalServerError))
            .GroupBy(s => s.Answer.Page.Title!.Replace("Error: ", "", StringComparison.Ordinal), s => s.ToString().Split('(')[1], StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => $"“{g.Key}”: {string.Join(' ', g.Distinct(StringComparer.Ordinal))}");

        Findings.AssertNone(shared);
    }

    private static bool IsAt(RouteEndpoint page, Microsoft.AspNetCore.Http.PathString path) =>
        new TemplateMatcher(new RouteTemplate(page.RoutePattern), []).TryMatch(path, []);

    private static string NameOf(IDocument page, IElement? element) =>
        element is null ? ""
        : element.GetAttribute("aria-label") is { } label ? label.Trim()
        : element.GetAttribute("aria-labelledby") is { } ids ? string.Join(' ', ids.Split(' ').Select(id => page.GetElementById(id)?.TextContent.Trim())).Trim()
        : element.QuerySelector(":scope > legend")?.TextContent.Trim() ?? "";
}
