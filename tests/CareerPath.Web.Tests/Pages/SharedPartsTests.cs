using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// What a shared page tells for each combination of ticks.
public sealed class SharedPartsTests(Site site) : SiteTests(site)
{
    private static readonly SealedParts[] _all = [.. SharedPartsWords.All.Select(p => p.Part)];

    private Rubric Rubric => Site.Shipped.Rubric;

    private static IEnumerable<SealedParts> Combinations => Enumerable.Range(1, (1 << _all.Length) - 1)
        .Select(bits => _all.Where((_, place) => (bits & (1 << place)) != 0).Aggregate((some, part) => some | part));

    [Fact]
    public async Task APage_IsTheSame_WhateverThePartsSayThatAreNotTicked()
    {
        foreach (var parts in Combinations)
        {
            var one = await ReadAllAsync(parts, Filled(toward: 2));
            var changed = Filled(toward: 2);
            var other = Filled(toward: -2);
            // The verdict follows from the answers, so with it they stay.
            if (!parts.HasFlag(SealedParts.Answers) && !parts.HasFlag(SealedParts.Verdict))
                changed.Answers = other.Answers;
            if (!parts.HasFlag(SealedParts.Readiness))
                changed.Skills = other.Skills;
            if (!parts.HasFlag(SealedParts.Matters))
                (changed.Factors, changed.DealBreakers) = (other.Factors, other.DealBreakers);
            (changed.Work, changed.Aim) = (CurrentWork.Tester, Aim.NewJob);

            var two = await ReadAllAsync(parts, changed, withPlan: !parts.HasFlag(SealedParts.Plan));

            foreach (var (slug, page) in one)
            {
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.True(Text(page, slug) == Text(two[slug], slug), $"The page {slug} of {parts} tells another part.");
            }
        }
    }

    [Fact]
    public async Task APage_HoldsNoWordOfAPartThatIsNotTicked()
    {
        foreach (var parts in Combinations)
        {
            var assessment = Filled(toward: 2);
            var whole = new ResultView(Rubric, assessment);
            var pages = await ReadAllAsync(parts, assessment);
            var words = string.Concat(pages.Values.Select(p => p.Page.DocumentElement.TextContent));
            bool Has(SealedParts some) => (parts & some) != SealedParts.None;
            void Check(bool isTicked, string selector, params IEnumerable<string> said)
            {
                Assert.True(isTicked == pages.Values.Any(p => p.Page.QuerySelector(selector) is not null), $"{selector} on the pages that show {parts}");
                Assert.All(said, text => Assert.True(isTicked || !words.Contains(text, StringComparison.OrdinalIgnoreCase), $"“{text}” on the pages that show {parts}"));
            }

            Check(Has(SealedParts.Answers), "#answers", Rubric.Items.SelectMany(i => new[] { i.Left, i.Right }).Select(s => s.TrimEnd('.')));
            Check(Has(SealedParts.Readiness), "#readiness", Rubric.Skills.SelectMany(s => s.Levels.Add(s.Evidence).Add(s.Name)));
            Check(Has(SealedParts.Matters), "#matters", Rubric.Factors.Select(f => f.Question));
            Check(Has(SealedParts.Matters), "#deal-breakers", Rubric.DealBreakers.SelectMany(d => new[] { d.Statement, d.Warning, d.Ask }));
            Check(Has(SealedParts.Plan), "a[href$='/plan']");
            Check(Has(SealedParts.Artifacts), "a[href$='/portfolio']");
            Check(Has(SealedParts.Verdict), ".verdict", VerdictWords.Headline(whole.Verdict));
            Check(Has(SealedParts.Verdict | SealedParts.Answers), "svg.map", AxisWords.Band(Band.Clear), "They stand", "Firm:", "recommended", "in question", "their result");
            // What a role costs anybody belongs to the other side of the answers.
            if (!Has(SealedParts.Matters | SealedParts.Answers))
                Assert.All(Rubric.Factors, f => Assert.DoesNotContain(pages.Values.SelectMany(p => p.Page.All), e => e.ChildElementCount == 0 && e.TextContent.Contains(f.Name, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, -1)]
    public async Task MattersAlone_CompareAllFourRoles_AndSayNothingOfTheVerdict(int technical, int scope, int others)
    {
        var assessment = Filled(item => 2 * Rubric.AxisOf(item) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => others });

        var pages = await ReadAllAsync(SealedParts.Matters, assessment);

        Assert.Equal("What a person shares", pages[""].Heading);
        Assert.DoesNotContain("verdict", Said(pages), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("two roles", Said(pages), StringComparison.Ordinal);
        Assert.Equal(["What they touch"], pages["deal-breakers"].Page.QuerySelectorAll("section[aria-labelledby=deal-breakers] h3").Select(h => h.TextContent));
        Assert.All(pages.Values, page => Assert.Empty(page.Page.QuerySelectorAll(".is-here, .is-top, .is-warning")));
    }

    [Fact]
    public async Task MattersAlone_BeforeAnythingIsWeighed_SayOnlyThat()
    {
        var reader = await ReadAllAsync(SealedParts.Matters, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));

        Assert.Contains("No factor has a weight yet.", Said(reader), StringComparison.Ordinal);
        Assert.Contains("Not answered yet.", Said(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("verdict", Said(reader), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(SealedParts.Verdict | SealedParts.Matters)]
    [InlineData(SealedParts.Answers | SealedParts.Matters)]
    public async Task Matters_BesideAVerdict_AreComparedWithIt(SealedParts parts)
    {
        var assessment = Filled(toward: 2);
        var role = Role.ProjectManager;
        assessment.Factors = Rubric.Factors.ToDictionary(f => f.Id, f => f.Ratings[role].Rating == f.Ratings.Values.Max(r => r.Rating) ? 3 : 0);

        var reader = await ReadAllAsync(parts, assessment);

        Assert.Contains("Their answers point to Technical Program Manager, yet Project Manager gives them the most", Said(reader), StringComparison.Ordinal);
        Assert.Contains("The answers speak for Technical Program Manager; what they want from a job speaks for Project Manager.", Said(reader), StringComparison.Ordinal);
        Assert.NotEmpty(reader["matters"].Page.QuerySelectorAll("section[aria-labelledby=matters] .is-here"));
        Assert.Contains("Warnings about Technical Program Manager", Said(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SealedParts.Verdict)]
    [InlineData(SealedParts.Answers)]
    public async Task Readiness_BesideAVerdict_IsAboutItsRole(SealedParts parts)
    {
        var assessment = Filled(toward: 2);
        assessment.Skills = Rubric.Skills.ToDictionary(s => s.Id, s => s.Targets.GetValueOrDefault(Role.ProjectManager));

        var reader = await ReadAllAsync(parts | SealedParts.Readiness, assessment);

        Assert.Contains("of what a Technical Program Manager needs today", Said(reader), StringComparison.Ordinal);
        Assert.Contains("Today they are readier for Project Manager", Said(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("not shared here", Said(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("32")]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("Everything")]
    [InlineData("Verdict, Answers")]
    public async Task Post_WithAnUnknownTick_MakesNoLink(string tick)
    {
        var owner = await Site.StoreAsync(Rubric, Filled(toward: 2));
        var visitor = Site.NewVisitor();
        var page = await visitor.GetAsync(owner + "/share");
        page.Page.QuerySelector("input[type=checkbox]:checked")!.SetAttribute("value", tick);

        var again = await visitor.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.NotEmpty(again.Errors);
        Assert.Empty((await visitor.GetAsync(owner + "/share")).Page.QuerySelectorAll(".link-box"));
    }

    // All parts filled in, each with something to say.
    private Assessment Filled(int toward) => Filled(_ => toward);

    private Assessment Filled(Func<Item, int> toward)
    {
        var strength = toward(Rubric.Items[0]);
        return Sheets.Of(
            Rubric, item => QuizJourney.Toward(item, toward(item)), skill => (skill.Id.Length + strength + 2) % 5, factor => (factor.Id.Length + strength + 2) % 4,
            [.. Rubric.DealBreakers.Where((_, place) => place % 2 == (strength > 0 ? 0 : 1)).Select(d => d.Id)]);
    }

    private async Task<Dictionary<string, Answer>> ReadAllAsync(SealedParts parts, Assessment assessment, bool withPlan = false)
    {
        var owner = await Site.StoreAsync(Rubric, assessment);
        if (withPlan)
        {
            var visitor = Site.NewVisitor();
            await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        }
        return await Site.ReadAllAsync(await Site.NewVisitor().ShareAsync(owner, parts), parts);
    }

    private static string Said(Dictionary<string, Answer> pages) => string.Concat(pages.Values.Select(p => p.Page.QuerySelector("main")!.TextContent));

    // Without the key.
    private static string Text(Answer page, string slug) => page.Html.Replace(page.Path.Split('/')[2], slug, StringComparison.Ordinal);
}
