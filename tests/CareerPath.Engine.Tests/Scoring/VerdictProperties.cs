using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class VerdictProperties
{
    [Fact]
    public void MovingOneAnswerTowardAPole_NeverMovesTheScoreAway() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var sheet = found.Sheet;
        var before = Scorer.Score(rubric, sheet);
        // One item of each case, which one depending on the case.
        if (sheet.Answers.Count == 0)
            return true;
        var item = rubric.Items.Where(item => sheet.Answers.ContainsKey(item.Id)).ElementAt(rubric.Items.Length * 7 % sheet.Answers.Count);
        var to = sheet.Answers[item.Id].Value + (item.High == ItemSide.Right ? 1 : -1);
        if (to is < -2 or > 2)
            return true;
        var after = Scorer.Score(rubric, sheet.With(item.Id, Position.Of(to)));
        var (own, other) = item.Criterion[0] == 't' ? (0, 1) : (1, 0);
        return after.Axes[own].Score > before.Axes[own].Score
            && after.Axes[own].Region.Low >= before.Axes[own].Region.Low
            && after.Axes[own].Region.High >= before.Axes[own].Region.High
            && after.Axes[other].Score.Equals(before.Axes[other].Score)
            && after.Axes[other].Stability.Equals(before.Axes[other].Stability);
    });

    [Fact]
    public void Contributions_SumToTheScoreAsComputedAndAsShown() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var sheet = found.Sheet;
        return Scorer.Score(rubric, sheet).Axes.All(axis =>
        {
            var criteria = axis.Criteria.ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
            var weight = axis.Criteria.Where(criterion => criterion.Answered > 0).Sum(criterion => criterion.Weight);
            var sum = Fraction.Zero;
            foreach (var share in axis.Contributions)
            {
                var item = rubric.Items.Single(item => item.Id == share.Item);
                var criterion = criteria[item.Criterion];
                var toward = (item.High == ItemSide.Right ? 1 : -1) * share.Answer.Value;
                var exact = new Fraction(criterion.Weight * toward, 2 * criterion.Answered * weight);
                if (share.Answer != sheet.Answers[share.Item] || !share.Value.Equals(exact.ToDouble()))
                    return false;
                if (Math.Abs(share.Points - (100 * share.Value)) >= 1)
                    return false;
                sum += exact;
            }
            return sum == Oracle.Score(rubric, sheet, axis.Id) && sum.ToDouble().Equals(axis.Score)
                && axis.Contributions.Sum(share => share.Points) == axis.Points;
        });
    });

    [Fact]
    public void OnePositionThroughout_OnABalancedRubric_IsTooClose() => SheetCase.ForAllBalanced(found =>
    {
        var rubric = found.Rubric;
        return Position.All.All(position =>
        {
            var sheet = SampleRubric.Sheet(rubric.Items.Select(item => (item.Id.Value, position.Value)));
            var verdict = Scorer.Score(rubric, sheet);
            return verdict.Axes.All(axis => axis.Band == Band.TooClose && axis.Side == Side.None) && verdict.Headline.Between.Length == 4;
        });
    });

    [Fact]
    public void Skipping_IsNotNeutral() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var sheet = found.Sheet;
        foreach (var item in rubric.Items.Where(item => sheet.Answers.TryGetValue(item.Id, out var position) && position.Value == 0))
        {
            var skipped = sheet with { Answers = sheet.Answers.Where(answer => answer.Key != item.Id).ToDictionary() };
            var before = Criterion(sheet, item);
            var after = Criterion(skipped, item);
            // Without the neutral answer the others weigh more; a criterion left without any has no score.
            var asExpected = before.Answered - 1 == after.Answered && (after.Score is null
                ? before.Score == 0
                : before.Score == 0 ? after.Score == 0 : Math.Abs(after.Score.Value) > Math.Abs(before.Score!.Value));
            if (!asExpected)
                return false;
        }
        return true;

        CriterionScore Criterion(AnswerSheet answers, Item item) =>
            Scorer.Score(rubric, answers).Axes.SelectMany(axis => axis.Criteria)
                .Single(criterion => string.Equals(criterion.Id, item.Criterion, StringComparison.Ordinal));
    });

    [Fact]
    public void TheOrderOfItemsAndCriteriaInTheFile_ChangesNoNumber() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var random = new Random(rubric.Items.Length);
        var shuffled = rubric with
        {
            Items = [.. rubric.Items.OrderBy(_ => random.Next())],
            Axes = [.. rubric.Axes.Select(axis => axis with { Criteria = [.. axis.Criteria.OrderBy(_ => random.Next())] })],
        };
        var verdict = Scorer.Score(rubric, found.Sheet);
        var other = Scorer.Score(shuffled, found.Sheet);
        return verdict.Axes.Zip(other.Axes).All(pair =>
            pair.First.Score.Equals(pair.Second.Score) && pair.First.Points == pair.Second.Points
            && pair.First.Stability.Equals(pair.Second.Stability) && pair.First.Weightings.Equals(pair.Second.Weightings)
            && pair.First.Chance.Equals(pair.Second.Chance)
            && pair.First.Region == pair.Second.Region && pair.First.Band == pair.Second.Band
            && pair.First.FewestChanges == pair.Second.FewestChanges && pair.First.Flips.Length == pair.Second.Flips.Length
            && pair.First.Contributions.All(share => pair.Second.Contributions.Single(same => same.Item == share.Item).Value.Equals(share.Value)))
            && verdict.Headline.Role == other.Headline.Role;
    });

    [Fact]
    public void ScalingEveryWeight_ChangesNothing() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var scaled = rubric with
        {
            Axes =
            [
                .. rubric.Axes.Select(axis => axis with
                {
                    Criteria = [.. axis.Criteria.Select(criterion => criterion with { Weight = 7 * criterion.Weight })],
                }),
            ],
        };
        var verdict = Scorer.Score(rubric, found.Sheet);
        var other = Scorer.Score(scaled, found.Sheet);
        return verdict.Axes.Zip(other.Axes).All(pair =>
            pair.First.Score.Equals(pair.Second.Score) && pair.First.Stability.Equals(pair.Second.Stability)
            && pair.First.Chance.Equals(pair.Second.Chance)
            && pair.First.Weightings.Equals(pair.Second.Weightings) && pair.First.Region == pair.Second.Region
            && pair.First.Contributions.SequenceEqual(pair.Second.Contributions) && SameFlips(pair.First, pair.Second));
    });

    [Fact]
    public void NoNumber_IsEverNaNOrOutOfItsRange() => SheetCase.ForAll(found =>
    {
        var verdict = Scorer.Score(found.Rubric, found.Sheet);
        return verdict.Fits.All(fit => fit.Fit is >= 0 and <= 100) && Math.Abs(verdict.Fits.Sum(fit => fit.Fit) - 200) < 1e-12
            && verdict.Axes.All(axis => axis.Score is >= -1 and <= 1 && axis.Stability is >= 0 and <= 1 && axis.Weightings is >= 0 and <= 1
                && axis.Chance is > 0 and <= 1 && (axis.Side != Side.None || axis.Chance == 1)
                && axis.Region.Low is >= -1 and <= 1 && axis.Region.High is >= -1 and <= 1 && axis.Region.Low <= axis.Region.High
                && axis.Criteria.All(criterion => criterion.Score is null or (>= -1 and <= 1))
                && axis.Contributions.All(share => share.Value is >= -1 and <= 1)
                && (axis.FewestChanges is null) == (axis.Side == Side.None));
    });

    [Fact]
    public void EveryFlip_Flips() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var sheet = found.Sheet;
        return Scorer.Score(rubric, sheet).Axes.All(axis =>
            axis.Flips.All(flip => Scorer.Scores(rubric, sheet.With(flip))[(int)axis.Id].Side == Opposite(axis.Side))
            && (axis.FewestChanges is not (1 or 2) || axis.Flips[0].Changes.Length == axis.FewestChanges)
            && (axis.FewestChanges is not > 2 || axis.Flips.IsEmpty));
    });

    [Fact]
    public void TheCanonicalForm_ReadsBackAsItself() => SheetCase.ForAll(found =>
    {
        var written = RubricJson.Write(found.Rubric);
        return string.Equals(written, RubricJson.Write(RubricJson.Read(written)), StringComparison.Ordinal);
    });

    private static bool SameFlips(AxisVerdict a, AxisVerdict b) =>
        a.FewestChanges == b.FewestChanges
        && a.Flips.SelectMany(flip => flip.Changes).SequenceEqual(b.Flips.SelectMany(flip => flip.Changes));

    private static Side? Opposite(Side? side) => side switch
    {
        Side.High => Side.Low,
        Side.Low => Side.High,
        _ => side,
    };
}
