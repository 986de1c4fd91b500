using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PartRoomTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int Tallest = 5000;

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    [InlineData(0, 0)]
    public async Task Rooms_WithEverythingAnswered_AreNoTallerThanOneReads(int technical, int scope)
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await FillAsync(owner, technical, scope);

        foreach (var part in (string[])["/skills", "/skills/1", "/skills/4", "/matters", "/deal-breakers"])
        {
            await page.GotoAsync(owner + part);
            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            Assert.True(height <= Tallest, $"{part} is {height} px high");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Saving_ShowsTheOutcome_TheFirstTimeAndEveryTime(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/matters");
        var save = page.Locator("form.form button[type=submit]").First;

        await page.Locator("#pay input[type=radio][value='3']").CheckAsync();
        await save.ClickAsync();
        await Expect(page.Locator("#outcome")).ToBeInViewportAsync();
        await Expect(page.Locator("#outcome .value").First).ToHaveTextAsync("75");

        await page.Locator("#pay input[type=radio][value='0']").CheckAsync();
        await page.Locator("#reach input[type=radio][value='2']").CheckAsync();
        await save.ClickAsync();
        await Expect(page.Locator("#outcome .value").First).ToHaveTextAsync("100");
        await Expect(page.Locator("#outcome")).ToBeInViewportAsync();
        await Expect(page.Locator("#reach input[type=radio][value='2']")).ToBeCheckedAsync();
    }

    private Task FillAsync(string owner, int technical, int scope) => Browser.Site.ChangeAsync(
        owner,
        (assessment, rubric) =>
        {
            foreach (var item in rubric.Items.Where(i => i.Round == 1))
            {
                var toward = rubric.AxisOf(item) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => 2 };
                assessment.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, toward));
            }
            foreach (var (part, answer) in (IEnumerable<(Part, int)>)[(Part.Skills, 0), (Part.Matters, 1), (Part.DealBreakers, 1)])
            {
                foreach (var id in Choices.Ids(part, rubric))
                    Choices.Set(assessment, part, id, new GivenAnswer(answer));
            }
        });
}
