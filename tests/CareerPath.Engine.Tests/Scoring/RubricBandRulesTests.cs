using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Rule 5 on bands, and rule 8: what random sheets come out as.</summary>
public class RubricBandRulesTests
{
    public static TheoryData<BandLimit, BandLimit, string> BrokenBands => new()
    {
        { new(0.8), new(0.8), "0.5 < leaning < clear <= 1" },
        { new(1.1), new(0.8), "0.5 < leaning < clear <= 1" },
        { new(0.95), new(0.5), "0.5 < leaning < clear <= 1" },
        { new(0.95, -0.01), new(0.8), "clear has the chance -0.01: it is a probability, from 0 to 1" },
        { new(0.95, double.NaN), new(0.8), "clear has the chance NaN" },
        { new(0.95, 0.05), new(0.8, 1.01), "leaning has the chance 1.01" },
        { new(0.95, 0.05, 0), new(0.8, 0.2), "clear has 0 as fewestChanges: it is a number of answers, from 1" },
        { new(0.95, 0.05, 3), new(0.8, 0.2, 0), "leaning has 0 as fewestChanges" },
        { new(0.95, 0.3), new(0.8, 0.2), "leaning allows a chance of 0.2, so clear must name one that is no larger" },
        { new(0.95), new(0.8, 0.2), "leaning allows a chance of 0.2" },
        { new(0.95, null, 2), new(0.8, null, 3), "leaning asks for 3 as fewestChanges, so clear must ask for at least as many" },
        { new(0.95), new(0.8, null, 2), "leaning asks for 2 as fewestChanges" },
    };

    [Theory]
    [MemberData(nameof(BrokenBands))]
    public void Rule5_WhenBandsAreOutOfRangeOrOrder_SaysWhich(BandLimit clear, BandLimit leaning, string message)
    {
        var violation = Assert.Single(RubricRules.Check(SampleRubric.Full() with { Bands = new BandLimits(clear, leaning) }));
        Assert.Equal((5, RubricPart.Rubric, "bands"), (violation.Rule, violation.Part, violation.Id));
        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
    }

    public static TheoryData<BandLimit, BandLimit> SoundBands => new()
    {
        { new(0.95), new(0.8) }, { new(0.95, 0.05), new(0.8) }, { new(0.95, 0.2, 3), new(0.8, 0.2, 3) }, { new(1, 0, 1), new(0.51, 1) },
    };

    [Theory]
    [MemberData(nameof(SoundBands))]
    public void Rule5_AllowsLimitsThatClearSharesWithLeaningOrNamesAlone(BandLimit clear, BandLimit leaning) =>
        Assert.DoesNotContain(RubricRules.Check(SampleRubric.Full() with { Bands = new BandLimits(clear, leaning) }), found => found.Rule == 5);

    [Fact]
    public void Rule6_AlsoLooksAtWhetherAnyOfTheFourSuits()
    {
        var rubric = SampleRubric.Full().WithPersona("maker", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear);
        var persona = rubric.Personas[0];
        Assert.Empty(RubricRules.Check(With(null)));
        Assert.Empty(RubricRules.Check(With(Suits.Open)));
        var violation = Assert.Single(RubricRules.Check(With(Suits.None)));
        Assert.Equal((6, "maker"), (violation.Rule, violation.Id));
        Assert.Contains("scope clear, suits none, but comes out as", violation.Message, StringComparison.Ordinal);
        Assert.Contains("scope clear, suits open (technical stability", violation.Message, StringComparison.Ordinal);

        Rubric With(Suits? suits) => rubric with { Personas = [persona with { Case = persona.Case with { Suits = suits } }] };
    }

    [Fact]
    public void Rule8_HoldsForTheLimitsThatTheVerdictRestsOn() => Assert.Empty(RubricRules.CheckChance(SampleRubric.Full(), 1));

    [Fact]
    public void Rule8_WhenBandsNameNoChance_SaysHowManyRandomSheetsAreClear()
    {
        var found = RubricRules.CheckChance(SampleRubric.Full() with { Bands = new BandLimits(new(0.95), new(0.8)) }, 1);
        // The axis others has no second round, and is reported once.
        Assert.Equal(
            [
                "technical After the first round", "technical After both rounds", "scope After the first round", "scope After both rounds",
                "others After the first round",
            ],
            found.Select(violation => $"{violation.Id} {violation.Message.Split(',')[0]}"));
        Assert.All(found, violation => Assert.Equal((8, RubricPart.Axis), (violation.Rule, violation.Part)));
        Assert.Matches(
            "^After the first round, [345][0-9]\\.[0-9]% of 10000 random sheets are clear on the technical axis, more than 5%: ask more",
            found[0].Message);
        Assert.Contains("more than 8%", found[1].Message, StringComparison.Ordinal);
    }
}
