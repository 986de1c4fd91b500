using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>What a verdict says besides its axes: quality, readiness, matrix, deal-breakers.</summary>
public class BesidesTests
{
    private static readonly Rubric _rubric = SampleRubric.Sound();

    [Fact]
    public void LongestRun_EndsAtASkippedItem()
    {
        // In the order asked: 1 1 1 - 1 1 2 2 0.
        var sheet = Answers([1, 1, 1, null, 1, 1, 2, 2, 0]);
        Assert.Equal(3, Scorer.Score(_rubric, sheet).Quality.LongestRun);
        Assert.Equal(1, Scorer.Score(_rubric, Answers([null, 0, null, 0, null])).Quality.LongestRun);
    }

    [Theory]
    [InlineData(8, 2, true)]
    [InlineData(7, 3, false)]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    public void Uniform_NeedsEightInTenOfTenAnswersOrMore(int same, int others, bool expected)
    {
        var sheet = Answers([.. Enumerable.Repeat<int?>(-1, same), .. Enumerable.Range(0, others).Select(i => (int?)(i % 2))]);
        var quality = Scorer.Score(_rubric, sheet).Quality;
        Assert.Equal(expected, quality.Uniform);
        Assert.Equal(expected, quality.Doubtful);
    }

    [Fact]
    public void Contradictions_AreFullyOppositePairsOfOneCriterionInTheOrderAsked()
    {
        // t1 is RLR: 2, 2, -2 are +1, -1, -1. s1 is LRL: 2, 2 are -1, +1. One short of the end is no contradiction.
        var sheet = SampleRubric.Sheet(("s1-1", 2), ("s1-2", 2), ("t1-1", 2), ("t1-2", 2), ("t1-3", -2), ("t2-1", 2), ("t2-2", 1));
        var quality = Scorer.Score(_rubric, sheet).Quality;
        Assert.Equal(["t1-1/t1-2", "t1-1/t1-3", "s1-1/s1-2"], quality.Contradictions.Select(pair => $"{pair.First}/{pair.Second}"));
        Assert.Equal(3, quality.Contradicting);
        Assert.True(quality.Doubtful);
        Assert.False(Scorer.Score(_rubric, SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2), ("t1-3", -2))).Quality.Doubtful);
    }

    [Fact]
    public void Readiness_CountsRatedSkillsAndListsTheRest()
    {
        var sheet = AnswerSheet.Empty with
        {
            Skills = new Dictionary<string, int> { ["system-design"] = 1, ["clear-writing"] = 1, ["program-governance"] = 4 },
        };
        var readiness = Scorer.Score(_rubric, sheet).Readiness;
        Assert.Equal(Role.All.AsEnumerable(), readiness.Select(entry => entry.Role));
        // TPM: targets 3, 3, 3 and levels 1, 1, 4: (1 + 1 + 3) / 9. Equal gaps keep the file's order.
        Assert.Equal(5.0 / 9, readiness[0].Readiness);
        Assert.Equal([new Gap("system-design", 1, 3), new Gap("clear-writing", 1, 3)], readiness[0].Gaps.AsEnumerable());
        Assert.Equal(["scheduling"], readiness[0].Unrated.AsEnumerable());
        // Project Manager: system design is not needed, so it is neither counted nor listed.
        Assert.Equal(2.0 / 4, readiness[3].Readiness);
        Assert.Equal([new Gap("clear-writing", 1, 3)], readiness[3].Gaps.AsEnumerable());
    }

    [Fact]
    public void Gaps_ComeLargestFirstThenLargerTarget()
    {
        var rubric = _rubric with
        {
            Skills =
            [
                SampleRubric.NewSkill("small", 2, 0, 0, 0), SampleRubric.NewSkill("low", 2, 0, 0, 0),
                SampleRubric.NewSkill("high", 4, 0, 0, 0), SampleRubric.NewSkill("wide", 3, 0, 0, 0),
            ],
        };
        var sheet = AnswerSheet.Empty with { Skills = new Dictionary<string, int> { ["small"] = 1, ["low"] = 0, ["high"] = 2, ["wide"] = 0 } };
        var readiness = Scorer.Score(rubric, sheet).Readiness;
        Assert.Equal(["wide", "high", "low", "small"], readiness[0].Gaps.Select(gap => gap.Skill));
        Assert.Null(readiness[1].Readiness);
        Assert.Empty(readiness[1].Gaps);
    }

    [Fact]
    public void Matrix_WeighsRatingsAndTellsWhereTheWinnerChanges()
    {
        // depth 4 1 3 0 at weight 2, calm 0 1 2 4 at weight 1: 8 3 8 4 of 12. A tie at the top.
        var tie = Matrix(("depth", 2), ("calm", 1))!;
        Assert.Equal([8.0 / 12, 3.0 / 12, 8.0 / 12, 4.0 / 12], tie.Scores.Select(score => score.Score));
        Assert.Null(tie.Winner);
        Assert.Equal(0, tie.Margin);
        // Any single winner ends the tie; of weights 1 and 3 for depth, both one away, the lower.
        Assert.Equal(
            [
                new FactorSwitch("depth", 1, Role.TechnicalProjectManager), new FactorSwitch("breadth", 1, Role.TechnicalProgramManager),
                new FactorSwitch("calm", 0, Role.TechnicalProgramManager),
            ],
            tie.Switches.AsEnumerable());

        // depth 3, calm 1: 12 4 11 4 of 16.
        var clear = Matrix(("depth", 3), ("calm", 1))!;
        Assert.Equal(Role.TechnicalProgramManager, clear.Winner);
        Assert.Equal(1.0 / 16, clear.Margin);
        Assert.Equal(
            [new FactorSwitch("depth", 1, Role.TechnicalProjectManager), new FactorSwitch("calm", 2, Role.TechnicalProjectManager)],
            clear.Switches.AsEnumerable());
    }

    [Fact]
    public void Matrix_WithoutAWeightAboveZero_IsAbsent()
    {
        Assert.Null(Matrix());
        Assert.Null(Matrix(("depth", 0), ("calm", 0)));
    }

    [Fact]
    public void Matrix_SwitchesAreRightByTryingEveryWeight()
    {
        var random = new Random(41);
        var switches = 0;
        for (var n = 0; n < 2000; n++)
        {
            var rubric = _rubric with
            {
                Factors =
                [
                    .. "abc".Select(letter =>
                        SampleRubric.NewFactor(letter.ToString(), random.Next(5), random.Next(5), random.Next(5), random.Next(5))),
                ],
            };
            var weights = rubric.Factors.ToDictionary(factor => factor.Id, _ => random.Next(4), StringComparer.Ordinal);
            if (MatrixOf(rubric, weights) is not { } matrix)
                continue;
            foreach (var factor in rubric.Factors)
            {
                var weight = weights[factor.Id];
                var others = Enumerable.Range(0, 4).OrderBy(other => Math.Abs(other - weight)).ThenBy(other => other)
                    .Select(other => (Weight: other, MatrixOf(rubric, new(weights) { [factor.Id] = other })?.Winner))
                    .Where(other => other.Winner is not null && other.Winner != matrix.Winner).ToList();
                var found = matrix.Switches.SingleOrDefault(change => string.Equals(change.Factor, factor.Id, StringComparison.Ordinal));
                Assert.Equal(others.Count > 0 ? others[0] : default, (found?.Weight ?? 0, found?.Winner));
                switches += others.Count > 0 ? 1 : 0;
            }
        }
        Assert.True(switches > 500, $"only {switches} switches");
    }

    [Fact]
    public void DealBreakers_AreThoseAnsweredYesInFileOrder()
    {
        var sheet = AnswerSheet.Empty with { DealBreakers = new HashSet<string> { "politics", "on-call" } };
        Assert.Equal(["on-call", "politics"], Scorer.Score(_rubric, sheet).DealBreakers.Select(flag => flag.Id));
        sheet = AnswerSheet.Empty with { DealBreakers = new HashSet<string> { "politics" } };
        Assert.Equal(["politics"], Scorer.Score(_rubric, sheet).DealBreakers.Select(flag => flag.Id));
    }

    private static DecisionMatrix? Matrix(params (string Factor, int Weight)[] weights) =>
        MatrixOf(_rubric, weights.ToDictionary(entry => entry.Factor, entry => entry.Weight, StringComparer.Ordinal));

    private static DecisionMatrix? MatrixOf(Rubric rubric, Dictionary<string, int> weights) =>
        Scorer.Score(rubric, AnswerSheet.Empty with { Factors = weights }).Matrix;

    /// <summary>Positions in the order asked; null is skipped.</summary>
    private static AnswerSheet Answers(int?[] positions) => SampleRubric.Sheet(
        positions.Select((position, i) => (_rubric.Items[i].Id.Value, position)).Where(answer => answer.position is not null)
            .Select(answer => (answer.Value, answer.position!.Value)));
}
