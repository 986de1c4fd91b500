using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The decision matrix and the scorecard, to read and print without taking the quiz.
public sealed class PaperFormsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Matrix_HasEveryRatingAndItsReason_AndRoomForTheSums()
    {
        var page = await site.NewVisitor().GetAsync("/matrix");

        var factors = site.Content.Rubric.Factors;
        Assert.Equal(factors.Select(f => f.Name), page.Page.QuerySelectorAll(".matrix tbody th").Select(c => c.TextContent));
        Assert.Equal(
            factors.SelectMany(f => Role.All.Select(r => f.Ratings[r].Rating.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            page.Page.QuerySelectorAll(".matrix tbody td:not(.blank-cell)").Select(c => c.TextContent));
        Assert.Equal(factors.SelectMany(f => Role.All.Select(r => f.Ratings[r].Reason)), page.Page.QuerySelectorAll(".reasons dd").Select(d => d.TextContent));
        Assert.Equal(factors.Length + Role.All.Length, page.Page.QuerySelectorAll(".blank-cell").Length);
        Assert.Contains("0 = Not at all, 1 = A little, 2 = Quite a lot, 3 = A great deal", page.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scorecard_HasEveryLevel_AndWhatEachRoleAsks()
    {
        var page = await site.NewVisitor().GetAsync("/scorecard");

        var skills = site.Content.Rubric.Skills;
        Assert.Equal(skills.SelectMany(s => s.Levels), page.Page.QuerySelectorAll(".scorecard li").Select(l => l.TextContent));
        Assert.Equal(
            skills.SelectMany(s => Role.All.Select(r => s.Targets[r] > 0 ? $"asks for level {s.Targets[r]}" : "not asked for")),
            page.Page.QuerySelectorAll(".targets dd").Select(d => d.TextContent));
        Assert.Equal(skills.Length, page.Page.QuerySelectorAll(".own-level .blank-cell").Length);
        Assert.All(skills, s => Assert.Equal(s.Name, page.Page.GetElementById(s.Id)!.TextContent));
    }
}
