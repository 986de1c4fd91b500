using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class MirrorProperties
{
    [Fact]
    public void MirroringTheSheet_MirrorsTheVerdict() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var verdict = Scorer.Score(rubric, found.Sheet);
        var mirrored = Scorer.Score(rubric, Mirror(found.Sheet));
        return verdict.Axes.Zip(mirrored.Axes).All(pair => IsMirrorOf(pair.First, pair.Second))
            && verdict.Headline.Role?.TechnicalSide() == Opposite(mirrored.Headline.Role?.TechnicalSide())
            && verdict.Headline.Role?.ScopeSide() == Opposite(mirrored.Headline.Role?.ScopeSide())
            && verdict.Headline.Between.Length == mirrored.Headline.Between.Length
            && verdict.Quality.LongestRun == mirrored.Quality.LongestRun
            && verdict.Quality.Contradictions.SequenceEqual(mirrored.Quality.Contradictions)
            && verdict.Fits.All(fit => fit.Fit.Equals(mirrored.Fits.Single(other =>
                other.Role.TechnicalSide() != fit.Role.TechnicalSide() && other.Role.ScopeSide() != fit.Role.ScopeSide()).Fit));
    });

    [Fact]
    public void TurningEveryItemAndEveryAnswer_ChangesNothing() => SheetCase.ForAll(found =>
    {
        var rubric = found.Rubric;
        var turned = rubric with
        {
            Items = [.. rubric.Items.Select(item => item with { High = item.High == ItemSide.Left ? ItemSide.Right : ItemSide.Left })],
        };
        var verdict = Scorer.Score(rubric, found.Sheet);
        var other = Scorer.Score(turned, Mirror(found.Sheet));
        return verdict.Axes.Zip(other.Axes).All(pair =>
            pair.First.Score.Equals(pair.Second.Score) && pair.First.Stability.Equals(pair.Second.Stability)
            && pair.First.Chance.Equals(pair.Second.Chance) && pair.First.Region == pair.Second.Region
            && pair.First.Contributions.Select(share => (share.Item, share.Value, share.Points))
                .SequenceEqual(pair.Second.Contributions.Select(share => (share.Item, share.Value, share.Points))));
    });

    private static AnswerSheet Mirror(AnswerSheet sheet) => sheet with
    {
        Answers = sheet.Answers.ToDictionary(answer => answer.Key, answer => Position.Of(-answer.Value.Value)),
    };

    private static bool IsMirrorOf(AxisVerdict a, AxisVerdict b) =>
        a.Score.Equals(0 - b.Score) && a.Points == -b.Points && a.Side == Opposite(b.Side) && a.Band == b.Band
        && Math.Abs(a.Stability - b.Stability) < 1e-14 && a.Chance.Equals(b.Chance) && a.Weightings.Equals(b.Weightings)
        && a.Region.Low.Equals(0 - b.Region.High) && a.Region.High.Equals(0 - b.Region.Low)
        && a.Contributions.Select(share => (share.Item, share.Value, share.Points))
            .SequenceEqual(b.Contributions.Select(share => (share.Item, 0 - share.Value, -share.Points)))
        && a.Unanswered.SequenceEqual(b.Unanswered) && a.FewestChanges == b.FewestChanges
        && a.Flips.SelectMany(flip => flip.Changes).SequenceEqual(
            b.Flips.SelectMany(flip => flip.Changes.Select(change =>
                new AnswerChange(change.Item, Position.Of(-change.From.Value), Position.Of(-change.To.Value)))));

    private static Side? Opposite(Side? side) => side switch
    {
        Side.High => Side.Low,
        Side.Low => Side.High,
        _ => side,
    };
}
