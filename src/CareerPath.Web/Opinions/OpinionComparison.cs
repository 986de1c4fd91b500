using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Opinions;

// A second opinion beside the owner's answers, under the owner's rubric.
public sealed record OpinionComparison
{
    // Differences smaller than this are the rounding of the scores.
    private const int Digits = 9;

    public required Verdict Own { get; init; }

    // The verdict that their answers would give.
    public required Verdict Theirs { get; init; }

    // In the order of the rubric's axes.
    public required ImmutableArray<ComparedAxis> Axes { get; init; }

    // The pairs that they answered, and the owner did not answer in the same way: first the one whose answer would move its axis most.
    public required ImmutableArray<OpinionDifference> Differences { get; init; }

    // How many pairs both answered, how many of them in the same way, and how many others toward the same side.
    public required int Both { get; init; }

    public required int Same { get; init; }

    public required int SameSide { get; init; }

    // The pairs that they could not say.
    public required ImmutableArray<Item> NotSaid { get; init; }

    // The owner's answers of a second round, which nobody else is asked.
    public required int SecondRound { get; init; }

    public bool IsSame => Differences.IsEmpty && NotSaid.IsEmpty;

    // Whether the two verdicts name the same roles.
    public bool IsSameVerdict => Own.Headline.Role == Theirs.Headline.Role && Own.Headline.Suits == Theirs.Headline.Suits
        && Own.Headline.Between.AsSpan().SequenceEqual(Theirs.Headline.Between.AsSpan());

    public static OpinionComparison Of(Rubric rubric, Assessment assessment, IReadOnlyDictionary<ItemId, Position?> answers)
    {
        var asked = rubric.Items.Where(i => i.Round == 1).ToList();
        var own = assessment.Sheet().Answers;
        var theirs = asked.Where(i => answers.GetValueOrDefault(i.Id) is not null).ToDictionary(i => i.Id, i => answers[i.Id]!.Value);
        var first = asked.Where(i => own.ContainsKey(i.Id)).ToDictionary(i => i.Id, i => own[i.Id]);
        var (whole, firstRound, other) = (Score(own), first.Count == own.Count ? Score(own) : Score(first), Score(theirs));
        var both = asked.Where(i => first.ContainsKey(i.Id) && theirs.ContainsKey(i.Id)).ToList();
        return new OpinionComparison
        {
            Own = whole,
            Theirs = other,
            Axes = [.. rubric.Axes.Select(a => ComparedAxis.Of(a, firstRound.Axis(a.Id), other.Axis(a.Id)))],
            Differences =
            [
                .. from item in asked
                   where theirs.ContainsKey(item.Id)
                   let mine = own.TryGetValue(item.Id, out var position) ? position : (Position?)null
                   let their = theirs[item.Id]
                   where mine != their
                   let axis = rubric.AxisOf(item)
                   let moved = Scorer.Scores(rubric, new AnswerSheet { Answers = new Dictionary<ItemId, Position>(own) { [item.Id] = their } })
                   let effect = Math.Round(moved[(int)axis].Score - whole.Axis(axis).Score, Digits)
                   orderby Math.Abs(effect) descending
                   select new OpinionDifference(item, rubric.Axis(axis), mine, their, effect),
            ],
            Both = both.Count,
            Same = both.Count(i => first[i.Id] == theirs[i.Id]),
            SameSide = both.Count(i => first[i.Id] != theirs[i.Id] && Math.Sign(first[i.Id].Value) == Math.Sign(theirs[i.Id].Value)),
            NotSaid = [.. asked.Where(i => !theirs.ContainsKey(i.Id))],
            SecondRound = own.Count - first.Count,
        };

        Verdict Score(IReadOnlyDictionary<ItemId, Position> of) => Scorer.Score(rubric, new AnswerSheet { Answers = of });
    }
}

// Own: null if the owner skipped the pair or has not come to it.
// Effect: how far the score of the axis moves, -2 to 2, if their answer is taken instead.
public sealed record OpinionDifference(Item Item, Axis Axis, Position? Own, Position Theirs, double Effect);

public enum AxisDistance
{
    TooFewAnswers,
    Same,
    AboutTheSame,
    Apart,
}

// Toward: where their answers lie, seen from the owner's.
public sealed record ComparedAxis(Axis Axis, AxisDistance Distance, Side Toward)
{
    // Two scores are about the same if answering once more could land one person where the other is.
    public static ComparedAxis Of(Axis axis, AxisVerdict own, AxisVerdict theirs)
    {
        static bool Reaches(AxisVerdict from, AxisVerdict to) => ResultView.SecondTry(from) is var region && region.Low <= to.Score && to.Score <= region.High;
        var distance = (own, theirs) switch
        {
            _ when !ResultView.IsJudged(own) || !ResultView.IsJudged(theirs) => AxisDistance.TooFewAnswers,
            _ when own.Score.Equals(theirs.Score) => AxisDistance.Same,
            _ when Reaches(own, theirs) || Reaches(theirs, own) => AxisDistance.AboutTheSame,
            _ => AxisDistance.Apart,
        };
        return new ComparedAxis(axis, distance, theirs.Score > own.Score ? Side.High : theirs.Score < own.Score ? Side.Low : Side.None);
    }
}
