using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What moved from one of a person's assessments to a later one, in words. All of it is compared under the later one's rubric.
public sealed class TwoTries
{
    private readonly Verdict _earlier;
    private readonly Verdict _later;

    public TwoTries(Rubric earlierRubric, Assessment earlier, Rubric laterRubric, Assessment later)
    {
        (EarlierRubric, Earlier, LaterRubric, Later) = (earlierRubric, earlier, laterRubric, later);
        Comparison = Comparison.Of(earlierRubric, earlier.Sheet(), laterRubric, later.Sheet());
        EarlierHeadline = VerdictWords.Headline(Scorer.Score(earlierRubric, earlier.Sheet()));
        LaterHeadline = VerdictWords.Headline(Scorer.Score(laterRubric, later.Sheet()));
        var carried = earlier.Copy();
        new RubricOverlap(earlierRubric, laterRubric).Copy(earlier, carried);
        // Readiness and matrix over what both have: a skill rated only later would move a role without any change.
        _earlier = Scorer.Score(laterRubric, new AnswerSheet { Skills = In(carried.Skills, later.Skills), Factors = In(carried.Factors, later.Factors) });
        _later = Scorer.Score(laterRubric, new AnswerSheet { Skills = In(later.Skills, carried.Skills), Factors = In(later.Factors, carried.Factors) });
    }

    public Rubric EarlierRubric { get; }

    public Assessment Earlier { get; }

    public Rubric LaterRubric { get; }

    public Assessment Later { get; }

    public string EarlierHeadline { get; }

    public string LaterHeadline { get; }

    // First is the earlier one.
    public Comparison Comparison { get; }

    // Without an axis on which the two share no pair.
    public IEnumerable<AxisMove> Moves => Comparison.Moves.Where(m => Comparison.Items.Any(i => LaterRubric.AxisOf(i.Item) == m.Id));

    // How many pairs were answered in only one of the two.
    public int InOneOnly => Comparison.Items.Count(i => i.First is null != i.Second is null);

    public ImmutableArray<string> Lead
    {
        get
        {
            var moved = Moves.Where(m => m.HasMoved).Select(m => AxisWords.Toward(Names(m), m.Toward)).ToList();
            if (moved.Count > 0)
                return [Words.Moved_Lead.With(moved.InList())];
            if (!Moves.Any(m => m.IsEnough))
                return [Words.Moved_LeadTooFew];
            var isWhole = Comparison.Moves.All(m => m.IsEnough);
            var same = isWhole ? Words.Moved_LeadSame : Words.Moved_LeadPartly;
            if (EarlierHeadline == LaterHeadline)
                return [same];
            // Only if both rest on the same pairs can nothing but a limit make the difference.
            return [same, isWhole && Comparison.AllShared && InOneOnly == 0 ? Words.Moved_HeadlineDiffers : Words.Moved_OtherPairs];
        }
    }

    public Axis Names(AxisMove move) => LaterRubric.Axis(move.Id);

    public IEnumerable<string> Sentences(AxisMove move)
    {
        if (!move.IsEnough)
            return [Words.Moved_TooFew.Count(move.FirstRoundAnswered, move.Required)];
        var points = Words.Moved_Points.With(Point(move.From, Names(move)), Point(move.To, Names(move)));
        return (move.HasMoved, move.Toward) switch
        {
            (_, Side.None) => [Words.Moved_NotAtAll],
            (true, _) => [Words.Moved_Yes.With(AxisWords.Toward(Names(move), move.Toward)), points, Chance(move)],
            _ => [Words.Moved_No, points, Chance(move)],
        };
    }

    // What moved, the most first, those that moved with the axis before those against it. Empty if the axis did not move.
    public IReadOnlyList<string> Criteria(AxisMove move) => !move.HasMoved ? [] :
    [
        .. from change in move.Criteria
           where change.Change != 0
           orderby (move.Toward == Side.High ? -change.Change : change.Change)
           let words = Names(move).Criteria.First(c => c.Id == change.Id)
           select Words.Moved_Criterion.With(words.Name, change.Change > 0 ? words.High : words.Low),
    ];

    // Empty if no skill is rated in both.
    public IEnumerable<string> Readiness => ReadinessOf(Role.All, _earlier, _later);

    // Empty unless both have weighed the same factors.
    public IEnumerable<string> Matrix => _earlier.Matrix is null || _later.Matrix is null ? [] : Roles(
        Role.All, Words.Moved_MatrixMore, Words.Moved_MatrixLess, role => (Points(_earlier.Matrix, role), Points(_later.Matrix, role)));

    // What changed in the readiness for some roles. Empty for a role that no rated skill is asked of.
    public static IEnumerable<string> ReadinessOf(IReadOnlyCollection<Role> roles, Verdict earlier, Verdict later) =>
        Roles(roles, Words.Moved_Readier, Words.Moved_LessReady, role => (Share(earlier, role), Share(later, role)));

    private static IEnumerable<string> Roles(IReadOnlyCollection<Role> roles, string more, string less, Func<Role, (int? Was, int? Is)> points)
    {
        var both = roles.Select(role => (Role: role, Points: points(role))).Where(r => r.Points is { Was: not null, Is: not null })
            .Select(r => (r.Role, Was: r.Points.Was!.Value, Is: r.Points.Is!.Value)).ToList();
        var same = both.Where(r => Math.Abs(r.Is - r.Was) <= ResultView.AboutTheSame).ToList();
        foreach (var (words, those) in new[] { (more, both.Except(same).Where(r => r.Is > r.Was)), (less, both.Except(same).Where(r => r.Is < r.Was)) })
        {
            if (those.Any())
                yield return words.With(those.Select(r => Words.Moved_Role.With(r.Role.Name(), r.Was, r.Is)).InList());
        }
        if (same.Count > 0)
            yield return same.Count == Role.All.Length ? Words.Moved_SameForAll : Words.Moved_SameFor.With(same.Select(r => r.Role.Name()).InList());
    }

    private static int? Share(Verdict verdict, Role role) =>
        verdict.Readiness.FirstOrDefault(r => r.Role == role)?.Readiness is { } share ? ResultView.Hundredths(share) : null;

    private static int? Points(DecisionMatrix matrix, Role role) => MatrixOutcome.Points(matrix.Scores.First(s => s.Role == role));

    private static string Point(double score, Axis names) => ResultView.Hundredths(score) switch
    {
        0 => Words.Moved_Middle,
        var points => Words.Moved_Point.With(Math.Abs(points).ToString(CultureInfo.CurrentCulture), AxisWords.Toward(names, points > 0 ? Side.High : Side.Low)),
    };

    private static string Chance(AxisMove move) => FirmnessWords.TimesIn100(
        move.Chance, Words.Moved_ChanceOver99, Words.Moved_ChanceUnder1, Words.Moved_ChanceOnce, Words.Moved_Chance);

    private static Dictionary<string, int> In(Dictionary<string, int> answers, Dictionary<string, int> other) =>
        answers.Where(a => other.ContainsKey(a.Key)).ToDictionary();
}
