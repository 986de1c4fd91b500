using CareerPath.Web.Content.Yaml;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

public sealed class TypographyTests : IClassFixture<Site>
{
    private readonly Site _site;

    public TypographyTests(Site site) => _site = site;

    [Theory]
    [InlineData("a bank's app", "a bank’s app")]
    [InlineData("two teams' work", "two teams’ work")]
    [InlineData("\"Ship it,\" she said.", "“Ship it,” she said.")]
    [InlineData("(\"no\")", "(“no”)")]
    [InlineData("she said \"'yes' means yes\"", "she said “‘yes’ means yes”")]
    [InlineData("in the '90s", "in the ’90s")]
    [InlineData("it’s “curved” already", "it’s “curved” already")]
    [InlineData("", "")]
    [InlineData("'", "‘")]
    public void Curve_TurnsEachQuoteToItsSide(string typed, string read)
    {
        Assert.Equal(read, Typography.Curve(typed));
        Assert.Equal(typed.Length, Typography.Curve(typed).Length);
    }

    [Fact]
    public void Curve_GoesOnAfterAWord() => Assert.Equal("’s", Typography.Curve("'s", 'm'));

    [Fact]
    public async Task NoPage_ShowsAStraightQuoteOutsideOfCode()
    {
        var visitor = _site.NewVisitor();
        foreach (var path in _site.Content.Articles.Select(a => $"/articles/{a.Slug}").Concat(["/", "/articles", "/roles/program-manager", "/language", "/quiz", "/privacy"]))
        {
            var page = (await visitor.GetAsync(path)).Page;
            foreach (var code in page.QuerySelectorAll("pre, code, script, style").ToList())
                code.Remove();
            var words = page.Body!.TextContent;
            var straight = words.AsSpan().IndexOfAny('\'', '"');
            Assert.True(straight < 0, $"{path}: …{(straight < 0 ? "" : words[Math.Max(0, straight - 30)..Math.Min(words.Length, straight + 20)])}…");
        }
    }
}
