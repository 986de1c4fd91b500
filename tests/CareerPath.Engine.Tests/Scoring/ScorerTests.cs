using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class ScorerTests
{
    [Fact]
    public void Score_OfThreeAnswers_IsWhatPencilAndPaperGive()
    {
        // t1 (weight 3): +1 and -½, mean ¼. t2 (weight 1): -½. Score (3·¼ - ½)/4 = 1/16.
        var rubric = SampleRubric.Of([(3, "RL"), (1, "R")]);
        var axis = Scorer.Score(rubric, SampleRubric.Sheet(("t1-1", 2), ("t1-2", 1), ("t2-1", -1))).Axis(AxisId.Technical);
        Assert.Equal(0.0625, axis.Score);
        Assert.Equal(Side.High, axis.Side);
        Assert.Equal([new CriterionScore("t1", 3, 2, 0.25), new CriterionScore("t2", 1, 1, -0.5)], axis.Criteria.AsEnumerable());
        Assert.Equal([0.375, -0.1875, -0.125], axis.Contributions.Select(contribution => contribution.Value));
        // 6.25 points. Of 37.5, -18.75 and -12.5, rounded down, one point is missing, and the first of the largest rests gets it.
        Assert.Equal(6, axis.Points);
        Assert.Equal([38, -19, -13], axis.Contributions.Select(contribution => contribution.Points));
        // The share of weightings u with ¼u - ½(1 - u) > 0 is the share with u > 2/3.
        Assert.Equal(1.0 / 3, axis.Weightings, 1e-15);
        // 1/16 is one half step of 3/(2·2·4) short of -1/8: t1-1 or t1-2 by one, t2-1 by one to -¾.
        Assert.Equal(1, axis.FewestChanges);
        Assert.Equal(
            ["t1-1 2→1", "t1-2 1→2", "t2-1 -1→-2"],
            axis.Flips.Select(flip => $"{flip.Changes[0].Item} {flip.Changes[0].From}→{flip.Changes[0].To}"));
    }

    [Fact]
    public void Stability_OfOneAnswer_IsWhatPencilAndPaperGive()
    {
        // At +½ a retest gives 1, ½ or 0 with 0.2, 0.6, 0.2: on the same side with 0.8, on zero with 0.2.
        var axis = Scorer.Score(SampleRubric.Of([(1, "RL")]), SampleRubric.Sheet(("t1-1", 1))).Axis(AxisId.Technical);
        Assert.Equal(0.9, axis.Stability, 1e-15);
        Assert.Equal(new Region(0, 1), axis.Region);
        Assert.Equal(1, axis.Weightings);
    }

    [Theory]
    [InlineData(true, 0, 0)]
    [InlineData(true, 0, null)]
    [InlineData(true, null, null)]
    [InlineData(false, 2, -2)]
    [InlineData(false, 0, 1)]
    public void InBetween_IsOnlyTrueOfAnswersInTheMiddle(bool expected, int? one, int? other)
    {
        (string, int?)[] answers = [("t1-1", one), ("t1-2", other)];
        var sheet = SampleRubric.Sheet([.. answers.Where(a => a.Item2 is not null).Select(a => (a.Item1, a.Item2!.Value))]);
        Assert.Equal(expected, Scorer.Score(SampleRubric.Of([(1, "RR")]), sheet).Axis(AxisId.Technical).InBetween);
    }

    [Fact]
    public void Stability_AtTheEndOfTheScale_CannotMoveFurther()
    {
        // Two answers at +1: each stays with 0.8 or drops to ½ with 0.2; their mean is 1, ¾ or ½.
        var axis = Scorer.Score(SampleRubric.Of([(1, "RR")]), SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2))).Axis(AxisId.Technical);
        Assert.Equal(1, axis.Stability);
        Assert.Equal(new Region(0.75, 1), axis.Region);
    }

    [Fact]
    public void Score_WhenEveryAnswerIsSkipped_SaysNotEnoughAnswers()
    {
        var rubric = SampleRubric.Sound().WithPersona("tpm", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear);
        var verdict = Scorer.Score(rubric, AnswerSheet.Empty);
        Assert.Equal(Band.NotEnoughAnswers, verdict.Headline.Band);
        Assert.Equal(Band.NotEnoughAnswers, verdict.Headline.ScopeBand);
        Assert.Null(verdict.Headline.Role);
        Assert.Equal(Role.All.AsEnumerable(), verdict.Headline.Between);
        Assert.All(verdict.Fits, fit => Assert.Equal(50, fit.Fit));
        Assert.All(verdict.Axes, axis =>
        {
            Assert.Equal((0.0, 0, Side.None, 0, 14), (axis.Score, axis.Points, axis.Side, axis.Answered, axis.Items));
            Assert.Equal((0.5, 1.0, 0.5, null), (axis.Stability, axis.Chance, axis.Weightings, axis.FewestChanges));
            Assert.Equal(new Region(0, 0), axis.Region);
            Assert.Empty(axis.Flips);
            Assert.Empty(axis.Contributions);
            Assert.Equal(14, axis.Unanswered.Length);
            Assert.All(axis.Criteria, criterion => Assert.Null(criterion.Score));
        });
        Assert.Empty(verdict.Readiness);
        Assert.Null(verdict.Matrix);
        Assert.Empty(verdict.DealBreakers);
        Assert.Equal(0, verdict.Quality.LongestRun);
        Assert.False(verdict.Quality.Doubtful);
        Assert.Equal(rubric.Id, verdict.RubricId);
        Assert.Equal(4, Scorer.Personas(rubric, AnswerSheet.Empty)[0].Distance);
    }

    [Fact]
    public void Points_OfEqualShares_GoToTheEarlierItemsFirst()
    {
        // Thirty shares of 3⅓ points add up to 100: ten of them show 4.
        var rubric = SampleRubric.Of([.. Enumerable.Repeat((1, "RRRRRR"), 5)]);
        var shares = Scorer.Score(rubric, SampleRubric.Toward(rubric, 2)).Axes[0].Contributions;
        Assert.Equal([.. Enumerable.Repeat(4, 10), .. Enumerable.Repeat(3, 20)], shares.Select(share => share.Points));
        var mirrored = Scorer.Score(rubric, SampleRubric.Toward(rubric, -2)).Axes[0].Contributions;
        Assert.Equal(shares.Select(share => -share.Points), mirrored.Select(share => share.Points));
    }

    [Fact]
    public void Scores_AreThoseOfTheVerdict()
    {
        var random = new Random(31);
        for (var n = 0; n < 200; n++)
        {
            var rubric = RandomRubrics.Small(random, 12);
            var sheet = RandomRubrics.Sheet(random, rubric, 0.2);
            var verdict = Scorer.Score(rubric, sheet);
            foreach (var (axis, score) in verdict.Axes.Zip(Scorer.Scores(rubric, sheet)))
            {
                Assert.Equal((axis.Id, axis.Score, axis.Points, axis.Side), (score.Id, score.Score, score.Points, score.Side));
                Assert.Equal(axis.Contributions.AsEnumerable(), score.Contributions);
            }
            Assert.Equivalent(verdict.Headline, Scorer.Headline(rubric, sheet), strict: true);
        }
    }

    [Fact]
    public void Score_OfASheetThatDoesNotFit_NamesEverythingThatDoesNot()
    {
        var sheet = SampleRubric.Sheet(("t1-1", 1), ("nowhere", 2)) with
        {
            Skills = new Dictionary<string, int> { ["scheduling"] = 5, ["juggling"] = 1, ["clear-writing"] = 4 },
            Factors = new Dictionary<string, int> { ["depth"] = -1, ["glory"] = 1, ["calm"] = 3 },
            DealBreakers = new HashSet<string> { "on-call", "rain" },
        };
        SheetProblem[] expected =
        [
            new(SheetField.Answers, "nowhere", "there is no item 'nowhere'"),
            new(SheetField.Skills, "juggling", "there is no skill 'juggling'"),
            new(SheetField.Skills, "scheduling", "the level 5 of the skill 'scheduling' is not in 0..4"),
            new(SheetField.Factors, "depth", "the weight -1 of the factor 'depth' is not in 0..3"),
            new(SheetField.Factors, "glory", "there is no factor 'glory'"),
            new(SheetField.DealBreakers, "rain", "there is no deal-breaker 'rain'"),
        ];
        Assert.Equal(expected, SheetRules.Check(SampleRubric.Sound(), sheet).AsEnumerable());
        var error = Assert.Throws<ArgumentException>(() => Scorer.Score(SampleRubric.Sound(), sheet));
        Assert.All(expected, problem => Assert.Contains(problem.Message, error.Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => Scorer.Personas(SampleRubric.Sound(), sheet));
        Assert.Empty(SheetRules.Check(SampleRubric.Sound(), SampleRubric.Sheet(("t1-1", 1))));
    }

    [Fact]
    public void Score_OfABrokenRubric_NamesWhatIsBroken()
    {
        var rubric = SampleRubric.Sound();
        var lost = rubric with { Items = rubric.Items.SetItem(3, rubric.Items[3] with { Criterion = "nowhere" }) };
        var error = Assert.Throws<InvalidOperationException>(() => Scorer.Score(lost, AnswerSheet.Empty));
        Assert.Contains("'t2-1'", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Scorer.Score(rubric with { Axes = [rubric.Axes[0]] }, AnswerSheet.Empty));
        Assert.Throws<InvalidOperationException>(() => Scorer.Score(rubric with { Axes = [rubric.Axes[1], rubric.Axes[0]] }, AnswerSheet.Empty));
    }

    [Theory]
    [InlineData(7, 6)]
    [InlineData(6, 7)]
    public void Score_OfARubricWithTooManyItems_SaysSo(int mostOfACriterion, int criteria)
    {
        // Six criteria of six are 36 items; a seventh makes 42 of at most 40.
        var rubric = SampleRubric.Of([(1, new string('R', mostOfACriterion)), .. Enumerable.Repeat((1, "RLRLRL"), criteria - 1)]);
        var error = Assert.Throws<InvalidOperationException>(() => Scorer.Score(rubric, AnswerSheet.Empty));
        Assert.Contains("more than 40 items, or 6 in a criterion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OfACopyWithOtherItems_LooksAtItsOwnItems()
    {
        // The lookup made for a rubric must not travel into a copy of it.
        var rubric = SampleRubric.Of([(1, "RR")]);
        var sheet = SampleRubric.Sheet(("t1-1", 2));
        Assert.Equal(1, Scorer.Score(rubric, sheet).Axes[0].Score);
        var turned = rubric with { Items = rubric.Items.SetItem(0, rubric.Items[0] with { High = ItemSide.Left }) };
        Assert.Equal(-1, Scorer.Score(turned, sheet).Axes[0].Score);
    }
}
