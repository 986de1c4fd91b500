using System.Collections.Immutable;
using System.Text.Json;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class RubricJsonTests
{
    private static Rubric Rubric => SampleRubric.Sound()
        .WithPersona("tpm", 2, 1, Role.TechnicalProgramManager, Band.Clear, Band.Leaning)
        .WithPersona("between", 0, 2, null, Band.TooClose, Band.NotEnoughAnswers);

    [Fact]
    public void Read_OfWhatWasWritten_GivesTheSameRubric()
    {
        var json = RubricJson.Write(Rubric);
        var read = RubricJson.Read(json);
        Assert.Equal(json, RubricJson.Write(read));
        Assert.Equal(Rubric, read);
        Assert.Equal(Rubric.Retest, read.Retest);
        Assert.Equal(Rubric.Axes[1].Criteria.AsEnumerable(), read.Axes[1].Criteria);
        Assert.Equal(Rubric.Items.AsEnumerable(), read.Items);
        Assert.Equal(Rubric.Skills[2].Levels.AsEnumerable(), read.Skills[2].Levels);
        Assert.Equal(Rubric.Skills[2].Targets, read.Skills[2].Targets);
        Assert.Equal(Rubric.Factors[1].Ratings, read.Factors[1].Ratings);
        Assert.Equal(Rubric.DealBreakers[1].Roles.AsEnumerable(), read.DealBreakers[1].Roles);
        Assert.Null(read.Personas[1].Role);
        Assert.Equal(Band.NotEnoughAnswers, read.Personas[1].Case.ScopeBand);
        Assert.Equal(
            Rubric.Personas[0].Case.Answers.OrderBy(answer => answer.Key.Value),
            read.Personas[0].Case.Answers.OrderBy(answer => answer.Key.Value));
    }

    [Fact]
    public void Read_KeepsEveryCharacter()
    {
        const string Awkward = "Größe «x» \"y\" \\ <b>&amp;</b> \u2028 😀\t1/2";
        var rubric = Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = Awkward }) };
        Assert.Equal(Awkward, RubricJson.Read(RubricJson.Write(rubric)).Items[0].Left);
    }

    [Fact]
    public void Write_HasItsMembersInOneOrder()
    {
        using var document = JsonDocument.Parse(RubricJson.Write(Rubric));
        Assert.Equal(
            ["format", "retest", "minimumAnswered", "bands", "axes", "items", "skills", "factors", "dealBreakers", "personas"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["id", "criterion", "left", "right", "high", "rationale"],
            document.RootElement.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["technical-program-manager", "program-manager", "technical-project-manager", "project-manager"],
            document.RootElement.GetProperty("skills")[0].GetProperty("targets").EnumerateObject().Select(member => member.Name));
        var answers = document.RootElement.GetProperty("personas")[0].GetProperty("case").GetProperty("answers")
            .EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(answers.Order(StringComparer.Ordinal), answers);
    }

    [Fact]
    public void Id_IsTheSameWhateverTheOrderAnswersWereAddedIn()
    {
        var persona = Rubric.Personas[0];
        var backwards = persona.Case.Answers.Reverse().ToImmutableDictionary();
        var same = Rubric with { Personas = Rubric.Personas.SetItem(0, persona with { Case = persona.Case with { Answers = backwards } }) };
        Assert.Equal(Rubric.Id, same.Id);
    }

    [Fact]
    public void Id_IsTheSha256OfTheText()
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(RubricJson.Write(Rubric)));
        Assert.Equal(Convert.ToHexStringLower(hash), Rubric.Id);
    }

    [Fact]
    public void Id_OfAChangedCopy_IsAnother()
    {
        var rubric = Rubric;
        var before = rubric.Id;
        var changed = rubric with { Retest = 0.25 };
        Assert.NotEqual(before, changed.Id);
        Assert.NotEqual(rubric, changed);
        Assert.Equal(before, (changed with { Retest = rubric.Retest }).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":2}")]
    public void Read_OfSomethingElse_SaysSo(string json) => Assert.Throws<FormatException>(() => RubricJson.Read(json));

    [Theory]
    [InlineData("\"high\":\"right\"", "\"high\":\"up\"", "side 'up'")]
    [InlineData("\"band\":\"too-close\"", "\"band\":\"close\"", "band 'close'")]
    [InlineData("\"id\":\"technical\"", "\"id\":\"sideways\"", "axis 'sideways'")]
    [InlineData("\"t1-1\":2", "\"t1-1\":3", "'t1-1'")]
    [InlineData("\"roles\":[\"technical-program-manager\"]", "\"roles\":[\"wizard\"]", "role 'wizard'")]
    public void Read_OfAnUnknownWord_NamesIt(string written, string broken, string named)
    {
        var json = RubricJson.Write(Rubric);
        Assert.Contains(written, json, StringComparison.Ordinal);
        var error = Assert.Throws<FormatException>(() => RubricJson.Read(json.Replace(written, broken, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
