using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The lines of the front page and the arguments behind them, for many sheets of the current rubric and for contradictions once found.
public sealed class ArgumentsTests
{
    private static readonly Rubric _rubric = new ContentLoader(Site.FindContent(), Pictures.None).Load(new DateOnly(2026, 11, 29)).Content!.Rubric;

    private static readonly IEnumerable<int> _seeds = Enumerable.Range(1, 200);

    [Fact]
    public void Lines_NameTheAnswerOrRatingTheyRestOn() => Every.Holds(_seeds, seed =>
    {
        var result = Seeded(seed);
        var lines = FrontLines.Of(result);
        Assert.NotEmpty(lines.Why);
        Assert.NotEmpty(lines.Second);
        Assert.All(lines.Why.Concat(lines.Second), line =>
        {
            Assert.Matches(@"[Pp]airs? \d|weight \d of 3|rated \d of 4|\d%|You said: “|On the factors you weighed|more answers? (is|are) needed|No criterion|Every answer stands|None of your answers|only \d+ of your answers", line);
            Assert.DoesNotContain("  ", line, StringComparison.Ordinal);
            Assert.DoesNotContain("..", line, StringComparison.Ordinal);
        });
    });

    [Fact]
    public void Arguments_RestOnNoDifferenceWithinTheNoise() => Every.Holds(_seeds, seed =>
    {
        var result = Seeded(seed);
        foreach (var role in result.Candidates)
        {
            var arguments = Arguments.Against(result, role);
            Assert.Equal(Ground.Costs, arguments[^1].Ground);
            foreach (var argument in arguments)
            {
                if (argument.Ground == Ground.Ratings)
                {
                    var shares = Regex.Matches(argument.Text, @"(\d+)%").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
                    Assert.True(shares[0] - shares[1] > ResultView.AboutTheSame, argument.Text);
                }
                if (argument.Text.StartsWith("On the factors you weighed", StringComparison.Ordinal))
                    Assert.Empty(result.Verdict.Matrix!.Switches);
                if (argument.Ground == Ground.Answers)
                    Assert.All(Numbers(argument.Text), n => Assert.NotEqual(0, Toward(result, n, role)));
            }
        }
    });

    // Nothing a strong technical sheet reads about technical and business work may be what a strong business sheet reads.
    [Fact]
    public void Lines_AboutTheWork_AreNeverTheSameForOppositeSheets()
    {
        var results = Enumerable.Range(1, 400).Select(Seeded).Where(r => r.Verdict.Headline is { Band: Band.Clear, Suits: not Suits.None, Role: not null }).ToList();
        var technical = Lines(results.Where(r => r.Verdict.Headline.Role == Role.TechnicalProgramManager));
        var business = Lines(results.Where(r => r.Verdict.Headline.Role == Role.ProgramManager));
        Assert.True(technical.Count > 20 && business.Count > 20, $"{technical.Count} and {business.Count} lines");

        var shared = technical.Intersect(business).ToList();

        Assert.All(shared, line => Assert.DoesNotContain(Numbers(line), n => _rubric.AxisOf(_rubric.Items[n - 1]) == AxisId.Technical));

        static HashSet<string> Lines(IEnumerable<ResultView> results) =>
            [.. results.SelectMany(r => FrontLines.Of(r) is var lines ? lines.Why.Concat(lines.Second).Append(NextStep.Of(r, null, _ => null).Text) : [])];
    }

    [Fact]
    public void AnOpenVerdict_GetsArgumentsAgainstBoth_AndWhatWouldDecide()
    {
        var result = Of(item => Axis(item) == AxisId.Technical ? 0 : QuizJourney.Toward(item, 2), weights: _ => 3, ratings: _ => 2);

        Assert.Equal([Role.TechnicalProgramManager, Role.ProgramManager], result.Candidates.AsEnumerable());
        Assert.Equal("What would decide it", FrontLines.Of(result).SecondTitle);
        Assert.Equal(3, Arguments.Deciding(result, result.OpenAxis!).Length);
        var grounds = result.Candidates.Select(role => Arguments.Against(result, role)).ToList();
        Assert.All(grounds, against => Assert.DoesNotContain(against, a => a.Ground == Ground.Answers));
        Assert.All(grounds, against => Assert.Contains(against, a => a.Ground == Ground.Weights));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(4, true)]
    public void Readiness_IsAnArgumentOnlyBeyondTheNoise(int levelOfTheOther, bool argues)
    {
        // Level 2 everywhere; what the other role alone needs is rated higher or not at all.
        var result = Of(item => QuizJourney.Toward(item, 2), ratings: skill => skill.Targets[Role.ProjectManager] > skill.Targets[Role.TechnicalProgramManager] ? levelOfTheOther : 2);

        Assert.Equal(argues, Arguments.Against(result, Role.TechnicalProgramManager).Any(a => a.Ground == Ground.Ratings));
    }

    [Fact]
    public void AMatrixThatOneWeightTurns_IsNoArgument()
    {
        var turned = Enumerable.Range(1, 400).Select(Seeded).First(r => r.Verdict is { Matrix: { Winner: { } winner, Switches.Length: > 0 }, Headline.Role: { } role } && winner != role);

        Assert.DoesNotContain(Arguments.Against(turned, turned.Verdict.Headline.Role!.Value), a => a.Text.StartsWith("On the factors", StringComparison.Ordinal));
    }

    [Fact]
    public void ADealBreakerOfTheOtherSide_IsNoArgumentAgainstTheResult()
    {
        var flag = _rubric.DealBreakers.First(d => d.Roles.Contains(Role.TechnicalProgramManager) && !d.Roles.Contains(Role.ProgramManager));
        var business = Of(item => QuizJourney.Toward(item, Axis(item) == AxisId.Technical ? -2 : 2), flags: [flag.Id]);
        var technical = Of(item => QuizJourney.Toward(item, 2), flags: [flag.Id]);

        Assert.DoesNotContain(Arguments.Against(business, Role.ProgramManager), a => a.Ground == Ground.DealBreakers);
        var first = Arguments.Against(technical, Role.TechnicalProgramManager)[0];
        Assert.Equal((Ground.DealBreakers, flag.Ask), (first.Ground, first.Ask));
    }

    [Fact]
    public void AllAnswersAlike_LeaveTheCostsOfTheJob()
    {
        var result = Of(item => QuizJourney.Toward(item, 2));

        var line = Assert.Single(FrontLines.Of(result).Second);

        Assert.StartsWith("Nothing you told us. But the job costs anybody something. “", line, StringComparison.Ordinal);
        Assert.Contains("of 4 for a Technical Program Manager", line, StringComparison.Ordinal);
    }

    private static AxisId Axis(Item item) => _rubric.AxisOf(item);

    private static IEnumerable<int> Numbers(string line) => Regex.Matches(line, @"[Pp]airs? (\d+)").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    // How far the answer to a pair pulls away from a role.
    private static double Toward(ResultView result, int number, Role role)
    {
        var item = _rubric.Items[number - 1];
        var side = Axis(item) == AxisId.Technical ? role.TechnicalSide() : role.ScopeSide();
        var value = result.Verdict.Axis(Axis(item)).Contributions.Single(c => c.Item == item.Id).Value;
        return Math.Sign(value) == (side == Side.High ? -1 : 1) ? value : 0;
    }

    private static ResultView Seeded(int seed) => new(_rubric, Sheets.Seeded(_rubric, seed));

    private static ResultView Of(Func<Item, int?> position, Func<Skill, int>? ratings = null, Func<Factor, int>? weights = null, ImmutableArray<string> flags = default) =>
        new(_rubric, Sheets.Of(_rubric, position, ratings, weights, flags));
}
