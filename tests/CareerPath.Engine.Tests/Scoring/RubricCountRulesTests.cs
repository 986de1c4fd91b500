using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Rules on how many items there are, on rounds and on the first look.</summary>
public class RubricCountRulesTests
{
    private static readonly Rubric _full = SampleRubric.Full();

    private static (int, string)[] Wide => [(2, "RLR"), (2, "LRL"), (2, "RLR"), (2, "LRL")];

    [Fact]
    public void Rule1_OfTheRubricWithAllThereIs_FindsNothing() => Assert.Empty(RubricRules.Check(_full));

    [Fact]
    public void Rule1_WhenACriterionHasSevenItems_SaysHowManyToRemove() =>
        Only(SampleRubric.Of([(2, "RLRLRLR"), .. Wide[1..]], Wide), RubricPart.Criterion, "t1", "has 7 items, more than 6: remove 1");

    [Fact]
    public void Rule1_CountsBothRoundsTogether() =>
        Only(SampleRubric.Of([(2, "RLRLrlrl"), .. Wide[1..]], Wide), RubricPart.Criterion, "t1", "has 8 items, more than 6: remove 2");

    [Fact]
    public void Rule1_WhenAnAxisHasFortyTwoItems_SaysHowManyToRemove()
    {
        Only(SampleRubric.Of([.. Enumerable.Repeat((1, "RLRLRL"), 7)], Wide), RubricPart.Axis, "technical", "has 42 items, more than 40: remove 2");
        Assert.Empty(RubricRules.Check(SampleRubric.Of([.. Enumerable.Repeat((1, "RLRL"), 10)], Wide)));
    }

    [Fact]
    public void Rule1_WhenAnAxisHasNoCriteria_SaysSo() =>
        Only(SampleRubric.Of([], Wide), RubricPart.Axis, "technical", "has no criteria");

    [Fact]
    public void Rule1_WhenACriterionHasNoItems_SaysHowManyToAdd() =>
        Only(SampleRubric.Of([(2, ""), .. Wide], Wide), RubricPart.Criterion, "t1", "0 of at least 2 items: add 2");

    [Theory]
    [InlineData("Rl", "has 1 of at least 2 items of the first round: add 1")]
    [InlineData("rl", "has 0 of at least 2 items of the first round: add 2")]
    public void Rule1_WhenASecondRoundHasTooLittleBeforeIt_SaysHowManyToAdd(string items, string message) =>
        Only(SampleRubric.Of([(1, items), .. Wide], Wide), RubricPart.Criterion, "t1", message);

    [Fact]
    public void Rule1_WhenTheFirstRoundPointsOneWay_TheSecondCannotMakeUpForIt() =>
        Only(
            SampleRubric.Of([(2, "RRRlll"), (2, "LRLrr"), (2, "LRL"), (2, "LRL")], Wide), RubricPart.Criterion, "t1",
            "'t1' has 0 items with high: left and 3");

    [Fact]
    public void Rule1_WhenBothRoundsTogetherPointOneWay_SaysThatItIsWithTheSecond()
    {
        var rubric = SampleRubric.Of([(2, "RLRr"), (2, "LRLl"), (2, "RLR"), (2, "LRL")], Wide);
        var found = RubricRules.Check(rubric);
        Assert.Equal(["t1", "t2"], found.Where(violation => violation.Rule == 1).Select(violation => violation.Id));
        Assert.Contains("'t1' has with the second round 1 items with high: left and 3", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleBrokenInTheFirstRoundAlone_IsReportedOnce()
    {
        // t1 points one way, and has no second round; each item of t1 weighs 25%. The second round is that of t2.
        Only(SampleRubric.Of([(2, "RRR"), (2, "LRLrl"), (2, "LRL"), (2, "LRL")], Wide), RubricPart.Criterion, "t1", "3 apart instead of 1 at most");
        var heavy = RubricRules.Check(SampleRubric.Of([(5, "RL"), (1, "LRLrl"), (2, "RLR"), (2, "LRL")], Wide));
        Assert.Equal(["t1"], heavy.Select(violation => violation.Id));
    }

    [Fact]
    public void Rule2_HoldsForTheSecondRoundToo()
    {
        // Balanced over the axis, but the heavy criterion has one more to the right of five, the light one to the left.
        var rubric = SampleRubric.Of([(5, "RLRL" + "r"), (5, "LRLR"), (5, "RLRL"), (1, "LRLR" + "l")], [(1, "RL"), .. Wide]) with
        {
            Bands = new BandLimits(new(0.9), new(0.6)),
        };
        var found = RubricRules.Check(rubric);
        Assert.Equal([2, 2, 2, 2], found.Select(violation => violation.Rule));
        Assert.All(found, violation => Assert.Contains("throughout with the second round comes out as", violation.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rule5_WhenARoundIsNeitherOneNorTwo_SaysSo()
    {
        var rubric = _full with { Items = _full.Items.SetItem(20, _full.Items[20] with { Round = 3 }) };
        Assert.Contains(RubricRules.Check(rubric), found =>
            found is { Rule: 5, Part: RubricPart.Item } && found.Message.Contains("round 3: use 1 to 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule1_WhenASecondRoundItemComesBeforeTheFirst_NamesIt()
    {
        var last = _full.Items[^1];
        var rubric = _full with { Items = _full.Items.RemoveAt(_full.Items.Length - 1).Insert(20, last) };
        Only(rubric, RubricPart.Item, last.Id.Value, "of round 2 comes before an item of the first round");
    }

    [Fact]
    public void FirstLook_WhenACriterionIsMissing_SaysSo() =>
        Only(
            Change("t3-1", item => item with { FirstLook = false }, last: true), RubricPart.Criterion, "t3",
            "has 0 items with look: first: give it exactly one");

    [Fact]
    public void FirstLook_WhenACriterionIsThereTwice_SaysSo()
    {
        var first = _full.Items.Count(item => item.FirstLook);
        var second = _full.Items[first];
        Assert.Equal("t1-2", second.Id.Value);
        Only(Change("t1-2", item => item with { FirstLook = true }), RubricPart.Criterion, "t1", "has 2 items with look: first: give it exactly one");
    }

    [Fact]
    public void FirstLook_WhenAnotherItemComesBefore_NamesIt()
    {
        var moved = _full.Items.Single(item => item.Id.Value == "t5-2");
        Only(_full with { Items = _full.Items.Remove(moved).Insert(3, moved) }, RubricPart.Item, "t5-2", "comes before an item of the first look");
    }

    [Fact]
    public void FirstLook_OfTheSecondRound_IsAContradiction()
    {
        var found = RubricRules.Check(Change("t1-1", item => item with { Round = 2 }));
        Assert.Contains(found, violation => violation is { Rule: 1, Part: RubricPart.Item, Id: "t1-1" }
            && violation.Message.Contains("is of the first look and of round 2", StringComparison.Ordinal));
    }

    [Fact]
    public void FirstLook_WhenItsItemsPointOneWay_NamesTheAxis()
    {
        // s2-1 is the one to the left beside s1-1 and s3-1; s2-2 is to the right.
        var (one, other) = (_full.Items.Single(item => item.Id.Value == "s2-1"), _full.Items.Single(item => item.Id.Value == "s2-2"));
        var rubric = _full with
        {
            Items = _full.Items.Replace(one, other with { FirstLook = true }).Replace(other, one with { FirstLook = false }),
        };
        Only(rubric, RubricPart.Axis, "scope", "1 have high: left and 3 high: right");
    }

    [Fact]
    public void Rule7_WhenAxesAreInTheWrongOrder_SaysWhichThereMustBe()
    {
        var rubric = _full with { Axes = [_full.Axes[0], _full.Axes[2], _full.Axes[1]] };
        var violation = Assert.Single(RubricRules.Check(rubric));
        Assert.Equal((7, "axes"), (violation.Rule, violation.Id));
        Assert.Contains("technical, scope and others, in this order; others may be left out", violation.Message, StringComparison.Ordinal);
    }

    private static void Only(Rubric rubric, RubricPart part, string id, string message)
    {
        var violation = Assert.Single(RubricRules.Check(rubric), found => found.Rule == 1);
        Assert.Equal((part, id), (violation.Part, violation.Id));
        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
    }

    /// <summary>The full rubric with one item changed, and moved behind the first look where that is asked for.</summary>
    private static Rubric Change(string id, Func<Item, Item> change, bool last = false)
    {
        var item = _full.Items.Single(item => item.Id.Value == id);
        return _full with { Items = last ? [.. _full.Items.Remove(item).Add(change(item)).OrderBy(i => i.Round)] : _full.Items.Replace(item, change(item)) };
    }
}
