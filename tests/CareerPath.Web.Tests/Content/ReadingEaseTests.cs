using CareerPath.Web.Content.Checks;

namespace CareerPath.Web.Tests.Content;

public class ReadingEaseTests
{
    [Theory]
    [InlineData("plan", 1)]
    [InlineData("people", 2)]
    [InlineData("manager", 3)]
    [InlineData("technical", 3)]
    [InlineData("worked", 1)]
    [InlineData("needed", 2)]
    [InlineData("settled", 2)]
    [InlineData("called", 1)]
    [InlineData("roles", 1)]
    [InlineData("tables", 2)]
    [InlineData("changes", 2)]
    [InlineData("management", 3)]
    [InlineData("completely", 3)]
    [InlineData("radio", 3)]
    [InlineData("million", 2)]
    [InlineData("social", 2)]
    [InlineData("actual", 3)]
    [InlineData("doing", 2)]
    [InlineData("TPM", 3)]
    [InlineData("the", 1)]
    public void Syllables_AreThoseSpoken(string word, int expected) => Assert.Equal(expected, ReadingEase.SyllablesOf(word));

    [Fact]
    public void Score_IsFleschsFormula()
    {
        var ease = ReadingEase.Of("You plan the work. Then you ask: who can do it by 3 May?");
        Assert.Equal((3, 13, 13), (ease.Sentences, ease.Words, ease.Syllables));
        Assert.Equal(206.835 - (1.015 * 13 / 3) - 84.6, ease.Score, 6);
    }

    [Theory]
    [InlineData("Ask e.g. the team. It knows.", 2)]
    [InlineData("A list item without a full stop", 1)]
    [InlineData("Is it done? (Yes.) \"Good.\"", 3)]
    [InlineData("Version 3.5 of 10.", 1)]
    [InlineData("Plan, track, etc.? Then rest.", 2)]
    [InlineData("Use one, e.g.: a list.", 2)]
    [InlineData("Plans, maps (etc.) and lists.", 1)]
    [InlineData("Ask Dr. No.", 1)]
    [InlineData("Plans etc.", 1)]
    [InlineData("2026", 0)]
    public void Sentences_AreCounted(string text, int expected)
    {
        var ease = ReadingEase.Of(text);
        Assert.Equal(expected, ease.Sentences);
    }
}
