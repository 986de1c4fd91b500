using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class RubricDiffTests
{
    private static readonly Rubric _rubric = SampleRubric.Sound()
        .WithPersona("tpm", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear)
        .WithPersona("between", 0, 2, null, Band.TooClose, Band.Clear);

    [Fact]
    public void Between_ARubricAndItself_FindsNothing()
    {
        var diff = RubricDiff.Between(_rubric, _rubric, 1);
        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
        Assert.Empty(diff.Changed);
        Assert.Empty(diff.Weights);
        Assert.Empty(diff.Examples);
        Assert.Equal(0, diff.HeadlinesChanged);
        Assert.Equal(0, diff.BandsChanged);
        Assert.Equal(10_000, diff.Sheets);
        Assert.Equal(["tpm", "between"], diff.Personas.Select(shift => shift.Persona));
        Assert.All(diff.Personas, shift => Assert.Equal(PersonaSource.Both, shift.Source));
    }

    [Fact]
    public void Between_NamesItemsAndWeightsThatDiffer()
    {
        var technical = _rubric.Axes[0];
        var edited = _rubric with
        {
            Axes =
            [
                technical with
                {
                    Criteria = technical.Criteria.RemoveAt(4).SetItem(0, technical.Criteria[0] with { Weight = 5 })
                        .Add(technical.Criteria[4] with { Id = "t6" }),
                },
                _rubric.Axes[1],
            ],
            Items =
            [
                .. _rubric.Items.Where(item => item.Criterion is not "t5").Select((item, i) => i switch
                {
                    0 => item with { Left = "Other words.", Rationale = "Another." },
                    1 => item with { High = ItemSide.Right },
                    _ => item,
                }),
                SampleRubric.NewItem("t6-1", "t6", ItemSide.Left), SampleRubric.NewItem("t6-2", "t6", ItemSide.Right),
            ],
        };
        var diff = RubricDiff.Between(_rubric, edited, 1);
        Assert.Equal(["t6-1", "t6-2"], diff.Added.Select(item => item.Id.Value));
        Assert.Equal(["t5-1", "t5-2"], diff.Removed.Select(item => item.Id.Value));
        Assert.Equal(
            ["t1-1: left rationale", "t1-2: high"],
            diff.Changed.Select(change => $"{change.After.Id}: {string.Join(' ', change.Parts)}"));
        Assert.Equal(
            [new WeightChange("t1", 3, 5), new WeightChange("t5", 2, null), new WeightChange("t6", null, 2)],
            diff.Weights.AsEnumerable());
    }

    [Fact]
    public void Between_ShowsEachPersonaBeforeAndAfter()
    {
        var stricter = _rubric with
        {
            MinimumAnswered = 1,
            Personas = [],
            Items = [.. _rubric.Items, SampleRubric.NewItem("t1-4", "t1", ItemSide.Left)],
        };
        var diff = RubricDiff.Between(_rubric, stricter.WithPersona("late", -2, 2, Role.ProgramManager, Band.Clear, Band.Clear), 1);
        Assert.Equal(["tpm", "between", "late"], diff.Personas.Select(shift => shift.Persona));
        Assert.Equal([PersonaSource.Old, PersonaSource.Old, PersonaSource.New], diff.Personas.Select(shift => shift.Source));
        Assert.Equal(Role.TechnicalProgramManager, diff.Personas[0].Before.Role);
        Assert.Null(diff.Personas[0].After.Role);
        Assert.Equal(Band.NotEnoughAnswers, diff.Personas[0].After.Band);
        Assert.Equal(Role.ProgramManager, diff.Personas[2].Before.Role);
    }

    [Fact]
    public void Between_CountsSheetsAndGivesTheFirmestThatChange()
    {
        // Turning one item's high side without its statements.
        var edited = _rubric with { Items = _rubric.Items.SetItem(0, _rubric.Items[0] with { High = ItemSide.Left }) };
        var diff = RubricDiff.Between(_rubric, edited, 7);
        Assert.InRange(diff.HeadlinesChanged, 0.02, 0.6);
        Assert.InRange(diff.BandsChanged, 0.02, 0.8);
        Assert.Equal(10, diff.Examples.Length);
        Assert.Equal(diff.Examples.Select(example => example.Stability).OrderDescending(), diff.Examples.Select(example => example.Stability));
        foreach (var example in diff.Examples)
        {
            Assert.Equivalent(example.OldHeadline, Scorer.Headline(_rubric, example.Before), strict: true);
            Assert.Equivalent(example.NewHeadline, Scorer.Headline(edited, example.After), strict: true);
            Assert.True(example.OldHeadline.Role != example.NewHeadline.Role
                || !example.OldHeadline.Between.SequenceEqual(example.NewHeadline.Between));
            var axes = Scorer.Score(_rubric, example.Before).Axes;
            Assert.Equal(axes.Min(axis => axis.Stability), example.Stability);
            Assert.Equal(example.Before.Answers.OrderBy(answer => answer.Key.Value), example.After.Answers.OrderBy(answer => answer.Key.Value));
        }
    }

    [Fact]
    public void Between_WhenOnlyStatementsChangePlaces_ChangesNoVerdict()
    {
        var item = _rubric.Items[0];
        var mirrored = item with { Left = item.Right, Right = item.Left, High = ItemSide.Left };
        var diff = RubricDiff.Between(_rubric, _rubric with { Items = _rubric.Items.SetItem(0, mirrored) }, 3);
        Assert.Single(diff.Changed);
        Assert.Equal(0, diff.HeadlinesChanged);
        Assert.Equal(0, diff.BandsChanged);
    }

    [Fact]
    public void Between_WithTheSameSeed_IsTheSameAndWithAnotherIsNot()
    {
        var edited = _rubric with { Retest = 0.3 };
        var once = RubricDiff.Between(_rubric, edited, 5);
        var again = RubricDiff.Between(_rubric, edited, 5);
        var other = RubricDiff.Between(_rubric, edited, 6);
        Assert.Equal(once.BandsChanged, again.BandsChanged);
        Assert.Equivalent(once.Examples, again.Examples, strict: true);
        Assert.NotEqual(once.BandsChanged, other.BandsChanged);
    }

    [Fact]
    public void Between_TellsHowManyRandomSheetsAreClearUnderEach()
    {
        var stricter = _rubric with { Bands = SampleRubric.Limits };
        var diff = RubricDiff.Between(_rubric, stricter, 5);
        Assert.Equal(RubricSampling.Clear(_rubric, 5).AsEnumerable(), diff.ClearBefore);
        Assert.Equal(RubricSampling.Clear(stricter, 5).AsEnumerable(), diff.ClearAfter);
        Assert.All(diff.ClearBefore.Zip(diff.ClearAfter), share => Assert.True(share.First.AfterFirst > 5 * share.Second.AfterFirst));
    }

    [Fact]
    public void AnItemChange_NamesTheRoundAndTheLook()
    {
        var item = _rubric.Items[0];
        Assert.Equal(["round"], new ItemChange(item, item with { Round = 2 }).Parts.AsEnumerable());
        Assert.Equal(["look"], new ItemChange(item with { FirstLook = true }, item).Parts.AsEnumerable());
        Assert.Empty(new ItemChange(item, item with { Round = 1 }).Parts);
    }

    [Fact]
    public void Between_WhenTheAxisOthersIsNew_ChangesOnlyWhetherAnyRoleSuits()
    {
        var other = SampleRubric.Of([(1, "R")], others: [(2, "RL"), (2, "LR"), (2, "RL"), (2, "LR")]);
        var others = other.Items.Where(item => other.AxisOf(item) == AxisId.Others).ToList();
        var wider = _rubric with { Axes = _rubric.Axes.Add(other.Axes[2]), Items = [others[0], .. _rubric.Items, .. others.Skip(1)] };
        var diff = RubricDiff.Between(_rubric, wider, 7);
        Assert.Equal(8, diff.Added.Length);
        Assert.Equal(0, diff.BandsChanged);
        Assert.Equal([AxisId.Technical, AxisId.Scope], diff.ClearBefore.Select(share => share.Axis));
        Assert.Equal([AxisId.Technical, AxisId.Scope, AxisId.Others], diff.ClearAfter.Select(share => share.Axis));
        Assert.InRange(diff.HeadlinesChanged, 0.2, 0.9);
        Assert.Equal(10, diff.Examples.Length);
        Assert.All(diff.Examples, example =>
        {
            Assert.Equal((example.OldHeadline.Role, Suits.Open), (example.NewHeadline.Role, example.OldHeadline.Suits));
            Assert.NotEqual(Suits.Open, example.NewHeadline.Suits);
        });
        // The other way round the axis goes, and with it the answer.
        Assert.Equal(diff.HeadlinesChanged, RubricDiff.Between(wider, _rubric, 7).HeadlinesChanged, 0.02);
    }

    [Fact]
    public void Between_AnswersTheSecondRoundOnlyWhereTheFirstIsNotClear()
    {
        var full = SampleRubric.Full();
        var diff = RubricDiff.Between(full, full with { Bands = new BandLimits(new(0.95), new(0.8)) }, 3);
        Assert.Equal(10, diff.Examples.Length);
        Assert.All(diff.Examples, example =>
        {
            AsAsked(full, example.Before);
            AsAsked(full with { Bands = new BandLimits(new(0.95), new(0.8)) }, example.After);
        });

        static void AsAsked(Rubric rubric, AnswerSheet sheet)
        {
            var first = Scorer.Score(rubric, sheet.Only(rubric.Items.Where(item => item.Round == 1)));
            Assert.All(first.Axes, axis => Assert.Equal(
                axis.Band != Band.Clear && axis.Id != AxisId.Others,
                rubric.Items.Any(item => item.Round == 2 && rubric.AxisOf(item) == axis.Id && sheet.Answers.ContainsKey(item.Id))));
        }
    }

    [Fact]
    public void RandomNumbers_AreTheOnesPublishedForTheirSeed()
    {
        // SplitMix64 of seed 1234567: 6457827717110365317, 3203168211198807973, 9817491932198370423 (times 10 over 2^64).
        var random = new SplitMix64(1234567);
        Assert.Equal([3, 1, 5], new[] { random.Next(10), random.Next(10), random.Next(10) });
        random = new SplitMix64(1234567);
        Assert.Equal(350_079_000, random.Next(1_000_000_000), 1_000.0);
    }
}
