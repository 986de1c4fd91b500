using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>What a rubric may name and need not: rounds, looks, chance, fewest changes and whether any role suits.</summary>
public class RubricJsonOptionalTests
{
    private static readonly Rubric _full = With(SampleRubric.Full(), Suits.None);

    [Theory]
    [InlineData(Suits.Yes)]
    [InlineData(Suits.Open)]
    [InlineData(Suits.None)]
    public void Read_OfAllThatMayBeNamed_GivesItBack(Suits suits)
    {
        var rubric = With(_full, suits);
        var read = RubricJson.Read(RubricJson.Write(rubric));
        Assert.Equal(rubric.Bands, read.Bands);
        Assert.Equal(rubric.Items.AsEnumerable(), read.Items);
        Assert.Equal(14, read.Items.Count(item => item.FirstLook));
        Assert.Equal(14, read.Items.Count(item => item.Round == 2));
        Assert.Equal(AxisId.Others, read.Axes[2].Id);
        Assert.Equal(suits, read.Personas[0].Case.Suits);
        Assert.Equal(rubric.Id, read.Id);
    }

    [Theory]
    [InlineData(0.05, null, null, null, ",\"chance\":{\"clear\":0.05}}")]
    [InlineData(0.05, 0.2, null, null, ",\"chance\":{\"clear\":0.05,\"leaning\":0.2}}")]
    [InlineData(null, null, 3, null, ",\"fewestChanges\":{\"clear\":3}}")]
    [InlineData(0.05, 0.2, 3, 2, ",\"chance\":{\"clear\":0.05,\"leaning\":0.2},\"fewestChanges\":{\"clear\":3,\"leaning\":2}}")]
    [InlineData(null, null, null, null, "}")]
    public void Write_NamesTheLimitsThatTheRubricNames(double? clear, double? leaning, int? changes, int? leaningChanges, string expected)
    {
        var bands = new BandLimits(new(0.95, clear, changes), new(0.8, leaning, leaningChanges));
        var json = RubricJson.Write(_full with { Bands = bands });
        Assert.Contains("\"bands\":{\"clear\":0.95,\"leaning\":0.8" + expected + ",\"axes\"", json, StringComparison.Ordinal);
        Assert.Equal(bands, RubricJson.Read(json).Bands);
    }

    [Fact]
    public void Write_LeavesOutWhatARubricDoesNotName()
    {
        var json = RubricJson.Write(SampleRubric.Sound().WithPersona("tpm", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear));
        string[] members = ["round", "look", "chance", "fewestChanges", "suits"];
        Assert.All(members, member => Assert.DoesNotContain($"\"{member}\":", json, StringComparison.Ordinal));
        Assert.All(members, member => Assert.Contains($"\"{member}\":", RubricJson.Write(_full), StringComparison.Ordinal));
    }

    [Fact]
    public void Id_ChangesWithEachThingNamed()
    {
        var rubric = With(_full, null) with
        {
            Bands = new BandLimits(new(0.95), new(0.8)),
            Items = [.. _full.Items.Select(item => item with { Round = 1, FirstLook = false })],
        };
        string[] ids =
        [
            rubric.Id, With(rubric, Suits.Open).Id, (rubric with { Bands = new BandLimits(new(0.95, 0.05), new(0.8)) }).Id,
            (rubric with { Bands = new BandLimits(new(0.95, null, 3), new(0.8)) }).Id,
            (rubric with { Items = rubric.Items.SetItem(0, rubric.Items[0] with { Round = 2 }) }).Id,
            (rubric with { Items = rubric.Items.SetItem(0, rubric.Items[0] with { FirstLook = true }) }).Id,
        ];
        Assert.Equal(6, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("\"look\":\"first\"", "\"look\":\"last\"", "look 'last'")]
    [InlineData("\"suits\":\"none\"", "\"suits\":\"all\"", "answer to suits 'all'")]
    [InlineData("\"round\":2", "\"round\":\"two\"", "canonical form")]
    [InlineData("\"chance\":{\"clear\":0.05,\"leaning\":0.2}", "\"chance\":0.05", "canonical form")]
    public void Read_OfAnUnknownWord_NamesIt(string written, string broken, string named)
    {
        var json = RubricJson.Write(_full);
        Assert.Contains(written, json, StringComparison.Ordinal);
        var error = Assert.Throws<FormatException>(() => RubricJson.Read(json.Replace(written, broken, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static Rubric With(Rubric rubric, Suits? suits)
    {
        if (rubric.Personas.IsEmpty)
            rubric = rubric.WithPersona("maker", 2, 2, Role.TechnicalProgramManager, Band.Clear, Band.Clear);
        var persona = rubric.Personas[0];
        return rubric with { Personas = [persona with { Case = persona.Case with { Suits = suits } }] };
    }
}
