using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Every band on every side, mild and strong, firm and doubtful: no sentence may claim more than the numbers support.
public sealed class VerdictWordsTests
{
    private static readonly Axis _technical = new(AxisId.Technical, "Technical or business", "business", "technical", []);
    private static readonly Axis _scope = new(AxisId.Scope, "Program or project", "project", "program", []);

    private static readonly ImmutableArray<(Band Band, double Score)> _states =
    [
        .. from band in (Band[])[Band.NotEnoughAnswers, Band.TooClose, Band.Leaning, Band.Clear]
           from score in (double[])[-0.7, -0.1, 0, 0.1, 0.7]
           where score != 0 || band is Band.NotEnoughAnswers or Band.TooClose
           select (band, score),
    ];

    private static IEnumerable<(Band TechnicalBand, double Technical, Band ScopeBand, double Scope, bool Doubtful)> EveryVerdict =>
        from technical in _states
        from scope in _states
        from doubtful in (bool[])[false, true]
        select (technical.Band, technical.Score, scope.Band, scope.Score, doubtful);

    [Fact]
    public void Headline_SaysNoMoreThanTheNumbers() => Every.Holds(EveryVerdict, v =>
    {
        var (technicalBand, technical, scopeBand, scope, doubtful) = v;
        var verdict = Verdict(technicalBand, technical, scopeBand, scope, doubtful);
        var headline = VerdictWords.Headline(verdict);
        var (technicalSide, scopeSide) = (Decided(technicalBand), Decided(scopeBand));

        Assert.EndsWith(".", headline, StringComparison.Ordinal);
        Assert.Equal(technicalBand == Band.NotEnoughAnswers, headline.Contains("not enough answers", StringComparison.Ordinal));
        // Names roles of one side only if that side is decided.
        if (technicalSide && scopeSide)
            Assert.Contains($"a {verdict.Headline.Role!.Value.Name()}", headline, StringComparison.Ordinal);
        if (technicalSide)
            Assert.All(Named(headline), role => Assert.Equal(technical > 0 ? Side.High : Side.Low, role.TechnicalSide()));
        if (technicalBand == Band.TooClose)
            Assert.StartsWith("Between", headline, StringComparison.Ordinal);
        var strong = technicalBand == Band.Clear && Math.Abs(technical) >= AxisWords.Mild && !doubtful;
        Assert.Equal(strong, headline.Contains("most enjoy", StringComparison.Ordinal) || headline.Contains("clearly", StringComparison.Ordinal));
        Assert.Equal(technicalSide && doubtful, headline.StartsWith("By the sums alone", StringComparison.Ordinal));
        if (technicalBand == Band.Clear && !strong && !doubtful)
            Assert.Contains("mildly", headline, StringComparison.Ordinal);
    });

    [Fact]
    public void SecondLineAndMainQuestion_AgreeWithTheSides() => Every.Holds(EveryVerdict, v =>
    {
        var (technicalBand, technical, scopeBand, scope, doubtful) = v;
        var verdict = Verdict(technicalBand, technical, scopeBand, scope, doubtful);
        var second = VerdictWords.SecondLine(verdict);
        var main = VerdictWords.MainQuestion(verdict);

        Assert.Equal(
            scopeBand == Band.Clear && Math.Abs(scope) >= AxisWords.Mild && !doubtful,
            second.Contains("clearly drawn", StringComparison.Ordinal));
        if (Decided(scopeBand))
        {
            Assert.Contains(scope > 0 ? "a whole program rather than" : "a single project rather than", second, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("rather than", second, StringComparison.Ordinal);
        }
        Assert.Equal(technicalBand == Band.TooClose, second.Contains("a guess", StringComparison.Ordinal));
        // "TPM or PM?" is always answered: in the headline or in this line, unless there are too few answers.
        var headline = VerdictWords.Headline(verdict);
        var answered = verdict.Headline.Role is Role.TechnicalProgramManager or Role.ProgramManager
            || headline is "Between Technical Program Manager and Program Manager." or "Between all four roles.";
        Assert.Equal(technicalBand == Band.NotEnoughAnswers || answered, main is null);
        if (main is not null && Decided(technicalBand))
            Assert.Contains($"point to {(technical > 0 ? "Technical Program Manager" : "Program Manager")}.", main, StringComparison.Ordinal);
        if (main is not null && !Decided(technicalBand))
            Assert.Contains("too close to call", main, StringComparison.Ordinal);
    });

    [Fact]
    public void Eyebrow_NamesTheBand_AndQualifiesIt() => Every.Holds(EveryVerdict, v =>
    {
        var (technicalBand, technical, scopeBand, scope, doubtful) = v;
        var eyebrow = VerdictWords.Eyebrow(Verdict(technicalBand, technical, scopeBand, scope, doubtful));

        Assert.StartsWith(AxisWords.Band(technicalBand), eyebrow, StringComparison.Ordinal);
        Assert.Equal(doubtful && Decided(technicalBand), eyebrow.EndsWith("unclear", StringComparison.Ordinal));
        Assert.Equal(
            !doubtful && technicalBand == Band.Clear && Math.Abs(technical) < AxisWords.Mild,
            eyebrow.EndsWith("a mild liking", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData(0, 18, 11, "11 more answers are needed about technical and business work: none of the 18 pairs is answered, and a verdict takes 11.")]
    [InlineData(1, 18, 11, "10 more answers are needed about technical and business work: 1 of the 18 pairs is answered, and a verdict takes 11.")]
    [InlineData(10, 18, 11, "One more answer is needed about technical and business work: 10 of the 18 pairs are answered, and a verdict takes 11.")]
    public void Missing_CountsWhatIsNeeded(int answered, int items, int required, string words) =>
        Assert.Equal(words, FirmnessWords.Missing(Axis(AxisId.Technical, Band.NotEnoughAnswers, 0) with { FirstRoundAnswered = answered, FirstRoundItems = items, Required = required }));

    [Theory]
    [InlineData(1.0, "more than 999 times in 1,000")]
    [InlineData(0.9994, "more than 99 times in 100")]
    [InlineData(0.995, "more than 99 times in 100")]
    [InlineData(0.9949, "about 99 times in 100")]
    [InlineData(0.8, "about 80 times in 100")]
    [InlineData(0.004, "less than once in 100 times")]
    public void Stability_IsNeverCalledCertain(double stability, string words)
    {
        var said = FirmnessWords.Stability(Axis(AxisId.Scope, Band.Clear, -0.5) with { Stability = stability }, _scope);
        Assert.Equal($"Were each answer free to slip a step, you would land on the project side again {words}.", said);
    }

    [Fact]
    public void NoSide_IsSaidAsWhatItIs()
    {
        var cancelled = Axis(AxisId.Technical, Band.TooClose, 0);
        var middle = cancelled with { InBetween = true };

        Assert.Equal("Your answers cancel out exactly: neither business nor technical.", FirmnessWords.Stability(cancelled, _technical));
        Assert.Equal("Every answer stands right in between.", FirmnessWords.Stability(middle, _technical));
        Assert.Equal("", FirmnessWords.Weightings(middle, _technical));
        Assert.Equal("0 of 100, exactly in the middle", AxisWords.Score(middle, _technical));
        Assert.StartsWith("There is no side yet", FirmnessWords.FewestChanges(middle, _technical), StringComparison.Ordinal);
    }

    [Fact]
    public void Weightings_AreWithoutExceptionOnlyWhenNoCriterionPullsBack()
    {
        var agreed = Axis(AxisId.Technical, Band.Clear, -0.5) with { Weightings = 1 };
        var split = agreed with { Weightings = 0.9999 };

        Assert.Equal("No criterion pulls toward technical work, so no other weights would change the side.", FirmnessWords.Weightings(agreed, _technical));
        Assert.Equal("Of all ways to weigh the criteria, more than 99 in 100 give the same side.", FirmnessWords.Weightings(split, _technical));
    }

    [Theory]
    [InlineData(Band.Clear, 4, true)]
    [InlineData(Band.Leaning, 3, true)]
    [InlineData(Band.TooClose, 3, false)]
    [InlineData(Band.Clear, 2, false)]
    [InlineData(Band.Leaning, 1, false)]
    public void FewestChanges_CallsOnlyAFirmSideAStrength(Band band, int changes, bool strength)
    {
        var said = FirmnessWords.FewestChanges(Axis(AxisId.Technical, band, 0.5) with { FewestChanges = changes }, _technical);
        Assert.Equal(strength, said.Contains("strength", StringComparison.Ordinal));
        // If an unanswered pair could flip the side, it is not called a strength.
        var open = Axis(AxisId.Technical, band, 0.5) with { FewestChanges = changes, CouldFlip = true };
        Assert.DoesNotContain("strength", FirmnessWords.FewestChanges(open, _technical), StringComparison.Ordinal);
        Assert.Contains("business side", said, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondLine_OfASteadySideThatACoinReaches_DoesNotSayThatItCouldTurn()
    {
        var steady = Verdict(Band.TooClose, 0.2, Band.Clear, 0.5, doubtful: false);
        Assert.Contains("you would probably land on the same side, but a coin", VerdictWords.SecondLine(steady), StringComparison.Ordinal);
        var shaky = steady with { Axes = [steady.Axes[0] with { Stability = 0.6 }, steady.Axes[1]] };
        Assert.Contains("could land on the technical or on the business side", VerdictWords.SecondLine(shaky), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.88, -88, "88 of 100 toward business work")]
    [InlineData(0.0001, 0, "less than 1 of 100 toward technical work")]
    public void Score_HasASideAndNoSign(double score, int points, string words) =>
        Assert.Equal(words, AxisWords.Score(Axis(AxisId.Technical, Band.Clear, score) with { Points = points }, _technical));

    [Theory]
    [InlineData(-0.074, -7, "7 toward a project")]
    [InlineData(0.074, 7, "7 toward a program")]
    [InlineData(0.0, 0, "pulls neither way")]
    public void Pull_HasASideAndNoSign(double value, int points, string words) =>
        Assert.Equal(words, AxisWords.Pull(Pull("a", value, points), _scope));

    private static Verdict Verdict(Band technicalBand, double technical, Band scopeBand, double scope, bool doubtful)
    {
        var (t, s) = (Axis(AxisId.Technical, technicalBand, technical), Axis(AxisId.Scope, scopeBand, scope));
        Role? role = Decided(technicalBand) && Decided(scopeBand) ? Role.At(t.Side, s.Side) : null;
        ImmutableArray<Role> between = role is not null ? []
            : Decided(technicalBand) ? [.. Role.All.Where(r => r.TechnicalSide() == t.Side)]
            : Decided(scopeBand) ? [.. Role.All.Where(r => r.ScopeSide() == s.Side)]
            : Role.All;
        return new Verdict
        {
            RubricId = "",
            Headline = new Headline(role, technicalBand, scopeBand, between),
            Axes = [t, s],
            Fits = [.. Role.All.Select(r => new RoleFit(r, 50))],
            Quality = new AnswerQuality(1, doubtful, []),
            Readiness = [],
            Matrix = null,
            DealBreakers = [],
        };
    }

    private static AxisVerdict Axis(AxisId id, Band band, double score) => new()
    {
        Id = id,
        Score = score,
        Points = (int)Math.Round(score * 100),
        Side = score switch { > 0 => Side.High, < 0 => Side.Low, _ => Side.None },
        Band = band,
        FirstLook = false,
        TooEarly = false,
        Answered = 10,
        Items = 18,
        FirstRoundAnswered = 10,
        FirstRoundItems = 18,
        Required = 11,
        Stability = 0.97,
        Chance = 0.02,
        Weightings = 0.9,
        Region = new Region(-1, 1),
        FewestChanges = score == 0 ? null : 3,
        Flips = [],
        InBetween = false,
        CouldFlip = false,
        Criteria = [],
        Contributions = [],
        Unanswered = [],
    };

    private static Contribution Pull(string item, double value, int points) => new(ItemId.Parse(item, null), Position.Of(0), value, points);

    private static bool Decided(Band band) => band is Band.Leaning or Band.Clear;

    // The roles that a sentence recommends, which come before "than".
    private static IEnumerable<Role> Named(string sentence) =>
        Role.All.Where(r => sentence.Contains($" {r.Name()}", StringComparison.Ordinal)
            && !Role.All.Any(o => o != r && o.Name().EndsWith(" " + r.Name(), StringComparison.Ordinal) && sentence.Contains(o.Name(), StringComparison.Ordinal)));
}
