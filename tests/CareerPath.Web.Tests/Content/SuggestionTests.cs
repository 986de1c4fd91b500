using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

public class SuggestionTests
{
    [Fact]
    public void DistanceWithALimit_IsTheDistance_OrBeyondTheLimit()
    {
        var random = new Random(7);
        string Word() => new([.. Enumerable.Range(0, random.Next(9)).Select(_ => "abc"[random.Next(3)])]);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b, limit) = (Word(), Word(), random.Next(6));
            var distance = Suggestion.Distance(a, b);
            var limited = Suggestion.Distance(a, b, limit);
            Assert.True(distance <= limit ? limited == distance : limited > limit, $"{a} {b} {limit}: {limited}, not {distance}");
        }
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

    [Fact]
    public void RandomLetters_AmongTenThousandAddresses_AreNearNone()
    {
        var random = new Random(7);
        string Word(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26)))]);
        var known = Enumerable.Range(0, 10_000).Select(_ => Word(random.Next(55, 66))).ToList();
        Assert.Empty(Suggestion.Near(Word(60), known, most: 4));
        Assert.Equal([known[7]], Suggestion.Near(known[7][..^2], known, most: 4));
    }
}
