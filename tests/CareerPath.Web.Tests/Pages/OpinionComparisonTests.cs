using CareerPath.Engine;
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
    public void ADifferenceThatTwoTriesExplain_IsAboutTheSame_AndAWideOneIsNot()
    {
        var own = Toward(1, 1, 1);
        var one = own.Copy();
        one.Answers[Rubric.Items[0].Id] = Position.Of(-one.Answers[Rubric.Items[0].Id]!.Value.Value);

        var near = OpinionComparison.Of(Rubric, own, one.Answers).Moves[(int)Rubric.AxisOf(Rubric.Items[0])];
        var far = OpinionComparison.Of(Rubric, own, Toward(-1, -1, -1).Answers).Moves;

        Assert.Equal("About the same", OpinionWords.Distance(near, Rubric.Axis(near.Id)));
        Assert.All(far, move => Assert.StartsWith("They see you further toward", OpinionWords.Distance(move, Rubric.Axis(move.Id)), StringComparison.Ordinal));
        Assert.All(far, move => Assert.Equal(Side.Low, move.Toward));
    }

    // Two tries of one person and the answers of two people are held against the same limit, on the same pairs.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheLimit_IsThatOfARetake(int seed)
    {
        var (own, theirs) = (Sheets.Seeded(Rubric, seed), Sheets.Seeded(Rubric, seed + 100));
        foreach (var item in Rubric.Items.Where((i, place) => i.Round == 2 || place % 5 == seed % 5))
            theirs.Answers[item.Id] = null;

        var moves = OpinionComparison.Of(Rubric, own, theirs.Answers).Moves;

        var retake = Comparison.Of(Rubric, own.Sheet(), Rubric, theirs.Sheet()).Moves;
        Assert.Equal(retake.Select(m => (m.Id, m.Answered, m.Chance, m.Toward)), moves.Select(m => (m.Id, m.Answered, m.Chance, m.Toward)));
    }

    [Fact]
    public void TooFewAnswersOfEither_AreNotCompared()
    {
        var (own, none) = (Toward(1, 1, 1), Sheets.Of(Rubric, _ => null));
        foreach (var (mine, theirs) in (IEnumerable<(Assessment, Assessment)>)[(own, none), (none, own), (none, none), (Toward(0, 0, 0), none)])
        {
            var comparison = OpinionComparison.Of(Rubric, mine, theirs.Answers);

            Assert.All(comparison.Moves, move => Assert.Equal("Too few answers to compare", OpinionWords.Distance(move, Rubric.Axis(move.Id))));
            Assert.Equal("Too few pairs are answered by both of you to compare the two verdicts.", OpinionWords.Summary(comparison));
        }
    }

    [Fact]
    public void AnotherVerdict_IsMoreThanChance_OnlyIfWhatMakesItIs()
    {
        // Both see technical work, one far more of it. They differ on the scope by one answer.
        var (own, theirs) = (Toward(2, 0, 2), Toward(2, 0, 2));
        var technical = Rubric.Items.Where(i => i.Round == 1 && Rubric.AxisOf(i) == AxisId.Technical).ToList();
        foreach (var item in technical)
            theirs.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, 1));
        var steps = new Queue<Item>(Rubric.Items.Where(i => i.Round == 1 && Rubric.AxisOf(i) == AxisId.Scope));
        while (Scorer.Score(Rubric, theirs.Sheet()).Headline.Role is null)
        {
            var item = steps.Dequeue();
            theirs.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, 1));
            // One answer short of it.
            if (Scorer.Score(Rubric, theirs.Sheet()).Headline.Role is null)
                own.Answers[item.Id] = theirs.Answers[item.Id];
        }

        var comparison = OpinionComparison.Of(Rubric, own, theirs.Answers);

        Assert.True(comparison.Moves[(int)AxisId.Technical].HasMoved);
        Assert.Equal([AxisId.Scope], comparison.Deciding.Select(m => m.Id));
        Assert.StartsWith("The two verdicts read differently, but they are about the same", OpinionWords.Summary(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameAnswers_AreTheSameVerdict_OnlyWithoutASecondRoundThatTurnsIt()
    {
        var theirs = Toward(0, 2, 2);
        var own = theirs.Copy();
        foreach (var item in Rubric.Items.Where(i => i.Round == 2 && Rubric.AxisOf(i) == AxisId.Technical))
            own.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, 2));
        Assert.NotNull(Scorer.Score(Rubric, own.Sheet()).Headline.Role);

        var comparison = OpinionComparison.Of(Rubric, own, theirs.Answers);

        Assert.Empty(comparison.Differences);
        Assert.DoesNotContain("the same verdict", OpinionWords.Summary(comparison), StringComparison.Ordinal);
        Assert.Equal("Every pair is answered as you answered it: the same verdict, and the same reasons.", OpinionWords.Summary(OpinionComparison.Of(Rubric, theirs, theirs.Answers)));
    }

    private Rubric Rubric => Site.Content.Rubric;

    // The first round, each axis with one strength.
    private Assessment Toward(int technical, int scope, int others) => Sheets.Of(
        Rubric, i => i.Round == 2 ? null : QuizJourney.Toward(i, Rubric.AxisOf(i) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => others }));
}
