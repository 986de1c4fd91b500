using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Assessments;

// What is worth talking about in a result, for somebody who reads it before a conversation. Every line is made of what the reader may see.
// A topic without lines is not about anything that is shown.
public sealed class ConversationSummary
{
    private const int MostPairs = 1;
    private const int MostFlags = 2;
    private const int MostGaps = 3;
    private const int MostFactors = 2;
    private const int MostQuestions = 3;
    private const int MostSkills = 3;

    private readonly ResultView _result;
    private readonly Verdict _verdict;
    private readonly SkillsOutcome? _skills;
    private readonly ImmutableArray<RaisedFlag> _flags;

    private ConversationSummary(ResultView result)
    {
        (_result, _verdict) = (result, result.Verdict);
        _skills = result.ShowsReadiness ? SkillsOutcome.Of(result) : null;
        _flags = [.. RaisedFlag.Of(result).Where(f => f.Meaning is not FlagMeaning.Supports)];
    }

    // plan, hasPlan: the plan if it is shown, and whether it is. hasMatters: whether the matrix and the deal-breakers are.
    // portfolio: null if it is not shown.
    public static ImmutableArray<SummaryTopic> Of(ResultView result, bool hasMatters, bool hasPlan, PlanStatus? plan, PortfolioView? portfolio = null)
    {
        var summary = new ConversationSummary(result);
        ImmutableArray<SummaryTopic> all =
        [
            new(Words.Summary_Close, [.. summary.Close()]),
            new(Words.Summary_Contradict, [.. summary.Contradictions()]),
            new(Words.Summary_Gaps, [.. summary.Gaps()]),
            new(Words.Summary_Made, [.. Made(portfolio)]),
            new(Words.Summary_Ask, [.. summary.Questions(hasMatters, hasPlan, plan, portfolio).Select(text => new SummaryLine(null, text))]),
        ];
        return [.. all.Where(topic => topic.Lines.Length > 0)];
    }

    // The axes that are not clear, the closest first.
    private IEnumerable<AxisVerdict> Open => _verdict.Axes.Where(a => a.Band != Band.Clear).OrderBy(a => a.Band switch
    {
        Band.TooClose => 0,
        Band.Leaning => 1,
        _ => 2,
    });

    // The roles that give most of what the person wants from a job, in words. Null if the verdict does not speak against them.
    private string? Wanted => _result.NamesRoles && _verdict.Headline.Between.Length <= 2 && MatrixOutcome.Elsewhere(_result) is { IsEmpty: false } first
        ? first.Select(r => r.Name()).InList()
        : null;

    // The pairs of answers that contradict each other; a reader of the verdict alone sees only how many, and only if they matter.
    private ImmutableArray<Contradiction> Pairs => _result.ShowsAnswers ? _verdict.Quality.Contradictions : [];

    private string Candidates => _result.Candidates.Select(r => r.Name()).InList();

    private List<SummaryLine> Close()
    {
        // What is to be said of several axes is said once.
        var axes = from axis in _result.ShowsVerdict ? Open : []
                   group _result.Axis(axis).Name by ResultView.IsJudged(axis) ? FirmnessWords.Firmness(axis, _result.Rubric) : FirmnessWords.Missing(axis);
        var lines = axes.Select(alike => SummaryLine.Of(string.Join(Words.Common_ListComma, alike), alike.Key)).ToList();
        if (MatrixOutcome.Of(_result) is { First: null })
            lines.Add(SummaryLine.Of(Words.Matters_Title, MatrixOutcome.Sentences(_result)[0]));
        return lines.Count == 0 && _result.ShowsVerdict ? [new SummaryLine(null, Words.Summary_NothingClose)] : lines;
    }

    private List<SummaryLine> Contradictions()
    {
        if (!_result.ShowsVerdict)
            return [];
        List<SummaryLine> lines = [.. AmongAnswers()];
        if (Wanted is { } wanted)
            lines.Add(SummaryLine.Of(Words.Summary_VerdictAndWants, Words.Summary_Disagree.With(Candidates, wanted)));
        lines.AddRange(_flags.Where(f => f.Meaning is FlagMeaning.Warns or FlagMeaning.TellsApart).Take(MostFlags)
            .Select(f => new SummaryLine(Words.Summary_DealBreaker.With(f.Flag.Statement), f.Touches)));
        return lines.Count == 0 ? [new SummaryLine(null, Words.Summary_NoContradiction)] : lines;
    }

    private IEnumerable<SummaryLine> AmongAnswers()
    {
        var quality = _verdict.Quality;
        if (quality.Doubtful)
            yield return SummaryLine.Of(Words.Doubt_Title, quality.Uniform ? Words.Doubt_Uniform : Words.Doubt_ContradictionsShared.With(quality.Contradicting));
        foreach (var pair in Pairs.Take(MostPairs))
            yield return SummaryLine.Of(Words.Summary_Pairs.With(_result.Number(pair.First), _result.Number(pair.Second)), Words.Summary_PairsText.With(Clause(pair.First), Clause(pair.Second)));
        if (Pairs.Length > MostPairs && (!quality.Doubtful || quality.Uniform))
            yield return new SummaryLine(null, Words.Summary_MorePairs.Count(Pairs.Length - MostPairs));
    }

    private string Clause(ItemId item) => _result.Chosen(item, _result.Assessment.Answers[item]!.Value).ShortClause;

    private List<SummaryLine> Gaps()
    {
        if (!_result.ShowsReadiness)
            return [];
        if (_skills is null)
            return [new SummaryLine(null, Words.Readiness_None)];
        var lines = _skills.Gaps.Take(MostGaps).Select(gap => SummaryLine.Of(gap.Skill.Name, Gap(gap))).ToList();
        return lines.Count == 0 ? [new SummaryLine(null, Words.Readiness_NoGaps)] : lines;
    }

    private static string Gap(SkillStanding gap) => gap.Targets is [var one, var other]
        ? one.Level == other.Level
            ? Words.Summary_GapForBoth.With(gap.Level, one.Level)
            : Words.Summary_GapForTwo.With(gap.Level, one.Role.Name(), one.Level, other.Role.Name(), other.Level)
        : Words.Summary_Gap.With(gap.Level, gap.Targets[0].Role.Name(), gap.Targets[0].Level);

    // The first of each topic, then the second of each, and last what one can always ask.
    private IEnumerable<string> Questions(bool hasMatters, bool hasPlan, PlanStatus? plan, PortfolioView? portfolio)
    {
        List<string>[] topics =
        [
            [.. _result.ShowsVerdict ? AboutAxes() : []],
            [.. _result.ShowsVerdict ? AboutContradictions() : []],
            [.. _result.ShowsReadiness ? AboutGaps() : []],
            [.. hasMatters ? AboutWants() : []],
            [.. hasPlan ? AboutPlan(plan) : []],
            [.. portfolio is null ? [] : AboutPortfolio(portfolio)],
        ];
        return Enumerable.Range(0, MostQuestions).SelectMany(nth => topics.Where(t => nth < t.Count).Select(t => t[nth]))
            .Append(Words.Summary_AskDecide).Append(Words.Summary_AskAgain)
            .Distinct(StringComparer.Ordinal).Take(MostQuestions);
    }

    private IEnumerable<string> AboutAxes() =>
        from axis in Open.Concat(_verdict.Axes.Where(a => a.Band == Band.Clear))
        let names = _result.Axis(axis)
        select axis.Band == Band.Clear
            ? Words.Summary_AskClear.With(AxisWords.Toward(names, AxisWords.Other(axis.Side)))
            : Deciding(axis) ?? Words.Summary_AskAxis.With(AxisWords.Toward(names, Side.Low), AxisWords.Toward(names, Side.High));

    private string? Deciding(AxisVerdict axis) =>
        _result.ShowsAnswers && ResultView.IsJudged(axis) && !axis.TooEarly ? Arguments.Deciding(_result, axis).FirstOrDefault() : null;

    private IEnumerable<string> AboutContradictions()
    {
        if (Pairs is [var pair, ..])
            yield return Words.Summary_AskPairs.With(_result.Number(pair.First), _result.Number(pair.Second));
        else if (_verdict.Quality.Doubtful)
            yield return Words.Summary_AskUnclear;
        if (Wanted is { } wanted)
            yield return Words.Summary_AskDisagree.With(Candidates, wanted);
    }

    private IEnumerable<string> AboutGaps() => _skills switch
    {
        null => [Words.Summary_AskRate],
        var skills when !skills.Gaps.Any() => [Words.Summary_AskProof],
        var skills => skills.Gaps.Take(MostGaps).Select(gap => Words.Summary_AskGap.With(gap.Skill.Name)),
    };

    // The deal-breakers come first: they decide sooner than a weight.
    private IEnumerable<string> AboutWants()
    {
        foreach (var flag in _flags.Take(1))
            yield return Words.Summary_AskFlag.With(flag.Flag.Statement);
        var weighed = _result.Rubric.Factors.Select(f => (f.Name, Weight: _result.Assessment.Factors.GetValueOrDefault(f.Id))).Where(f => f.Weight > 0).OrderByDescending(f => f.Weight).ToList();
        foreach (var (name, weight) in weighed.Take(MostFactors))
            yield return Words.Summary_AskFactor.With(name, WeightWords.Inside(weight));
        if (weighed.Count == 0)
            yield return Words.Summary_AskWeigh;
    }

    // The skills with the most to show.
    private static IEnumerable<SummaryLine> Made(PortfolioView? portfolio) => portfolio switch
    {
        null => [],
        { Work.Length: 0 } => [new SummaryLine(null, Words.Shared_NoPortfolio)],
        _ => portfolio.Work.OrderByDescending(w => w.Proofs.Length).Take(MostSkills).Select(w => SummaryLine.Of(
            w.Skill.Length > 0 ? w.Skill : Words.Portfolio_NoSkill, Words.Summary_MadePieces.Count(w.Proofs.Length, w.Proofs.MaxBy(p => p.DoneAt)!.Piece.Title))),
    };

    private static IEnumerable<string> AboutPortfolio(PortfolioView portfolio) => portfolio.Proofs.MaxBy(p => p.DoneAt) is { } last
        ? [Words.Summary_AskPiece.With(last.Piece.Title)]
        : [Words.Summary_AskFirstPiece];

    private static IEnumerable<string> AboutPlan(PlanStatus? status) => status is null ? [Words.Summary_AskNoPlan] :
    [
        status.Stage switch
        {
            PlanStage.Empty => Words.Summary_AskNoPlan,
            PlanStage.Finished => status.Progress.Done == 0 ? Words.Summary_AskSkipped : Words.Summary_AskDone,
            PlanStage.Paused => Words.Summary_AskPaused,
            _ when status.MissedDays > 0 => Words.Summary_AskMissed.Count(status.MissedDays),
            _ => Words.Summary_AskSession.With(status.Next!.Title),
        },
        Words.Summary_AskPlanned.With(status.Plan.Role.Name()),
        Words.Summary_AskMinutes.With(status.Plan.MinutesPerDay),
    ];
}

public sealed record SummaryTopic(string Name, ImmutableArray<SummaryLine> Lines);

// About: what the text is about, if it does not say so itself.
public sealed record SummaryLine(string? About, string Text)
{
    public static SummaryLine Of(string about, string text) => new(Words.Summary_About.With(about), text);
}
