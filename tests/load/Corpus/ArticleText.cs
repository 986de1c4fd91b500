using System.Globalization;
using System.Text;

namespace CareerPath.Load.Corpus;

// Generates an article with every kind of block, 900 to 1,800 words, and links to other articles and their headings.
internal sealed class ArticleText(Words words, string[] slugs, int number)
{
    private static readonly string[] _roles = ["technical-program-manager", "program-manager", "technical-project-manager", "project-manager"];
    private static readonly string[] _aspects = ["scope", "time-horizon", "outcome", "day", "works-with", "delivers", "skills", "metrics", "challenges", "pay"];

    private readonly Random _random = new(number);
    private readonly string[] _topic = Words.Topic(new Random(number));
    private readonly StringBuilder _text = new();

    public string Write()
    {
        var first = _random.Next(_roles.Length);
        var (role, other) = (_roles[first], _roles[(first + 1 + _random.Next(3)) % 4]);
        Front(role, other);
        Line(Paragraph(60));
        Section("What the job is");
        Line($"{Paragraph(90)} See [the role](/roles/{role}) and [the quiz](/quiz). {Paragraph(60)}");
        Line(Paragraph(90));
        Line($"::: compare roles={role},{other} aspects={string.Join(',', _aspects.Skip(_random.Next(4)).Take(6))}\n:::");
        Section("The pros and cons");
        Block("pros-cons", 6, i => $"- [{(i % 2 == 0 ? '+' : '-')}] **{Title(2)}.** {Sentence()}\n  - Example: {Sentence()}");
        Section("A day in figures");
        Line("| Time | What | With whom |\n|---|---|---|\n" + string.Join('\n', Enumerable.Range(9, 5).Select(h => $"| {h}:00 | {Sentence()} | {Title(2)} |")));
        Section(Title(4));
        Line($"{Paragraph(80 + _random.Next(500))}[^1] {Link("the-pros-and-cons")}");
        Line($"{Paragraph(70)} {Link(null)} {Paragraph(40)} {Link("questions")}");
        Line($"## {Title(5)}\n\n{Paragraph(60 + _random.Next(150))}");
        Block("weak-strong", 3, _ => $"- {Title(3)}\n  - {Sentence()}\n  - {Sentence()}");
        Block("scan", 4, _ => $"- **{Title(2)}** — {Sentence()}");
        Section("A checklist");
        Block("checklist", 5, _ => $"- [ ] {Sentence()}");
        Section("People");
        Block("personas", 2, _ => $"### {Title(2)}\n{Paragraph(30)}\n");
        Line("::: script\n**For.** " + Paragraph(25) + " {{your team}} " + Paragraph(15) + "\n:::");
        Line($"::: language role={role}\n:::");
        Section("Questions");
        Block("faq", 3, _ => $"### {Title(5)}?\n{Paragraph(40)}\n");
        Line("::: quiz\n:::");
        Line($"[^1]: {Sentence()} [The source](https://www.bls.gov/ooh/).");
        return _text.ToString();
    }

    private void Front(string role, string other)
    {
        var reviewed = new DateOnly(2026, 11, 21).AddDays(-_random.Next(200)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Line($"""
            ---
            title: "{Title(6)}"
            summary: {Capital(string.Join(' ', words.Run(_random, _topic, 16)))}.
            roles: [{role}, {other}]
            reviewed: {reviewed}
            sources:
              - title: US Bureau of Labor Statistics, Occupational Outlook Handbook
                url: https://www.bls.gov/ooh/
              - title: "{Title(4)}"
                url: https://www.onetonline.org/link/summary/15-1299.09
            related: [{slugs[(number + 1) % slugs.Length]}, tpm-pros-and-cons]
            ---
            """);
    }

    private string Link(string? anchor) =>
        $"[{Title(3)}](/articles/{slugs[_random.Next(slugs.Length)]}{(anchor is null ? "" : "#" + anchor)}).";

    private void Section(string title) => Line($"## {title}");

    private void Block(string name, int count, Func<int, string> item) =>
        Line($"::: {name}\n{string.Join('\n', Enumerable.Range(0, count).Select(item))}\n:::");

    private string Paragraph(int count)
    {
        var text = new StringBuilder();
        for (var left = count; left > 0; left -= 10)
            text.Append(text.Length > 0 ? " " : "").Append(Sentence());
        return text.ToString();
    }

    private string Sentence() => Capital(string.Join(' ', words.Run(_random, _topic, _random.Next(6, 15)))) + ".";

    private string Title(int count) => Capital(string.Join(' ', words.Run(_random, _topic, count)));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Line(string text) => _text.Append(text).Append("\n\n");
}
