using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

// A whole quiz, broken once for each rubric rule: the finding leads to the line, says how much is wrong and what mends it.
public sealed class RubricRulesAtTheirLineTests : IDisposable
{
    private const string Rubric = "quiz/rubric.yml";
    private readonly ContentSample _sample = new ContentSample().TwoAxes();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Rule1_AReversedKey_IsFoundAtItsCriterion()
    {
        // The one diagnosis pair that points right; turned, all three point left.
        Edit(Rubric, After("- id: leaving-students-or-exam-fault", "high: right", "high: left"));
        AssertFound(Rubric, "- id: diagnosis", "turn");
    }

    [Fact]
    public void Rule2_AnUnbalancedWeight_IsFoundAtItsAxis_AndNamesTheCriterionThatPulls()
    {
        Edit(Rubric, After("- id: people", "weight: 4", "weight: 1"));
        AssertFound(Rubric, "- id: technical", "instead of too-close: let items point both ways as often, first in the criterion 'judgement'");
    }

    [Fact]
    public void Rule3_ASideThatNoSheetReaches_IsFoundAtItsAxis()
    {
        Edit(Rubric, After("bands: ", "leaning: 0.80", "leaning: 0.80, fewestChanges: { clear: 30, leaning: 30 }"));
        AssertFound(Rubric, "- id: scope", "The low side of the scope axis cannot be reached");
    }

    [Fact]
    public void Rule4_PairsThatWeighTooMuch_AreFoundAtTheirCriterion()
    {
        Edit(Rubric, After("- id: goal", "weight: 2", "weight: 5"));
        AssertFound(Rubric, "- id: goal", "moves the scope axis by 15.6% of its range by itself, more than 15%");
    }

    [Fact]
    public void Rule5_ADuplicateId_IsFoundAtTheSecondOne()
    {
        Edit(Rubric, text => text.Replace("- id: two-weeks-or-power-bills", "- id: giving-season-or-one-gala", StringComparison.Ordinal));
        AssertFound(Rubric, "- id: giving-season-or-one-gala", "giving-season-or-one-gala", last: true);
    }

    [Fact]
    public void Rule6_APersonaThatComesOutOtherwise_IsFoundAtThePersona()
    {
        Edit("quiz/personas.yml", After("- id: technical-innovator", "band: clear", "band: leaning"));
        AssertFound("quiz/personas.yml", "- id: technical-innovator", "clear");
    }

    [Fact]
    public void Rule7_ADanglingReference_IsFoundWhereItStands()
    {
        Edit(Rubric, After("- id: ticket-gates-or-season-ticket", "criterion: delivery", "criterion: delivry"));
        AssertFound(Rubric, "criterion: delivry", "delivery");
    }

    private static Func<string, string> After(string anchor, string from, string to) => text =>
    {
        var at = text.IndexOf(from, text.IndexOf(anchor, StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    };

    private void Edit(string file, Func<string, string> edit)
    {
        var text = _sample.Read(file);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        _sample.Write(file, edited);
    }

    private void AssertFound(string file, string lineText, string message, bool last = false)
    {
        var result = _sample.Load();
        Assert.Null(result.Content);
        var lines = _sample.Read(file).Split('\n');
        var found = result.Findings.Where(f => f.Severity == Severity.Error && f.File == file
            && f.Message.Contains(message, StringComparison.OrdinalIgnoreCase) && lines[f.Line - 1].Contains(lineText, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count > 0, "Found only:\n" + string.Join('\n', result.Findings));
        if (last)
            Assert.Equal(Array.FindLastIndex(lines, l => l.Contains(lineText, StringComparison.Ordinal)) + 1, found[^1].Line);
    }
}
