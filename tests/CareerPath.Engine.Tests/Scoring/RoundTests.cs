using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Items of the second round (small letters).</summary>
public class RoundTests
{
    // In the file: t1-1, t1-2, t1-3 (second), t2-1, t2-2, t2-3 (second), t2-4: the second round is in the middle.
    private static readonly Rubric _rubric = SampleRubric.Of([(1, "RRr"), (1, "RRrR")]);

    [Fact]
    public void BeforeTheSecondRound_ItsItemsAreNeitherCountedNorListed()
    {
        var axis = Technical(("t1-1", 2), ("t2-1", 2), ("t2-4", 2));
        Assert.Equal((3, 5, 1.0), (axis.Answered, axis.Items, axis.Score));
        Assert.Equal(["t1-2", "t2-2"], axis.Unanswered.Select(item => item.Item.Value));
        Assert.Equal(["t1-1", "t2-1", "t2-4"], axis.Contributions.Select(share => share.Item.Value));
    }

    [Fact]
    public void OnceOneIsAnswered_TheSecondRoundCountsAndIsListedAfterTheFirst()
    {
        // (1 + 1 - 1)/3 and (1 - ½)/2.
        var axis = Technical(("t1-1", 2), ("t1-2", 2), ("t1-3", -2), ("t2-1", 2), ("t2-4", -1));
        Assert.Equal((5, 7), (axis.Answered, axis.Items));
        Assert.Equal(7.0 / 24, axis.Score, 1e-15);
        Assert.Equal([3, 2], axis.Criteria.Select(criterion => criterion.Answered));
        Assert.Equal(["t2-2", "t2-3"], axis.Unanswered.Select(item => item.Item.Value));
        Assert.Equal(["t1-1", "t1-2", "t2-1", "t2-4", "t1-3"], axis.Contributions.Select(share => share.Item.Value));
    }

    [Theory]
    [InlineData("t1-1 t1-2 t2-1", Band.Clear)]
    [InlineData("t1-1 t1-2 t2-4", Band.Clear)]
    [InlineData("t1-1 t1-2", Band.NotEnoughAnswers)]
    [InlineData("t1-1 t1-2 t1-3 t2-3", Band.NotEnoughAnswers)]
    [InlineData("t1-1 t1-2 t2-1 t1-3 t2-3", Band.Clear)]
    public void ThreeOfTheFiveFirstRoundAnswersAreEnough_WhateverTheSecondHas(string answered, Band expected) =>
        Assert.Equal(expected, Technical([.. answered.Split(' ').Select(item => (item, 2))]).Band);

    [Fact]
    public void TheSecondRoundOfOneAxis_DoesNotConcernTheOther()
    {
        var rubric = SampleRubric.Of([(1, "RLrl")], [(1, "RLrl")]);
        var verdict = Scorer.Score(rubric, SampleRubric.Sheet(("t1-1", 2), ("t1-4", 2), ("s1-1", 2)));
        Assert.Equal([4, 2], verdict.Axes.Select(axis => axis.Items));
    }

    [Fact]
    public void AnswersOfBothRounds_CountAsAnyOthers() => SheetCase.ForAll(found =>
    {
        // Whichever items are of the second round: as soon as both rounds are answered, no number tells them apart.
        var rubric = found.Rubric;
        var seed = new Random(rubric.Items.Length);
        var rounds = rubric with { Items = [.. rubric.Items.Select(item => item with { Round = seed.Next(1, 3) })] };
        return Scorer.Score(rubric, found.Sheet).Axes.Zip(Scorer.Score(rounds, found.Sheet).Axes).All(pair =>
            pair.First.Score.Equals(pair.Second.Score) && pair.First.Stability.Equals(pair.Second.Stability)
            && pair.First.Chance.Equals(pair.Second.Chance) && pair.First.Region == pair.Second.Region
            && pair.First.FewestChanges == pair.Second.FewestChanges && pair.First.Answered == pair.Second.Answered);
    });

    private static AxisVerdict Technical(params (string, int)[] answers) => Scorer.Score(_rubric, SampleRubric.Sheet(answers)).Axes[0];
}
