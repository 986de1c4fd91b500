using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

public class SuggestionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "bc", 1)]
    [InlineData("manger", "manager", 1)]
    [InlineData("ca", "abc", 3)]
    public void Distance_CountsInsertionsDeletionsReplacementsAndSwaps(string a, string b, int distance)
    {
        Assert.Equal(distance, Suggestion.Distance(a, b));
        Assert.Equal(distance, Suggestion.Distance(b, a));
    }

    [Fact]
    public void Near_RulesOutNothingThatIsNear()
    {
        var random = new Random(7);
        string Word() => new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcdE"[random.Next(5)])]);
        var known = Enumerable.Range(0, 300).Select(_ => Word()).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 100; i++)
        {
            var word = Word();
            var expected = known.Where(k => Suggestion.Distance(word.ToUpperInvariant(), k.ToUpperInvariant()) is var d && d <= 2 && d < k.Length);
            Assert.Equal(expected.Order(StringComparer.Ordinal), Suggestion.Near(word, known).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Near_GoesNoFurtherThanItIsTold()
    {
        string[] known = ["reading-a-job-post-with-care", "reading-a-job-post"];
        Assert.Equal(["reading-a-job-post"], Suggestion.Near("reading-a-job-pots", known, most: 4));
        Assert.Empty(Suggestion.Near("raeding-a-job-wvxyz", known, most: 4));
        Assert.Equal(["reading-a-job-post"], Suggestion.Near("raeding-a-job-wvxyz", known));
    }
}
