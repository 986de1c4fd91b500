using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Decision scripts, the other side and resume bullets for many random sheets of the current rubric. Everything they say must rest on an
// answer.
public sealed class DecisionScriptTests
{
    private static readonly SiteContent _content = Load();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Scripts_RestOnCriteriaThatPullTheSameWay(int seed)
    {
        var result = Result(seed);
        var scripts = DecisionScript.For(result).AddRange(DecisionScript.Against(result));
        var expected = !result.SpeaksForRoles || result.Verdict.Quality.Doubtful ? 0 : result.Verdict.Headline.Role is null ? 2 : 4;
        Assert.Equal(expected, scripts.Length);
        foreach (var line in scripts.SelectMany(s => s.Lines))
        {
            var text = line.Before + line.Blank + line.After;
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", text, StringComparison.Ordinal);
            Assert.True(text[^1] is '.' or '?' or '”', text);
        }
        if (result.Verdict.Headline.Role is not { } role || expected == 0)
            return;
        Assert.All(scripts, s => Assert.Contains($"a {role.Name()}", s.Lines[0].Before, StringComparison.Ordinal));
        var preferred = result.Verdict.Axes.SelectMany(axis => axis.Criteria.Where(c => c.Score is not null && Math.Sign(c.Score.Value) == Math.Sign(axis.Score))
            .Select(c => result.Axis(axis).Criteria.First(w => w.Id == c.Id)).Select(w => axis.Side == Side.High ? w.High : w.Low)).ToList();
        var all = result.Rubric.Axes.SelectMany(a => a.Criteria).SelectMany(c => (string[])[c.Low, c.High]);
        var said = string.Join(' ', scripts.SelectMany(s => s.Lines).Select(l => l.Before));
        Assert.All(all.Where(words => said.Contains(words, StringComparison.Ordinal)), words => Assert.Contains(words, preferred));
    }

    [Theory]
    [InlineData(Role.TechnicalProgramManager)]
    [InlineData(Role.ProgramManager)]
    [InlineData(Role.TechnicalProjectManager)]
    [InlineData(Role.ProjectManager)]
    public void BestPhrases_AreStrong_AndFirstTheRolesOwn(Role role)
    {
        var best = PhraseFilter.Best(role, _content.Phrases);
        Assert.All(best, p => Assert.True(p.Strength > 1 && p.Roles.Contains(role), p.Id));
        Assert.Equal([role], best[0].Roles.AsEnumerable());
        Assert.True(best.Count(p => p.Situation == Situation.Resume) >= 3);
    }

    // Each seed gives a sheet with a different preference, strength and number of gaps.
    private static ResultView Result(int seed)
    {
        var rubric = _content.Rubric;
        var random = new Random(seed);
        var (technical, scope, others) = (random.Next(-2, 3), random.Next(-2, 3), random.Next(-1, 3));
        var skip = random.Next(4) == 0 ? 0.5 : 0.05;
        var answers = rubric.Items.ToDictionary(
            i => i.Id,
            i => random.NextDouble() < skip
                ? (Position?)null
                : Position.Of(QuizJourney.Toward(i, Math.Clamp(rubric.AxisOf(i) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => others } + random.Next(-1, 2), -2, 2))));
        return new ResultView(rubric, new Assessment
        {
            Id = Guid.NewGuid(),
            OwnerKeyHash = [],
            RubricId = rubric.Id,
            CreatedAt = default,
            UpdatedAt = default,
            Answers = answers,
            Skills = random.Next(2) == 0 ? [] : rubric.Skills.ToDictionary(s => s.Id, _ => random.Next(5)),
            Factors = random.Next(2) == 0 ? [] : rubric.Factors.ToDictionary(f => f.Id, _ => random.Next(4)),
            DealBreakers = random.Next(2) == 0 ? [] : rubric.DealBreakers.ToDictionary(d => d.Id, _ => random.Next(3) == 0),
        });
    }

    private static SiteContent Load()
    {
        using var site = new Site();
        return site.Content;
    }
}
