using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// What the optional parts say about a result, and what they must never say. Checked over many seeded answers.
public sealed class PartOutcomeTests(Site site) : SiteTests(site)
{
    private const int Sheets = 60;

    private static readonly Role[] _tpmAndPm = [Role.TechnicalProgramManager, Role.ProgramManager];

    private Rubric Rubric => Site.Shipped.Rubric;

    [Fact]
    public void Readiness_OfAnOpenVerdict_PrefersNoRoleByFivePointsOrLess()
    {
        int same = 0, other = 0;
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(0, 1, assessment => Rate(assessment, seed));
            var (one, two) = (Percent(result, _tpmAndPm[0]), Percent(result, _tpmAndPm[1]));
            var outcome = SkillsOutcome.Of(result)!;

            Assert.Equal(_tpmAndPm, outcome.Roles);
            var isSame = Math.Abs(one - two) <= 5;
            Assert.Equal(isSame, outcome.Statement.Contains("equally ready", StringComparison.Ordinal));
            Assert.Equal(!isSame, outcome.Statement.Contains("readier", StringComparison.Ordinal));
            Assert.DoesNotContain("%", outcome.Statement, StringComparison.Ordinal);
            if (!isSame)
                Assert.Contains($"readier for {_tpmAndPm[one > two ? 0 : 1].Name()}, ", outcome.Statement, StringComparison.Ordinal);
            _ = isSame ? same++ : other++;
        }
        Assert.True(same > 0 && other > 0, $"{same} the same, {other} not");
    }

    [Fact]
    public void Readiness_ForARoleNotInQuestion_IsNamedOnlyWhenItIsClearlyHigher()
    {
        var named = 0;
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(1, 1, assessment => Rate(assessment, seed));
            var highest = Role.All.Max(role => Percent(result, role));

            var elsewhere = SkillsOutcome.Of(result)!.Elsewhere;

            Assert.Equal(highest - Percent(result, Role.TechnicalProgramManager) > 5, elsewhere is not null);
            named += elsewhere is null ? 0 : 1;
        }
        Assert.InRange(named, 1, Sheets - 1);
    }

    [Fact]
    public void TheReadiestRole_IsOneOfSeveral_IfOthersAreAboutTheSame()
    {
        var alone = 0;
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(1, 1, assessment => Rate(assessment, seed));
            var highest = Role.All.Max(role => Percent(result, role));

            var readiest = SkillsOutcome.Of(result)!.Readiest;

            Assert.Equal(Role.All.Count(role => highest - Percent(result, role) <= 5), readiest);
            alone += readiest == 1 ? 1 : 0;
        }
        Assert.InRange(alone, 1, Sheets - 1);
    }

    [Fact]
    public void Gaps_OfAnOpenVerdict_FavorNoRole()
    {
        var swapped = Rubric with
        {
            Skills = [.. Rubric.Skills.Select(s => s with { Targets = s.Targets.SetItem(_tpmAndPm[0], s.Targets[_tpmAndPm[1]]).SetItem(_tpmAndPm[1], s.Targets[_tpmAndPm[0]]) })],
        };
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var gaps = SkillsOutcome.Of(Result(0, 1, a => Rate(a, seed)))!.Gaps.ToList();
            var mirrored = SkillsOutcome.Of(Result(0, 1, a => Rate(a, seed), swapped))!.Gaps;

            Assert.Equal(gaps.Select(g => g.Skill.Id), mirrored.Select(g => g.Skill.Id));
            Assert.All(gaps, g => Assert.Equal(_tpmAndPm, g.Targets.Select(t => t.Role)));
            Assert.Equal(gaps.Select(g => g.Missing).OrderDescending(), gaps.Select(g => g.Missing));
        }
    }

    [Fact]
    public void Gaps_OfOneRole_AreThoseOfItsReadiness()
    {
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(1, 1, assessment => Rate(assessment, seed));

            Assert.Equal(
                result.Verdict.Readiness.First(r => r.Role == Role.TechnicalProgramManager).Gaps.Select(g => g.Skill),
                SkillsOutcome.Of(result)!.Gaps.Select(g => g.Skill.Id));
        }
    }

    // The oracle tries every weight of every factor.
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Matrix_ThatOneWeightTurnsAround_OrThatIsClose_IsNeverAnArgument(int technical)
    {
        int firm = 0, same = 0;
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(technical, 1, assessment => Weigh(assessment, seed));
            if (result.Verdict.Matrix is not { } matrix)
                continue;
            var roles = technical == 0 ? _tpmAndPm : [.. Role.All];
            var first = First(matrix, roles);
            var turns = Changes(result).Any(changed => First(changed, roles) is { } then && then != first);
            var points = roles.Select(role => MatrixOutcome.Points(matrix.Scores[(int)role])).OrderDescending().ToList();
            var isSame = turns || points[0] - points[1] <= 5;

            var words = string.Join(' ', MatrixOutcome.Sentences(result));

            Assert.Equal(isSame, words.Contains("about the same", StringComparison.Ordinal));
            Assert.Equal(!isSame, words.Contains("No single weight", StringComparison.OrdinalIgnoreCase));
            if (isSame)
                Assert.DoesNotContain("agree", words, StringComparison.Ordinal);
            else
                Assert.Equal(first, MatrixOutcome.Of(result)!.First);
            _ = isSame ? same++ : firm++;
        }
        Assert.True(same > 0 && firm > 0, $"{same} the same, {firm} firm");
    }

    [Fact]
    public void Matrix_OfAnOpenVerdict_NamesBothRoles_AndTheWeightsThatWouldTurnThemAround()
    {
        var result = Result(0, 1, assessment => assessment.Factors[Rubric.Factors[2].Id] = 1);

        var outcome = MatrixOutcome.Of(result)!;

        Assert.Equal(_tpmAndPm, outcome.Near);
        Assert.NotEmpty(outcome.Switches);
        foreach (var change in outcome.Switches)
        {
            var changed = Result(0, 1, assessment => (assessment.Factors[Rubric.Factors[2].Id], assessment.Factors[change.Factor]) = (1, change.Weight));
            Assert.Equal(change.Winner, First(changed.Verdict.Matrix!, _tpmAndPm));
        }
    }

    [Fact]
    public void Matrix_WhenAllFourAreOpen_IsAboutAllFour()
    {
        var named = 0;
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(0, 0, assessment => Weigh(assessment, seed));
            if (result.Verdict.Matrix is not { } matrix)
                continue;

            Assert.DoesNotContain("two roles", string.Join(' ', MatrixOutcome.Sentences(result)), StringComparison.Ordinal);
            if (MatrixOutcome.Of(result)!.First is not { } first)
                continue;
            Assert.Equal(First(matrix, [.. Role.All]), first);
            Assert.EndsWith("see all four roles side by side", PartStates.Matters(result), StringComparison.Ordinal);
            named++;
        }
        Assert.True(named > 0);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(-1, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(-1, -1, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, -1)]
    public void DealBreakers_AreAlarmsOnlyForRolesInQuestion(int technical, int scope, int others)
    {
        var result = Result(technical, scope, assessment => Rubric.DealBreakers.ToList().ForEach(d => assessment.DealBreakers[d.Id] = true), others: others);
        var candidates = result.Candidates;

        var flags = RaisedFlag.Of(result);

        Assert.Equal(Rubric.DealBreakers.Length, flags.Length);
        foreach (var flag in flags)
        {
            var touched = candidates.Count(flag.Flag.Roles.Contains);
            FlagMeaning expected = others < 0 || (touched == 0 && technical == 0 && scope == 0) ? FlagMeaning.Elsewhere
                : touched == candidates.Length ? FlagMeaning.Warns
                : touched == 0 ? FlagMeaning.Supports
                : FlagMeaning.TellsApart;
            Assert.Equal(expected, flag.Meaning);
        }
    }

    [Fact]
    public void NothingOfAShareWithoutTheVerdict_DependsOnTheVerdict()
    {
        void Fill(Assessment assessment)
        {
            Rate(assessment, 3);
            Weigh(assessment, 3);
            Rubric.DealBreakers.ToList().ForEach(d => assessment.DealBreakers[d.Id] = true);
        }

        var said = new[] { (1, 1), (-1, 1), (0, 1), (-1, -1) }.Select(toward =>
        {
            var result = Result(toward.Item1, toward.Item2, Fill, showsVerdict: false);
            var skills = SkillsOutcome.Of(result)!;
            return string.Join('\n', [
                skills.Statement, .. skills.Gaps.Select(g => g.Skill.Name), .. MatrixOutcome.Sentences(result), .. RaisedFlag.Of(result).Select(f => $"{f.Meaning} {f.Touches}")]);
        });

        Assert.Single(said.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void States_SayWhatIsAnsweredAndWhatItSays()
    {
        var none = Result(1, 1, _ => { });
        Assert.Equal("Not yet: 16 skills, about 8 minutes", PartStates.Skills(none));
        Assert.StartsWith("Not yet: 13 factors, about ", PartStates.Matters(none), StringComparison.Ordinal);
        Assert.StartsWith("Not yet: 13 yes-or-no questions, about ", PartStates.DealBreakers(none), StringComparison.Ordinal);

        var some = Result(1, 1, assessment =>
        {
            assessment.Skills[Rubric.Skills[0].Id] = 0;
            assessment.Factors[Rubric.Factors[0].Id] = 0;
            (assessment.DealBreakers["no-technical-arguments"], assessment.DealBreakers["slow-results"], assessment.DealBreakers["no-paper"]) = (true, true, false);
        });
        Assert.Equal($"1 of 16 skills rated; largest gap: {Rubric.Skills[0].Name}", PartStates.Skills(some));
        Assert.Equal("1 of 13 factors weighed; none of them matters to you", PartStates.Matters(some));
        Assert.Equal("2 of 13 true of you; one touches Technical Program Manager", PartStates.DealBreakers(some));

        var full = Result(1, 1, assessment =>
        {
            Rubric.Skills.ToList().ForEach(s => assessment.Skills[s.Id] = 4);
            assessment.DealBreakers["slow-results"] = true;
        });
        Assert.Equal("16 of 16 skills rated; no gap among them", PartStates.Skills(full));
        Assert.Equal("1 of 13 true of you; none touches Technical Program Manager", PartStates.DealBreakers(full));
        Assert.Equal("None of the 1 you answered is true of you", PartStates.DealBreakers(Result(1, 1, assessment => assessment.DealBreakers["no-paper"] = false)));
    }

    [Fact]
    public void States_OfAnOpenVerdict_PickNoSide()
    {
        foreach (var seed in Enumerable.Range(0, Sheets))
        {
            var result = Result(0, 1, assessment =>
            {
                Weigh(assessment, seed);
                foreach (var (i, flag) in Rubric.DealBreakers.Index())
                    assessment.DealBreakers[flag.Id] = (i + seed) % 3 == 0;
            });

            foreach (var line in (string[])[PartStates.Matters(result), PartStates.DealBreakers(result)])
                Assert.Equal(line.Contains(" Program Manager", StringComparison.Ordinal), line.Contains("Technical Program Manager", StringComparison.Ordinal));
        }
    }

    private static int Percent(ResultView result, Role role) => (int)Math.Round(result.Verdict.Readiness.First(r => r.Role == role).Readiness!.Value * 100);

    private static Role? First(DecisionMatrix matrix, Role[] roles)
    {
        var best = roles.Max(role => matrix.Scores[(int)role].Score);
        return roles.Count(role => matrix.Scores[(int)role].Score >= best - 1e-9) == 1 ? roles.MaxBy(role => matrix.Scores[(int)role].Score) : null;
    }

    // The matrix after each change of one weight.
    private IEnumerable<DecisionMatrix> Changes(ResultView result) =>
        from factor in Rubric.Factors
        from weight in Enumerable.Range(0, 4)
        let sheet = new AnswerSheet { Factors = new Dictionary<string, int>(result.Assessment.Factors, StringComparer.Ordinal) { [factor.Id] = weight } }
        select Scorer.Score(Rubric, sheet).Matrix into changed
        where changed is not null
        select changed;

    private void Rate(Assessment assessment, int seed)
    {
        var random = new Random(seed);
        foreach (var skill in Rubric.Skills)
        {
            // Half of the sheets are of people who know one side better.
            var lean = seed % 2 == 0 ? 0 : skill.Targets[Role.TechnicalProgramManager] - skill.Targets[Role.ProgramManager];
            assessment.Skills[skill.Id] = Math.Clamp(random.Next(0, 5) + lean, 0, 4);
        }
    }

    private void Weigh(Assessment assessment, int seed)
    {
        var random = new Random(seed);
        var role = Role.All[seed % Role.All.Length];
        foreach (var factor in Rubric.Factors)
        {
            var isBest = factor.Ratings[role].Rating == factor.Ratings.Values.Max(r => r.Rating);
            assessment.Factors[factor.Id] = seed % 3 == 0 ? random.Next(0, 4) : isBest ? 3 : 0;
        }
    }

    private ResultView Result(int technical, int scope, Action<Assessment> fill, Rubric? rubric = null, int others = 1, bool showsVerdict = true)
    {
        rubric ??= Rubric;
        var assessment = Support.Sheets.Of(rubric, item => QuizJourney.Toward(item, 2 * rubric.AxisOf(item) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => others }));
        fill(assessment);
        return new ResultView(rubric, assessment) { ShowsVerdict = showsVerdict };
    }
}
