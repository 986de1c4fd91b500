namespace CareerPath.Web.Tests.Translation;

public class LiteralWordsTests
{
    public static TheoryData<string> Files => new(RazorLiterals.Files.Where(f => !NotYet(f)));

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

    /// <summary>Pages whose words still move.</summary>
    private static bool NotYet(string file) =>
        file.StartsWith("/Pages/A/", StringComparison.Ordinal) || file.StartsWith("/Pages/S/", StringComparison.Ordinal)
        || file.StartsWith("/Pages/Quiz/", StringComparison.Ordinal) || file.StartsWith("/Pages/Shared/Result/", StringComparison.Ordinal)
        || file is "/Pages/Shared/_Pairs.cshtml" or "/Pages/Shared/_FieldError.cshtml" or "/Pages/Shared/_ErrorSummary.cshtml" or "/Pages/Shared/_Plan.cshtml"
            or "/Pages/Shared/_PlanTask.cshtml" or "/Pages/Shared/_Steps.cshtml" or "/Pages/Shared/_Map.cshtml";
}
