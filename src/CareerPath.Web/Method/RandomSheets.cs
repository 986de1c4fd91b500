using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

/// Answer sheets of people who do not read: every pair answered, every position equally likely. The same ones every time.
public static class RandomSheets
{
    public const int Count = 10_000;
    private const ulong Seed = 2026;

    public static IEnumerable<AnswerSheet> Of(Rubric rubric)
    {
        var state = Seed;
        for (var i = 0; i < Count; i++)
            yield return new AnswerSheet { Answers = rubric.Items.ToDictionary(item => item.Id, _ => Position.Of((int)(Next(ref state) % 5) - 2)) };
    }

    // SplitMix64 (Steele, Lea, Flood, 2014): unlike System.Random, fixed for good.
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
