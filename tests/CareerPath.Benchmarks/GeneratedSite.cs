using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;

namespace CareerPath.Benchmarks;

// A site of many articles from a fixed seed. Word frequencies are as uneven as in natural language.
internal static class GeneratedSite
{
    private const int Vocabulary = 12_000;
    private const int Sections = 9;
    private const int WordsOfASection = 150;

    // Real words of the subject. The rest are made up.
    private static readonly string[] _common =
    [
        "the", "a", "of", "to", "and", "in", "manager", "program", "technical", "project", "team", "work", "plan", "date", "risk", "decision", "role", "release",
        "interview", "engineer", "dependency", "stakeholder", "budget", "certificate", "pay", "manage", "planning", "rollback",
    ];

    public static SiteContent Of(int articles)
    {
        var random = new Random(3);
        var words = Enumerable.Range(0, Vocabulary).Select(i => i < _common.Length ? _common[i] : Word(random)).ToArray();
        return new SiteContent
        {
            Site = new SiteSettings("CareerPath", "A tagline", "A description", "https://careerpath.example", "hello@careerpath.example", SiteLanguage.Default, [], []),
            Articles = [.. Enumerable.Range(0, articles).Select(i => Article(i, random, words))],
            Roles = [.. Role.All.Select(role => new RoleProfile(
                role, role.Name(), "", Text(random, words, 20), new DateOnly(2026, 11, 21), ImmutableDictionary<string, string>.Empty, [], Html(random, words), []))],
            Rubric = Generated.Rubric(),
            Tasks = [],
            Phrases = [.. Enumerable.Range(0, 200).Select(i => new Phrase($"phrase-{i}", Text(random, words, 5), Role.All, Situation.Resume, Text(random, words, 20), 2, []))],
            Pages = ImmutableDictionary<string, ContentPage>.Empty,
        };
    }

    private static Article Article(int number, Random random, string[] words) => new(
        $"article-{number}", Text(random, words, 7), Text(random, words, 20), [Role.ProgramManager], new DateOnly(2026, 11, 21), [], [], Draft: false,
        Html(random, words), [], Sections * WordsOfASection)
    {
        Faqs = [.. Enumerable.Range(0, 3).Select(i => new Faq($"faq-{i}", Text(random, words, 8), Text(random, words, 40)))],
    };

    private static string Html(Random random, string[] words)
    {
        var html = new StringBuilder();
        for (var s = 0; s < Sections; s++)
            html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"section-{s}\">{Text(random, words, 4)}</h2>\n<p>{Text(random, words, WordsOfASection)}</p>\n");
        return html.ToString();
    }

    private static string Text(Random random, string[] words, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(random, words)));

    // Picks the n-th word about 1/n as often as the first.
    private static string Pick(Random random, string[] words) => words[Math.Min(words.Length - 1, (int)Math.Pow(words.Length, random.NextDouble()) - 1)];

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{"bcdfglmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}{(random.Next(3) == 0 ? "n" : "")}"));
}
