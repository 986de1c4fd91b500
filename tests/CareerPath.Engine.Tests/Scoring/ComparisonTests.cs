using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class ComparisonTests
{
    private static readonly Rubric _rubric = SampleRubric.Of([(2, "RL"), (1, "R")], [(1, "RL")]);

    [Fact]
    public void Of_TwoSheetsUnderOneRubric_SharesEveryItem()
    {
        var first = SampleRubric.Sheet(("t1-1", 2), ("t1-2", 1), ("s1-1", -1));
        var second = SampleRubric.Sheet(("t1-1", 1), ("t1-2", -2), ("t2-1", 2));
        var comparison = Comparison.Of(_rubric, first, _rubric, second);
        Assert.True(comparison.AllShared);
        Assert.Equal(["t1-1", "t1-2", "t2-1", "s1-1", "s1-2"], comparison.Items.Select(item => item.Item.Id.Value));
        Assert.Equal([2, 1, null, -1, null], comparison.Items.Select(item => item.First?.Value));
        Assert.Equal([1, -2, 2, null, null], comparison.Items.Select(item => item.Second?.Value));
        // Widest first; an item that only one answered is no difference.
        Assert.Equal([("t1-2", 3), ("t1-1", 1)], comparison.Differing.Select(item => (item.Item.Id.Value, item.Distance)));
        // Only t1-1 and t1-2 are answered in both: (1 - ½)/2 = ¼, then (½ + 1)/2 = ¾.
        Assert.Equal([(AxisId.Technical, 0.25, 0.75, Side.High), (AxisId.Scope, 0, 0, Side.None)], comparison.Moves.Select(m => (m.Id, m.From, m.To, m.Toward)));
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("high")]
    [InlineData("gone")]
    public void Of_RubricsThatDiffer_LeavesOutWhatIsNotTheSameQuestion(string what)
    {
        var item = _rubric.Items[1];
        var edited = _rubric with
        {
            Items = what switch
            {
                "left" => _rubric.Items.SetItem(1, item with { Left = "Other words." }),
                "right" => _rubric.Items.SetItem(1, item with { Right = "Other words." }),
                "high" => _rubric.Items.SetItem(1, item with { High = ItemSide.Right }),
                _ => _rubric.Items.RemoveAt(1),
            },
        };
        var again = SampleRubric.Sheet(what == "gone" ? [("t1-1", 2)] : [("t1-1", 2), ("t1-2", 2)]);
        var comparison = Comparison.Of(_rubric, SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2)), edited, again);
        Assert.False(comparison.AllShared);
        Assert.DoesNotContain("t1-2", comparison.Items.Select(shared => shared.Item.Id.Value));
        Assert.Equal((1, 1.0), (comparison.Moves[0].Answered, comparison.Moves[0].To));
    }

    [Fact]
    public void Of_RubricsWithOtherWeights_ScoresBothSheetsUnderTheSecond()
    {
        var technical = _rubric.Axes[0];
        var heavier = _rubric with
        {
            Axes = [technical with { Criteria = technical.Criteria.SetItem(1, technical.Criteria[1] with { Weight = 2 }) }, _rubric.Axes[1]],
        };
        var sheet = SampleRubric.Sheet(("t1-1", 2), ("t2-1", -2));
        var comparison = Comparison.Of(_rubric, sheet, heavier, sheet);
        Assert.True(comparison.AllShared);
        Assert.Equal((0.0, 0.0), (comparison.Moves[0].From, comparison.Moves[0].To));
        Assert.Equal(1.0 / 3, Comparison.Of(heavier, sheet, _rubric, sheet).Moves[0].From);
        Assert.Empty(comparison.Differing);
    }

    [Fact]
    public void Of_ASheetThatDoesNotFit_NamesTheItem()
    {
        var error = Assert.Throws<ArgumentException>(() => Comparison.Of(_rubric, AnswerSheet.Empty, _rubric, SampleRubric.Sheet(("gone", 1))));
        Assert.Contains("'gone'", error.Message, StringComparison.Ordinal);
    }
}
