using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class RubricRulesTests
{
    [Fact]
    public void Check_OfASoundRubric_FindsNothing() =>
        Assert.Empty(RubricRules.Check(SampleRubric.Sound()
            .WithPersona("tpm", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear)
            .WithPersona("between", 0, 2, null, Band.TooClose, Band.Clear)));

    [Fact]
    public void Rule1_WhenACriterionHasOneItem_SaysHowManyToAdd()
    {
        var violation = Only(1, RubricPart.Criterion, SampleRubric.Of([(1, "RLR"), (1, "LRL"), (1, "R"), (1, "LRL")], Wide));
        Assert.Equal("t3", violation.Id);
        Assert.Contains("1 of at least 2 items: add 1", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule1_WhenACriterionPointsOneWay_SaysHowManyToTurn()
    {
        var violation = Only(1, RubricPart.Criterion, SampleRubric.Of([(1, "RRRR"), (1, "LRLL"), (1, "LRL"), (1, "RL")], Wide), "t1");
        Assert.Contains("4 apart instead of 1 at most: turn 2", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RR", true)]
    [InlineData("RRL", false)]
    [InlineData("LLRRL", false)]
    [InlineData("LLLRL", true)]
    public void Rule1_AllowsOneMoreOnOneSide(string items, bool broken) => Assert.Equal(
        broken,
        RubricRules.Check(SampleRubric.Of([(1, items), (1, "LRL"), (1, "RLR"), (1, "RL")], Wide)).Any(found => found is { Rule: 1, Id: "t1" }));

    [Fact]
    public void Rule1_WhenEveryCriterionLeansTheSameWay_NamesTheAxis() =>
        Assert.Equal("technical", Only(1, RubricPart.Axis, SampleRubric.Of([(1, "RLR"), (1, "RLR"), (1, "RLR"), (1, "RLR")], Wide)).Id);

    [Fact]
    public void Rule2_WhenAUniformSheetHasASide_NamesTheCriterionThatPullsMost()
    {
        var rubric = SampleRubric.Of([(5, "RRRRRR"), (1, "LLLLLL")], Wide);
        var violations = RubricRules.Check(rubric).Where(violation => violation.Rule == 2).ToList();
        // Every position but the neutral one.
        Assert.Equal(4, violations.Count);
        Assert.All(violations, violation => Assert.Equal("technical", violation.Id));
        Assert.All(violations, violation => Assert.Contains("'t1'", violation.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rule3_WhenTheBandsAskForMoreThanAnySheetHas_SaysThatNeitherSideCanBeReached()
    {
        // Twelve items fully to one side need seven changes to flip.
        var rubric = SampleRubric.Of(Wide, Wide) with { Bands = new BandLimits(new(0.95, null, 8), new(0.8, null, 8)) };
        var violations = RubricRules.Check(rubric).Where(violation => violation is { Rule: 3, Id: "technical" }).ToList();
        Assert.Equal(2, violations.Count);
        Assert.Contains("high side", violations[0].Message, StringComparison.Ordinal);
        Assert.Contains("low side", violations[1].Message, StringComparison.Ordinal);
        Assert.Empty(RubricRules.Check(rubric with { Bands = new BandLimits(new(0.95, null, 7), new(0.8, null, 7)) }));
    }

    [Fact]
    public void Rule4_WhenAnItemWeighsTooMuch_SaysHowMuchAndWhatWouldDo()
    {
        // Weight 5 of 15 over two items: 16.7% each.
        var rubric = SampleRubric.Of([(5, "RL"), (5, "RLR"), (5, "LRL")], Wide);
        var violation = Only(4, RubricPart.Criterion, rubric);
        Assert.Equal("t1", violation.Id);
        Assert.Contains("16.7%", violation.Message, StringComparison.Ordinal);
        Assert.Contains("3 items, or lower its weight from 5 to 4", violation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(RubricRules.Check(SampleRubric.Of([(5, "RLR"), (5, "RLR"), (5, "LRL")], Wide)), found => found.Rule == 4);
        Assert.DoesNotContain(RubricRules.Check(SampleRubric.Of([(4, "RL"), (5, "RLR"), (5, "LRL")], Wide)), found => found.Rule == 4);
    }

    [Fact]
    public void Rule4_AtExactlyFifteenPercent_IsSatisfied() =>
        // 3 / (2 · 10) = 15%.
        Assert.DoesNotContain(RubricRules.Check(SampleRubric.Of([(3, "RL"), (3, "LR"), (4, "RLR")], Wide)), found => found.Rule == 4);

    public static TheoryData<string, string> BrokenForms => new()
    {
        { "retest", "retest is 0" }, { "bands", "they must rise" }, { "minimumAnswered", "minimumAnswered is 1.5" },
        { "t1", "weight 6" }, { "t2", "no reason" }, { "t1-1", "shorten it by 1 to 110" }, { "t1-2", "no rationale" },
        { "t1-3", "no right statement" }, { "t2-1", "2 times" }, { "system-design", "4 levels" }, { "scheduling", "target for project-manager 5" },
        { "depth", "rating for program-manager -1" }, { "breadth", "no reason for project-manager" }, { "Not A Slug", "not well formed" },
    };

    [Theory]
    [MemberData(nameof(BrokenForms))]
    public void Rule5_WhenTextsIdsOrNumbersAreWrong_NamesEach(string id, string message)
    {
        var sound = SampleRubric.Sound();
        var technical = sound.Axes[0];
        var criteria = technical.Criteria.ToBuilder();
        criteria[0] = criteria[0] with { Weight = 6 };
        criteria[1] = criteria[1] with { Reason = "" };
        var items = sound.Items.ToBuilder();
        items[0] = items[0] with { Left = new string('x', 111) };
        items[1] = items[1] with { Rationale = " " };
        items[2] = items[2] with { Right = "" };
        items[4] = items[3];
        var factors = sound.Factors.ToBuilder();
        factors[0] = factors[0] with { Ratings = factors[0].Ratings.SetItem(Role.ProgramManager, new FactorRating(-1, "A reason.")) };
        factors[1] = factors[1] with { Ratings = factors[1].Ratings.SetItem(Role.ProjectManager, new FactorRating(1, "")) };
        var broken = sound with
        {
            Retest = 0,
            MinimumAnswered = 1.5,
            Bands = new BandLimits(new(0.8), new(0.9)),
            Axes = [technical with { Criteria = criteria.ToImmutable() }, sound.Axes[1]],
            Items = items.ToImmutable(),
            Skills = sound.Skills.SetItem(0, sound.Skills[0] with { Levels = ["a", "b", "c", "d"] })
                .SetItem(3, sound.Skills[3] with { Targets = sound.Skills[3].Targets.SetItem(Role.ProjectManager, 5) }),
            Factors = factors.ToImmutable(),
            DealBreakers = sound.DealBreakers.SetItem(0, sound.DealBreakers[0] with { Id = "Not A Slug" }),
        };
        var found = RubricRules.Check(broken).Where(violation => violation.Rule == 5).ToList();
        Assert.Equal(BrokenForms.Count, found.Count);
        var own = Assert.Single(found, violation => string.Equals(violation.Id, id, StringComparison.Ordinal));
        Assert.Contains(message, own.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule5_AllowsAStatementOf110Characters()
    {
        var sound = SampleRubric.Sound();
        Assert.Empty(RubricRules.Check(sound with { Items = sound.Items.SetItem(0, sound.Items[0] with { Left = new string('x', 110) }) }));
    }

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.5, false)]
    [InlineData(double.NaN, false)]
    [InlineData(0.01, true)]
    [InlineData(0.3, true)]
    public void Rule5_WantsARetestBetweenZeroAndOneHalf(double retest, bool allowed) => Assert.Equal(
        allowed, !RubricRules.Check(SampleRubric.Sound() with { Retest = retest }).Any(found => found is { Rule: 5, Id: "retest" }));

    [Fact]
    public void Rule6_WhenAPersonaComesOutOtherwise_SaysAsWhat()
    {
        var rubric = SampleRubric.Sound().WithPersona("wrong", 2, -2, Role.TechnicalProgramManager, Band.Clear, Band.Leaning);
        var violation = Only(6, RubricPart.Persona, rubric);
        Assert.Equal("wrong", violation.Id);
        Assert.Contains("should be technical-program-manager, clear, scope leaning", violation.Message, StringComparison.Ordinal);
        Assert.Contains("comes out as technical-project-manager, clear, scope clear", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule7_WhenReferencesDangle_NamesEach()
    {
        var sound = SampleRubric.Sound().WithPersona("ghost", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear);
        var persona = sound.Personas[0];
        var answers = persona.Case.Answers.Add(ItemId.Parse("gone", null), Position.Of(1));
        var broken = sound with
        {
            Items = [.. sound.Items.Skip(1), sound.Items[0] with { Criterion = "nowhere" }],
            Skills = sound.Skills.SetItem(0, sound.Skills[0] with { Targets = sound.Skills[0].Targets.Remove(Role.ProgramManager) }),
            Factors = sound.Factors.SetItem(0, sound.Factors[0] with { Ratings = sound.Factors[0].Ratings.Clear() }),
            DealBreakers = sound.DealBreakers.SetItem(0, sound.DealBreakers[0] with { Roles = [] }),
            Personas = [persona with { Case = persona.Case with { Answers = answers } }],
        };
        var found = RubricRules.Check(broken).Where(violation => violation.Rule == 7).ToImmutableArray();
        Assert.Equal(["t1-1", "system-design", "depth", "on-call", "ghost"], found.Select(violation => violation.Id));
        Assert.Contains("'nowhere'", found[0].Message, StringComparison.Ordinal);
        Assert.Contains("program-manager", found[1].Message, StringComparison.Ordinal);
        Assert.Contains("gone", found[4].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule7_WhenAnAxisIsMissing_SaysWhichThereMustBe()
    {
        var sound = SampleRubric.Sound();
        var violations = RubricRules.Check(sound with { Axes = [sound.Axes[1]] });
        Assert.Contains(violations, violation => violation is { Rule: 7, Id: "axes" });
    }

    private static (int, string)[] Wide => [(2, "RLR"), (2, "LRL"), (2, "RLR"), (2, "LRL")];

    private static RubricViolation Only(int rule, RubricPart part, Rubric rubric, string? id = null) => Assert.Single(
        RubricRules.Check(rubric),
        violation => violation.Rule == rule && violation.Part == part && (id is null || string.Equals(id, violation.Id, StringComparison.Ordinal)));
}
