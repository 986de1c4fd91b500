namespace CareerPath.Web.Tests.Translation;

public class LiteralWordsTests
{
    // All files except the design page, which only developers see.
    public static TheoryData<string> Files => new(RazorLiterals.Files.Where(f => !f.StartsWith("/Pages/Design/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Page_HoldsNoWordsOfItsOwn(string file) => Assert.Empty(RazorLiterals.Words(file));

    [Fact]
    public void Markup_OfEveryPage_IsSeen()
    {
        Assert.Contains("class=\"hero-words\"", RazorLiterals.Markup("/Pages/Index.cshtml"), StringComparison.Ordinal);
        Assert.Contains("class=\"site-nav\"", RazorLiterals.Markup("/Pages/Shared/_Layout.cshtml"), StringComparison.Ordinal);
        Assert.True(RazorLiterals.Files.Count() > 40);
    }
}
