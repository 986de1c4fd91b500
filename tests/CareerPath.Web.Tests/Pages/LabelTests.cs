using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// What an owner calls a try, and taking the quiz again.
public sealed class LabelTests(Site site) : SiteTests(site)
{
    private const string Label = "before the new job";

    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task ALabel_IsShownWhereverTheAssessmentIsListed()
    {
        var path = await LabelledAsync(Label);
        await _visitor.GetAsync(path);
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = "Do something else" }) } };

        foreach (var page in (string[])["/", "/quiz", path, path + "/carry-over"])
            Assert.Equal([$"“{Label}”"], Labels(await _visitor.GetAsync(page)));
        Assert.Equal(Label, Field(await _visitor.GetAsync(path + "/check")));
        // A fresh start under today's quiz is another try.
        await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/carry-over")).Form());
        Assert.Equal([Label, null], (await Site.AssessmentsAsync()).Select(a => a.Label));
    }

    [Theory]
    [InlineData("  spaced   out ", "spaced out")]
    [InlineData("two\r\nlines\tand\u2028more", "two lines and more")]
    [InlineData("<b>bold</b><script>alert(1)</script>", "<b>bold</b><script>alert(1)</script>")]
    [InlineData("=HYPERLINK(\"http://x.example\")", "=HYPERLINK(\"http://x.example\")")]
    [InlineData("{0} [a](5) %s", "{0} [a](5) %s")]
    [InlineData("\u202Ereversed\u202C, \u200Bzero\u200D\uFEFF-width", "reversed, zero-width")]
    [InlineData("לפני העבודה החדשה", "לפני העבודה החדשה")]
    [InlineData("علی\u200Cرضا, 👩🏽\u200D💻", "علی\u200Cرضا, 👩🏽\u200D💻")]
    [InlineData("\u200Cعلی\u200C رضا\u200D\u200D", "علی رضا")]
    public async Task HostileText_IsOneLineOfText_Everywhere(string typed, string shown)
    {
        var path = await LabelledAsync(typed);

        Assert.Equal(shown, (await Site.SingleAsync()).Label);
        foreach (var page in (string[])["/", "/quiz", path])
        {
            var answer = await _visitor.GetAsync(page);
            Assert.Equal([$"“{shown}”"], Labels(answer));
            Assert.Empty(answer.Page.QuerySelectorAll("bdi *"));
        }
        Assert.Equal(shown, Field(await _visitor.GetAsync(path + "/check")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u202E\uFEFF")]
    public async Task NothingToSee_IsNoLabel_AndTakesAnEarlierOneAway(string typed)
    {
        var path = await LabelledAsync(Label);

        await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/check")).Fill("Input.Label", typed).Form());

        Assert.Null((await Site.SingleAsync()).Label);
        Assert.Empty(Labels(await _visitor.GetAsync("/quiz")));
    }

    [Theory]
    [InlineData(61)]
    [InlineData(10_000)]
    public async Task ALongLabel_IsRefused_AndKept(int length)
    {
        var path = await LabelledAsync(Label);

        var refused = await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/check")).Fill("Input.Label", new string('x', length)).Select("Input.Work", "Tester").Form());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Shorten the name of this try to 60 characters."], refused.Errors);
        Assert.Equal("#f-Label", refused.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(new string('x', length), Field(refused));
        Assert.Equal((Label, null), ((await Site.SingleAsync()).Label, (await Site.SingleAsync()).Work));
    }

    [Fact]
    public async Task AStaleForm_DoesNotUndoWhatAnotherTabSaved()
    {
        var path = (await _visitor.TakeQuizAsync(Rubric, _ => 1)).Path;
        var stale = await _visitor.GetAsync(path + "/check");
        await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/check")).Fill("Input.Label", Label).Form());

        await _visitor.SubmitAsync(stale.Select("Input.Work", "Tester").Form());

        Assert.Equal((Label, CurrentWork.Tester), ((await Site.SingleAsync()).Label, (await Site.SingleAsync()).Work));
        // What it does change is what its owner typed last.
        await _visitor.SubmitAsync(stale.Fill("Input.Label", "last of all").Form());
        Assert.Equal("last of all", (await Site.SingleAsync()).Label);
    }

    [Fact]
    public async Task AnAssessmentFromBeforeLabels_StillOpens()
    {
        var path = await LabelledAsync(Label);
        var (assessment, version) = (await Site.SingleAsync(), await Site.VersionAsync());
        var old = SealedJson.Close(
            assessment.Keys![SealedParts.OwnerOnly], new SealedPlace($"Assessments.Standing under {assessment.RubricId}", assessment.Id, version), new { Work = "Tester", Aim = (string?)null }, 128);
        await EarlierDatabase.RunAsync(Site.Folder, "UPDATE Assessments SET Standing = $0", old);

        Assert.Equal((CurrentWork.Tester, null), ((await Site.SingleAsync()).Work, (await Site.SingleAsync()).Label));
        await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/check")).Fill("Input.Label", Label).Form());
        Assert.Equal((CurrentWork.Tester, Label), ((await Site.SingleAsync()).Work, (await Site.SingleAsync()).Label));
    }

    [Fact]
    public async Task ALabel_IsNoLongerToldByItsSize()
    {
        await LabelledAsync("x");
        var shortest = (await Site.DumpAsync())[0].Columns["Standing"];
        await Site.ResetAsync();
        await LabelledAsync(new string('\u05D0', 60));

        Assert.Equal(((byte[])shortest).Length, ((byte[])(await Site.DumpAsync())[0].Columns["Standing"]).Length);
    }

    [Fact]
    public async Task TakeItAgain_StartsAFreshOne_WithALabelAtOnce_AndTheOldOneStays()
    {
        Assert.Null((await _visitor.GetAsync("/quiz")).Page.QuerySelector("#f-Label"));
        var first = await _visitor.TakeQuizAsync(Rubric, _ => 1);
        var before = await Site.SingleAsync();
        Site.Clock.Advance(TimeSpan.FromDays(30));

        var again = await _visitor.GetAsync(first.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Take it again").GetAttribute("href")!);
        var form = QuizJourney.Answered(again, Rubric, "-1").Fill("Label", Label).Form();
        await _visitor.SubmitAsync(form);
        // Pressed twice, with another name: one try, called what was sent last.
        await _visitor.SubmitAsync(QuizJourney.Answered(again, Rubric, "-1").Fill("Label", Label + "!").Form());

        Assert.Empty(again.Page.QuerySelectorAll("fieldset input[checked]"));
        var all = await Site.AssessmentsAsync();
        Assert.Equal([null, Label + "!"], all.Select(a => a.Label));
        Assert.Equal(before.Answers, all[0].Answers);
        Assert.Equal(before.UpdatedAt, all[0].UpdatedAt);
        Assert.Contains(Label, Assert.Single(Labels(await _visitor.GetAsync("/quiz"))), StringComparison.Ordinal);
        // Even beside one that is not finished.
        Assert.NotNull((await _visitor.GetAsync("/quiz?again=true")).Page.QuerySelector("main > form fieldset.pair"));
    }

    [Fact]
    public async Task TakeItAgain_WithALongLabel_IsRefused_AndStartsNothing()
    {
        await _visitor.TakeQuizAsync(Rubric, _ => 1);
        var again = QuizJourney.Answered(await _visitor.GetAsync("/quiz?again=true"), Rubric, "-1").Fill("Label", new string('x', 10_000));

        var refused = await _visitor.SubmitAsync(again.Form());

        Assert.Equal((HttpStatusCode.BadRequest, 1), (refused.Status, await Site.CountAssessmentsAsync()));
        Assert.Equal("#f-Label", refused.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("-1", QuizJourney.Checked(refused, Rubric.Items[0].Id));
        Assert.Equal(10_000, Field(refused).Length);
        await _visitor.SubmitAsync(refused.Fill("Label", Label).Form());
        Assert.Equal([null, Label], (await Site.AssessmentsAsync()).Select(a => a.Label));
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("false")]
    public async Task AForgedAgain_IsTheQuizAsItIs(string again) =>
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync($"/quiz?again={again}")).Status);

    private async Task<string> LabelledAsync(string label)
    {
        var path = (await _visitor.TakeQuizAsync(Rubric, _ => 1)).Path;
        await _visitor.SubmitAsync((await _visitor.GetAsync(path + "/check")).Fill("Input.Label", label).Form());
        return path;
    }

    private static List<string> Labels(Answer page) => [.. page.Page.QuerySelectorAll("main bdi").Select(l => l.TextContent)];

    private static string Field(Answer page) => page.Page.QuerySelector("#f-Label")!.GetAttribute("value")!;
}
