using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerPath.Load.Corpus;

// Generates text from the words of the shipped articles, in runs and as often as they use them, so that pages compress like real ones.
// Thousands of made-up words, a few in each article, let a search find some articles and not others.
internal sealed class Words(IEnumerable<string> texts)
{
    private const int MadeUp = 12_000;
    private const double Continues = 0.55;
    private const double IsTopic = 0.12;

    private static readonly string[] _starts = ["b", "br", "c", "cl", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] _middles = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] _ends = ["l", "m", "n", "nd", "r", "rt", "s", "t", "ck", ""];

    private readonly string[] _running =
    [
        .. texts.SelectMany(t => Regex.Matches(t, @"\b[A-Za-z][a-z]+\b", RegexOptions.NonBacktracking).Select(m => m.Value.ToLowerInvariant())),
    ];

    public static string Slug(int number) => $"{MadeUpWord(number * 7)}-{MadeUpWord(number * 13)}-{number.ToString(CultureInfo.InvariantCulture)}";

    // Words that this article uses and few others do.
    public static string[] Topic(Random random) => [.. Enumerable.Range(0, 40).Select(_ => MadeUpWord(random.Next(MadeUp)))];

    public IEnumerable<string> Run(Random random, string[] topic, int count)
    {
        var at = random.Next(_running.Length);
        for (var i = 0; i < count; i++)
        {
            at = random.NextDouble() < Continues ? (at + 1) % _running.Length : random.Next(_running.Length);
            yield return random.NextDouble() < IsTopic ? topic[random.Next(topic.Length)] : _running[at];
        }
    }

    private static string MadeUpWord(int number)
    {
        var random = new Random(number % MadeUp);
        var syllables = random.Next(2, 4);
        return string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(_starts) + Pick(_middles) + Pick(_ends)));

        string Pick(string[] parts) => parts[random.Next(parts.Length)];
    }
}
