using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class PersonaMatchTests
{
    private static readonly Rubric _rubric = SampleRubric.Full();

    [Fact]
    public void Personas_ComeNearestByTheirAnswersFirstWithTheirWidestDifferences()
    {
        var rubric = SampleRubric.Sound()
            .WithPersona("far", -2, -2, Role.ProjectManager, Band.Clear, Band.Clear)
            .WithPersona("near", 2, 1, Role.TechnicalProgramManager, Band.Clear, Band.Clear)
            .WithPersona("as-near", 2, 1, Role.TechnicalProgramManager, Band.Clear, Band.Clear);
        var sheet = SampleRubric.Sheet(("t1-1", 2), ("t1-2", 0), ("t1-3", -1), ("s1-1", -2), ("s2-2", -2));
        var matches = Scorer.Personas(rubric, sheet);
        Assert.Equal(["near", "as-near", "far"], matches.Select(match => match.Persona.Id));
        Assert.Equal((1, 0.5), (matches[0].Technical, matches[0].Scope));
        // t1-3 is 3 away from the persona's 2, t1-2 (high left, persona -2) 2; s1-1 and s2-2 are 1 away, t1-1 0.
        Assert.Equal([1.4, 1.4, 3], matches.Select(match => match.Distance));
        Assert.Equal(["t1-3 -1 2", "t1-2 0 -2"], matches[0].Differences.Select(found => $"{found.Item} {found.Answer} {found.PersonaAnswer}"));
    }

    [Fact]
    public void Distance_CountsTheItemsThatBothAnswered()
    {
        var rubric = Persona(technical: 2, scope: 2);
        var persona = rubric.Personas[0];
        var fewer = persona.Case with { Answers = persona.Case.Answers.Remove(Id("t1-1")).Remove(Id("t1-2")) };
        rubric = rubric with { Personas = [persona with { Case = fewer }] };
        // t1-3 is high right: 2 for the persona.
        Assert.Equal(3, Distance(("t1-1", -2), ("t1-2", 2), ("t1-3", -1)));
        Assert.Equal(0, Distance(("t1-1", -2), ("t1-3", 2)));
        Assert.Equal(4, Distance(("t1-1", -2), ("t1-2", 2)));
        Assert.Equal(4, Distance());

        double Distance(params (string, int)[] answers) => Scorer.Personas(rubric, SampleRubric.Sheet(answers))[0].Distance;
    }

    [Theory]
    [InlineData(2, 2, 0, 1, 1, 0, false)]
    [InlineData(2, 2, 0, 2, 2, 2, false)]
    [InlineData(2, 2, 0, -2, 2, 0, true)]
    [InlineData(2, 2, 0, 2, -2, 0, true)]
    [InlineData(2, 2, 0, 0, 2, 0, true)]
    [InlineData(0, 2, 0, 2, 2, 0, true)]
    [InlineData(0, 2, 0, 0, 2, 0, false)]
    [InlineData(0, 2, 0, 0, 0, 0, true)]
    [InlineData(2, 2, -2, 2, 0, -2, false)]
    [InlineData(2, 2, -2, -2, 2, -2, true)]
    [InlineData(0, 2, 0, 2, 0, 0, true)]
    [InlineData(0, 2, 0, 0, -2, 0, true)]
    [InlineData(2, 2, -2, 2, 2, -2, false)]
    [InlineData(2, 2, -2, 2, 2, 0, true)]
    [InlineData(2, 2, 0, 2, 2, -2, true)]
    [InlineData(2, 2, 2, 2, 2, -2, true)]
    [InlineData(0, 0, 0, 0, 0, -2, true)]
    public void Contradicts_WhenTheHeadlinesCannotBothBeRight(
        int technical, int scope, int others, int personaTechnical, int personaScope, int personaOthers, bool expected)
    {
        var rubric = Persona(personaTechnical, personaScope, personaOthers);
        var match = Assert.Single(Scorer.Personas(rubric, SampleRubric.Toward(rubric, technical, scope, others)));
        Assert.Equal(expected, match.Contradicts);
    }

    [Fact]
    public void APersonaThatContradicts_MayStillHaveTheNearestAnswers()
    {
        // 1 apart on the 20 items of scope, against 1 on the 26 technical ones.
        var rubric = Persona(2, 1).WithPersona("open", 1, 0, null, Band.Clear, Band.TooClose);
        var matches = Scorer.Personas(rubric, SampleRubric.Toward(rubric, 2, 0));
        Assert.Equal([("one", true), ("open", false)], matches.Select(match => (match.Persona.Id, match.Contradicts)));
    }

    private static Rubric Persona(int technical, int scope, int others = 0)
    {
        var rubric = _rubric.WithPersona("one", technical, scope, null, Band.Clear, Band.Clear);
        var persona = rubric.Personas[0];
        var answers = SampleRubric.Toward(rubric, technical, scope, others).Answers;
        return rubric with { Personas = [persona with { Case = persona.Case with { Answers = persona.Case.Answers.SetItems(answers) } }] };
    }

    private static ItemId Id(string id) => ItemId.Parse(id, provider: null);
}
