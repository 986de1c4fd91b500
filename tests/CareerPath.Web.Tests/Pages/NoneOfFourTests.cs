using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// Whether any of the four roles suits, and results of a quiz that does not ask this.
public sealed class NoneOfFourTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Theory]
    [InlineData(1, "architect")]
    [InlineData(-1, "auditor")]
    [InlineData(0, "analyst")]
    public async Task Result_OfSomebodyByTheirOwnHand_SaysPerhapsNoneFirst(int technical, string instead)
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, technical, 1, others: -1);
        var head = result.Page.QuerySelector("header.verdict")!;

        Assert.Equal("Perhaps none of these four roles.", result.Heading);
        Assert.Equal("Clearly drawn to work by your own hand", head.QuerySelector(".eyebrow")!.TextContent);
        Assert.Contains($"You prefer {Rubric.Axis(AxisId.Others).Criteria[0].Low}: ", result.Page.QuerySelector("section:has(> #line-why)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(instead, head.TextContent, StringComparison.Ordinal);
        Assert.Contains("If it is to be one of the four", head.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("None of your answers pulls toward work through others.", result.Page.QuerySelector("section:has(> #line-against)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await _visitor.GetAsync(result.Path + "/why")).Page.QuerySelectorAll("table.bars").Length);
    }

    [Fact]
    public async Task OtherSide_OfPerhapsNone_QuotesWhatSpeaksForWorkThroughOthers()
    {
        var against = Rubric.Items.First(i => Rubric.AxisOf(i) == AxisId.Others);
        var result = await _visitor.TakeQuizAsync(
            Rubric, item => QuizJourney.Toward(item, item == against ? 1 : Rubric.AxisOf(item) == AxisId.Others ? -2 : 2));

        Assert.Equal("Perhaps none of these four roles.", result.Heading);
        var said = Assert.Single((await _visitor.GetAsync(result.Path + "/against")).Page.QuerySelectorAll(".arguments li"));
        Assert.Contains($"Pair {Rubric.Items.IndexOf(against) + 1} pulls the other way", said.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "your answers say firmly that this suits you")]
    [InlineData(0, "Whether that suits you is too close to call")]
    public async Task Result_OfTheOthers_SaysWhetherWorkThroughOthersSuits(int others, string words)
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1, others);

        Assert.Equal("You would most enjoy the work of a Technical Program Manager.", result.Heading);
        Assert.Contains(words, (await _visitor.GetAsync(result.Path + "/why")).Page.QuerySelector("section:has(> #why-others)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_WithOnlyAFirstLookAtWorkThroughOthers_SaysTooEarly()
    {
        var result = await _visitor.TakeQuizAsync(
            Rubric, item => Rubric.AxisOf(item) != AxisId.Others ? QuizJourney.Toward(item, 2) : item.FirstLook ? QuizJourney.Toward(item, -2) : null);

        Assert.Equal("You would most enjoy the work of a Technical Program Manager.", result.Heading);
        Assert.Contains("too early to tell: 4 pairs about it are answered", result.Page.QuerySelector("header.verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfPerhapsNone_WithDoubt_IsNotCalledClear()
    {
        // Twelve pairs of contradicting answers within the criteria of the map's axes.
        var result = await _visitor.TakeQuizAsync(
            Rubric, item => QuizJourney.Toward(item, Rubric.AxisOf(item) == AxisId.Others || Rubric.Items.IndexOf(item) % 4 == 0 ? -2 : 2));

        Assert.Equal("Perhaps none of these four roles.", result.Heading);
        Assert.Equal("Drawn to work by your own hand, to be treated as unclear", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent);
    }

    [Fact]
    public async Task Matrix_OfPerhapsNone_ClaimsNoAgreement()
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1, others: -1);
        var matters = await _visitor.GetAsync(result.Path + "/matters");
        var weighed = await _visitor.SubmitAsync(matters.Choose($"Input.Chosen[{Rubric.Factors[0].Id}]", "3").Form());

        var section = weighed.Page.QuerySelector("section:has(> #matters)")!.TextContent;
        foreach (var claim in (string[])["verdict", "disagree", "agree:", "for your result", "in question"])
            Assert.DoesNotContain(claim, section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfAShareWithoutTheAnswers_NamesNoneOfThem()
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1, others: -1);
        var form = await _visitor.GetAsync(result.Path + "/share");
        foreach (var box in form.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = box.Value == "Verdict";
        var made = await _visitor.SubmitAsync(form.Form());

        var shared = await Site.NewVisitor().GetAsync(made.Page.QuerySelector(".link-box input")!.GetAttribute("value")!);

        Assert.Equal("Perhaps none of these four roles.", shared.Page.QuerySelector(".lead")!.TextContent);
        Assert.DoesNotContain("They prefer", shared.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(pairs ", shared.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfAnEarlierRubric_SaysNothingOfCoinsOthersAndRounds()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var earlier = Rubric with
        {
            Bands = new BandLimits(new(0.95), new(0.8)),
            Axes = Rubric.Axes[..2],
            Items = [.. Rubric.Items.Where(i => i.Round == 1 && Rubric.AxisOf(i) != AxisId.Others).Select(i => i with { FirstLook = false })],
            Personas = [],
        };
        store.Current = store.Current with { Rubric = earlier };

        var result = await _visitor.TakeQuizTowardAsync(earlier, 1, 1);

        Assert.Equal("You would most enjoy the work of a Technical Program Manager.", result.Heading);
        var why = await _visitor.GetAsync(result.Path + "/why");
        Assert.Contains("Firm: asked again, you would almost surely land on the technical side.", why.Html, StringComparison.Ordinal);
        foreach (var page in (Answer[])[result, why, await _visitor.GetAsync(result.Path + "/against"), await _visitor.GetAsync(result.Path + "/print")])
        {
            foreach (var claim in (string[])["coin", "through others", "second round", "first direction"])
                Assert.DoesNotContain(claim, page.Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(2, why.Page.QuerySelectorAll("table.bars").Length);
        Assert.Contains("nobody to compare with", (await _visitor.GetAsync(result.Path + "/people")).Html, StringComparison.Ordinal);
    }
}
