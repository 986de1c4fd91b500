using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Tests.Support;

// Words that only a page that shows a part may hold.
public static class PartWords
{
    public static IEnumerable<string> Of(SealedParts part, Rubric rubric, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(assessment);
        return part switch
        {
            SealedParts.Verdict => [VerdictWords.Headline(Scorer.Score(rubric, assessment.Sheet()))],
            SealedParts.Answers => rubric.Items.SelectMany(i => new[] { i.Left, i.Right }).Select(s => s.TrimEnd('.')),
            SealedParts.Readiness => rubric.Skills.SelectMany(s => s.Levels.Add(s.Evidence).Add(s.Name)),
            SealedParts.Matters => [.. rubric.Factors.Select(f => f.Question), .. rubric.DealBreakers.SelectMany(d => new[] { d.Statement, d.Warning, d.Ask })],
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }
}
