using System.Security.Cryptography;
using System.Text;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>
/// The rubric that the site had until 29 November 2026, as the database keeps it, with its id and its verdicts as the engine of commit
/// 5622ca8 computed them. Assessments answered under it keep their results for ever.
/// </summary>
public class StoredRubricTests
{
    private const string Id = "8ed2d00a9fb11b3ae2abff156a5858cfb996b1a6f980bf3be2c2ea23ab802f92";

    private static readonly string _json = Stored.Text("rubric-2026-11.json");
    private static readonly Rubric _rubric = RubricJson.Read(_json);

    [Fact]
    public void TheStoredRubric_KeepsItsId()
    {
        Assert.Equal(Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_json))));
        Assert.Equal(Id, _rubric.Id);
        Assert.Equal(_json, RubricJson.Write(_rubric));
        Assert.Empty(RubricRules.Check(_rubric));
    }

    [Theory]
    [InlineData(
        "beacdbeabdedccdabebceaadcacd", Role.ProgramManager, Band.Clear, Band.Clear,
        -0.37037037037037035, 0.9999995789719633, 3, 0.4230769230769231, 0.9999954944, 2)]
    [InlineData(
        "-daeaabced-eebda-baedcadcbce", Role.ProgramManager, Band.Leaning, Band.Clear,
        -0.09259259259259259, 0.8730632166925925, 1, 0.7307692307692307, 1, 3)]
    [InlineData(
        "dececdcdcdddaecdcebbecdaaaca", Role.ProjectManager, Band.Clear, Band.Leaning,
        -0.24074074074074073, 0.9984537866354033, 3, -0.11538461538461539, 0.9155110399999999, 1)]
    [InlineData(
        "abcecccedbeebdeddcddceaeecbe", null, Band.TooClose, Band.Leaning,
        0.037037037037037035, 0.6783942392964708, 1, 0.14743589743589744, 0.9280930815999999, 1)]
    [InlineData(
        "b--b-dc--cadc-caaeb---e--e--", null, Band.Leaning, Band.NotEnoughAnswers,
        -0.1111111111111111, 0.8375597158399999, 1, -1, 1, 2)]
    public void AStoredAssessment_KeepsItsVerdict(
        string answers, Role? role, Band band, Band scopeBand,
        double technical, double stability, int changes, double scope, double scopeStability, int scopeChanges)
    {
        var verdict = Scorer.Score(_rubric, SampleRubric.Sheet(_rubric.Items, answers));
        Assert.Equal((role, band, scopeBand), (verdict.Headline.Role, verdict.Headline.Band, verdict.Headline.ScopeBand));
        Assert.Equal((Suits.Open, false), (verdict.Headline.Suits, verdict.Headline.FirstDirection));
        Assert.Equal([band, scopeBand], verdict.Axes.Select(axis => axis.Band));
        Assert.Equal([technical, scope], verdict.Axes.Select(axis => axis.Score));
        Assert.Equal([changes, scopeChanges], verdict.Axes.Select(axis => axis.FewestChanges));
        Assert.Equal(stability, verdict.Axes[0].Stability, 1e-12);
        Assert.Equal(scopeStability, verdict.Axes[1].Stability, 1e-12);
    }
}
