using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

// The verdicts of the personas and of 50 seeded sheets under the shipped quiz, so that any change of arithmetic or of the rubric shows up
// as a diff. To accept a change: copy verdicts.actual.txt over verdicts.txt, and read the diff before you commit it.
public sealed class GoldenVerdictTests
{
    private const int Sheets = 50;

    [Fact]
    public async Task Verdicts_OfTheShippedQuiz_AreThoseThatWereReviewed()
    {
        var rubric = new ContentLoader(Site.FindContent(), Pictures.None).Load(new DateOnly(2026, 11, 21)).Content!.Rubric;
        var actual = new StringBuilder();
        foreach (var persona in rubric.Personas)
            actual.Append(Line(persona.Id, Scorer.Score(rubric, new AnswerSheet { Answers = persona.Case.Answers }))).Append('\n');
        for (var seed = 1; seed <= Sheets; seed++)
            actual.Append(Line($"sheet-{seed:00}", Scorer.Score(rubric, Sheet(rubric, (ulong)seed)))).Append('\n');

        var folder = Path.Combine(Path.GetDirectoryName(Site.FindContent())!, "tests", "CareerPath.Web.Tests", "Content", "Golden");
        var expected = await File.ReadAllTextAsync(Path.Combine(folder, "verdicts.txt"));
        if (expected != actual.ToString())
            await File.WriteAllTextAsync(Path.Combine(folder, "verdicts.actual.txt"), actual.ToString());
        Assert.Equal(expected.Split('\n'), actual.ToString().Split('\n'));
    }

    private static string Line(string name, Verdict verdict)
    {
        var headline = verdict.Headline.Role?.Slug() ?? "between " + string.Join("+", verdict.Headline.Between.Select(r => r.Slug()));
        return $"{name}: {headline}, suits {RubricWords.Of(verdict.Headline.Suits)}\n" + string.Concat(verdict.Axes.Select(Axis)) + Besides(verdict);
    }

    private static string Axis(AxisVerdict a) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
          {a.Id} {a.Score:0.000000} {a.Side} {a.Band} of {a.Answered}, stability {a.Stability:0.000000}, chance {a.Chance:0.000000}, weightings {a.Weightings:0.000000}, region {a.Region.Low:0.0000}..{a.Region.High:0.0000}, fewest {a.FewestChanges}
            criteria {string.Join(' ', a.Criteria.Select(c => $"{c.Id}={c.Score:0.0000}"))}
            points {string.Join(' ', a.Contributions.Select(c => c.Points))} = {a.Points}
            flips {string.Join(' ', a.Flips.Select(f => string.Join('&', f.Changes.Select(c => $"{c.Item}:{c.From}>{c.To}"))))}
            open {string.Join(' ', a.Unanswered.Select(u => u.Item + (u.CouldFlip ? "!" : "")))}

        """);

    private static string Besides(Verdict v) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
          fits {string.Join(' ', v.Fits.Select(f => f.Fit.ToString("0.000", CultureInfo.InvariantCulture)))}
          quality run {v.Quality.LongestRun}, uniform {v.Quality.Uniform}, against itself {string.Join(' ', v.Quality.Contradictions.Select(c => $"{c.First}/{c.Second}"))}
          readiness {string.Join(' ', v.Readiness.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Readiness:0.000} [{string.Join(' ', r.Gaps.Select(g => $"{g.Skill}:{g.Level}>{g.Target}"))}]")))}
          matrix {string.Join(' ', v.Matrix?.Scores.Select(m => m.Score.ToString("0.0000", CultureInfo.InvariantCulture)) ?? [])}, margin {v.Matrix?.Margin:0.0000}, switches {string.Join(' ', v.Matrix?.Switches.Select(m => $"{m.Factor}={m.Weight}>{m.Winner}") ?? [])}
          deal-breakers {string.Join(' ', v.DealBreakers.Select(d => d.Id))}
        """);

    private static AnswerSheet Sheet(Rubric rubric, ulong seed)
    {
        // Each sheet leans by its own amount, so that all bands occur; one answer in eight is skipped.
        var lean = (int)(Next(ref seed) % 5) - 2;
        return new AnswerSheet
        {
            Answers = rubric.Items.Where(_ => Next(ref seed) % 8 != 0).ToDictionary(
                i => i.Id, i => Position.Of(Math.Clamp((int)(Next(ref seed) % 5) - 2 + (i.High == ItemSide.Right ? lean : -lean), -2, 2))),
            Skills = rubric.Skills.Where(_ => Next(ref seed) % 4 != 0).ToDictionary(s => s.Id, _ => (int)(Next(ref seed) % 5)),
            Factors = rubric.Factors.ToDictionary(f => f.Id, _ => (int)(Next(ref seed) % 4)),
            DealBreakers = rubric.DealBreakers.Where(_ => Next(ref seed) % 4 == 0).Select(d => d.Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    // SplitMix64: the same on every machine and in every version of the runtime.
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
