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

    // How far each axis moves from the owner's answers to theirs, over the pairs that both answered; in the order of the rubric's axes.
    public required ImmutableArray<AxisMove> Moves { get; init; }

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

    // Whether each of the two names a role, or roles that it cannot tell apart.
    public bool HasVerdicts => new[] { Own, Theirs }.All(v => ResultView.IsJudged(v.Axis(AxisId.Technical)) && ResultView.IsJudged(v.Axis(AxisId.Scope)));

    // What makes the two verdicts different; empty if they name the same roles.
    public ImmutableArray<AxisMove> Deciding =>
        [.. Moves.Where(m => m.Id == AxisId.Others ? Own.Headline.Suits != Theirs.Headline.Suits : DecidedSide(Own, m.Id) != DecidedSide(Theirs, m.Id))];

    // A second round of the owner's can make another verdict of the same answers.
    public bool IsSame => Differences.IsEmpty && NotSaid.IsEmpty && Deciding.IsEmpty;

    public static OpinionComparison Of(Rubric rubric, Assessment assessment, IReadOnlyDictionary<ItemId, Position?> answers)
    {
        var asked = rubric.Items.Where(i => i.Round == 1).ToList();
        var own = assessment.Sheet().Answers;
        var theirs = asked.Where(i => answers.GetValueOrDefault(i.Id) is not null).ToDictionary(i => i.Id, i => answers[i.Id]!.Value);
        var first = asked.Where(i => own.ContainsKey(i.Id)).ToDictionary(i => i.Id, i => own[i.Id]);
        var whole = Score(own);
        var both = asked.Where(i => first.ContainsKey(i.Id) && theirs.ContainsKey(i.Id)).ToList();
        return new OpinionComparison
        {
            Own = whole,
            Theirs = Score(theirs),
            Moves = Comparison.Of(rubric, Sheet(own), rubric, Sheet(theirs)).Moves,
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

        static AnswerSheet Sheet(IReadOnlyDictionary<ItemId, Position> of) => new() { Answers = of };
        Verdict Score(IReadOnlyDictionary<ItemId, Position> of) => Scorer.Score(rubric, Sheet(of));
    }

    private static Side DecidedSide(Verdict verdict, AxisId axis) => AxisWords.Decided(verdict.Axis(axis)) ? verdict.Axis(axis).Side : Side.None;
}

// Own: null if the owner skipped the pair or has not come to it.
// Effect: how far the score of the axis moves, -2 to 2, if their answer is taken instead.
public sealed record OpinionDifference(Item Item, Axis Axis, Position? Own, Position Theirs, double Effect);
