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
            var one = await ReadAsync(parts, Filled(toward: 2));
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

            var two = await ReadAsync(parts, changed, withPlan: !parts.HasFlag(SealedParts.Plan));

            Assert.Equal(HttpStatusCode.OK, one.Status);
            Assert.True(Text(one) == Text(two), $"The page that shows {parts} tells another part.");
        }
    }

    [Fact]
    public async Task APage_HoldsNoWordOfAPartThatIsNotTicked()
    {
        foreach (var parts in Combinations)
        {
            var assessment = Filled(toward: 2);
            var reader = await ReadAsync(parts, assessment);
            var words = reader.Page.DocumentElement.TextContent;
            bool Has(SealedParts some) => (parts & some) != SealedParts.None;
            void Check(bool isTicked, string selector, params IEnumerable<string> said)
            {
                Assert.True(isTicked == reader.Page.QuerySelector(selector) is not null, $"{selector} on the page that shows {parts}");
                Assert.All(said, text => Assert.True(isTicked || !words.Contains(text, StringComparison.OrdinalIgnoreCase), $"“{text}” on the page that shows {parts}"));
            }

            Check(Has(SealedParts.Answers), "#answers", PartWords.Of(SealedParts.Answers, Rubric, assessment));
            Check(Has(SealedParts.Readiness), "#readiness", PartWords.Of(SealedParts.Readiness, Rubric, assessment));
            Check(Has(SealedParts.Matters), "#matters", PartWords.Of(SealedParts.Matters, Rubric, assessment));
            Check(Has(SealedParts.Matters), "#deal-breakers");
            Check(Has(SealedParts.Plan), "#plan");
            Check(Has(SealedParts.Verdict), ".verdict", PartWords.Of(SealedParts.Verdict, Rubric, assessment));
            Check(Has(SealedParts.Verdict | SealedParts.Answers), "svg.map", AxisWords.Band(Band.Clear), "You stand", "Firm:", "recommended", "in question", "your result");
            // What a role costs anybody belongs to the other side of the answers.
            if (!Has(SealedParts.Matters | SealedParts.Answers))
                Assert.All(Rubric.Factors, f => Assert.DoesNotContain(reader.Page.All, e => e.ChildElementCount == 0 && e.TextContent.Contains(f.Name, StringComparison.Ordinal)));
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

        var reader = await ReadAsync(SealedParts.Matters, assessment);

        Assert.Equal("A shared assessment", reader.Heading);
        Assert.DoesNotContain("verdict", Said(reader), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("two roles", Said(reader), StringComparison.Ordinal);
        Assert.Equal(["What they touch"], reader.Page.QuerySelectorAll("section[aria-labelledby=deal-breakers] h3").Select(h => h.TextContent));
        Assert.Empty(reader.Page.QuerySelectorAll(".is-here, .is-top, .is-warning"));
    }

    [Fact]
    public async Task MattersAlone_BeforeAnythingIsWeighed_SayOnlyThat()
    {
        var reader = await ReadAsync(SealedParts.Matters, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));

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

        var reader = await ReadAsync(parts, assessment);

        Assert.Contains("Your answers point to Technical Program Manager, yet Project Manager gives you the most", Said(reader), StringComparison.Ordinal);
        Assert.NotEmpty(reader.Page.QuerySelectorAll("section[aria-labelledby=matters] .is-here"));
        Assert.Contains("Warnings about Technical Program Manager", Said(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SealedParts.Verdict)]
    [InlineData(SealedParts.Answers)]
    public async Task Readiness_BesideAVerdict_IsAboutItsRole(SealedParts parts)
    {
        var assessment = Filled(toward: 2);
        assessment.Skills = Rubric.Skills.ToDictionary(s => s.Id, s => s.Targets.GetValueOrDefault(Role.ProjectManager));

        var reader = await ReadAsync(parts | SealedParts.Readiness, assessment);

        Assert.Contains("of what a Technical Program Manager needs today", Said(reader), StringComparison.Ordinal);
        Assert.Contains("Today you are readier for Project Manager", Said(reader), StringComparison.Ordinal);
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

    private async Task<Answer> ReadAsync(SealedParts parts, Assessment assessment, bool withPlan = false)
    {
        var owner = await Site.StoreAsync(Rubric, assessment);
        if (withPlan)
        {
            var visitor = Site.NewVisitor();
            await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        }
        return await Site.ReadSharedAsync(owner, parts);
    }

    private static string Said(Answer reader) => reader.Page.QuerySelector("main")!.TextContent;

    private static string Text(Answer reader) => reader.Html.Replace(reader.Path.Split('/')[^1], "", StringComparison.Ordinal);
}
