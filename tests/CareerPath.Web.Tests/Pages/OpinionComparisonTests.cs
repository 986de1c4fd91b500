using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Opinions;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// What a second opinion changes, against scoring the whole sheet again.
public sealed class OpinionComparisonTests(Site site) : SiteTests(site)
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Differences_AreRankedByWhatEachAnswerAloneMoves(int seed)
    {
        var rubric = seed % 4 == 0 ? RubricVariants.WithEverything(Site.Content.Rubric) : Site.Content.Rubric;
        var (own, theirs) = (Sheets.Seeded(rubric, seed), Sheets.Seeded(rubric, seed + 100));
        var random = new Random(seed);
        foreach (var item in rubric.Items)
        {
            if (item.Round == 2 && seed % 2 == 0)
                own.Answers[item.Id] = Position.Of(random.Next(-2, 3));
            else if (random.Next(6) == 0)
                own.Answers[item.Id] = null;
            if (random.Next(6) == 0)
                theirs.Answers[item.Id] = null;
        }

        var comparison = OpinionComparison.Of(rubric, own, theirs.Answers);

        var before = Scorer.Score(rubric, own.Sheet());
        var expected = new List<(ItemId Item, double Effect)>();
        foreach (var item in rubric.Items.Where(i => i.Round == 1 && theirs.Answers[i.Id] is { } their && own.Answers[i.Id] != their))
        {
            var tried = own.Copy();
            tried.Answers[item.Id] = theirs.Answers[item.Id];
            var axis = rubric.AxisOf(item);
            var after = Scorer.Score(rubric, tried.Sheet());
            expected.Add((item.Id, after.Axis(axis).Score - before.Axis(axis).Score));
            // No other axis moves.
            Assert.All(after.Axes.Where(a => a.Id != axis), a => Assert.Equal(before.Axis(a.Id).Score, a.Score));
        }
        Assert.True(expected.Count > 3);
        Assert.Equal(expected.Select(e => e.Item).Order(Comparer<ItemId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), comparison.Differences.Select(d => d.Item.Id).Order(Comparer<ItemId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))));
        foreach (var (item, effect) in expected)
            Assert.Equal(effect, comparison.Differences.Single(d => d.Item.Id == item).Effect, 6);
        // Ties are in the order asked.
        var places = rubric.Items.Select((item, i) => (item.Id, i)).ToDictionary(p => p.Id, p => p.i);
        foreach (var (one, next) in comparison.Differences.Zip(comparison.Differences.Skip(1)))
            Assert.True(Math.Abs(one.Effect) > Math.Abs(next.Effect) || (Math.Abs(one.Effect).Equals(Math.Abs(next.Effect)) && places[one.Item.Id] < places[next.Item.Id]));
        Assert.Equal(before.Headline.Role, comparison.Own.Headline.Role);
        Assert.Equal(Scorer.Score(rubric, theirs.Sheet()).Axes.Select(a => a.Score), comparison.Theirs.Axes.Select(a => a.Score));
    }

    [Fact]
    public void ADifferenceInsideASecondTry_IsAboutTheSame_AndOneFarOutsideIsNot()
    {
        var rubric = Site.Content.Rubric;
        var own = Sheets.Of(rubric, i => QuizJourney.Toward(i, 1));
        var one = own.Copy();
        one.Answers[rubric.Items[0].Id] = Position.Of(-one.Answers[rubric.Items[0].Id]!.Value.Value);

        var near = OpinionComparison.Of(rubric, own, one.Answers).Axes[(int)rubric.AxisOf(rubric.Items[0])];
        var far = OpinionComparison.Of(rubric, own, Sheets.Of(rubric, i => QuizJourney.Toward(i, -1)).Answers).Axes;

        Assert.Equal(AxisDistance.AboutTheSame, near.Distance);
        Assert.All(far, axis => Assert.Equal((AxisDistance.Apart, CareerPath.Engine.Side.Low), (axis.Distance, axis.Toward)));
    }

    [Fact]
    public void TooFewAnswersOfEither_AreNotCompared()
    {
        var rubric = Site.Content.Rubric;
        var own = Sheets.Of(rubric, i => QuizJourney.Toward(i, 1));

        Assert.All(OpinionComparison.Of(rubric, own, Sheets.Of(rubric, _ => null).Answers).Axes, axis => Assert.Equal(AxisDistance.TooFewAnswers, axis.Distance));
        Assert.All(OpinionComparison.Of(rubric, Sheets.Of(rubric, _ => null), own.Answers).Axes, axis => Assert.Equal(AxisDistance.TooFewAnswers, axis.Distance));
    }
}
