using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What a link that shows the verdict alone may know: what its page says, and no more. It holds no answer, names no pair, and has no figure
// finer than the words need, as the exact figures could tell single answers. Its JSON leaves out what is at its default.
public sealed record VerdictPicture
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public Role? Role { get; init; }

    public ImmutableArray<Role> Between { get; init; } = [];

    public Suits Suits { get; init; }

    public bool FirstDirection { get; init; }

    public bool Uniform { get; init; }

    // 0 if there are too few to be told.
    public int Contradictions { get; init; }

    public required PairCount Pairs { get; init; }

    // In the order of the rubric's.
    public required ImmutableArray<AxisPicture> Axes { get; init; }

    // Null if they are not shown.
    public RoleFits? Fits { get; init; }

    public ImmutableArray<RoundPicture> Rounds { get; init; } = [];

    public static VerdictPicture Of(Rubric rubric, Assessment assessment)
    {
        var result = new ResultView(rubric, assessment);
        var (headline, quality) = (result.Verdict.Headline, result.Verdict.Quality);
        var rounds = result.SecondRounds.Where(r => r.Answered > 0).ToList();
        return new VerdictPicture
        {
            Role = headline.Role,
            Between = headline.Between,
            Suits = headline.Suits,
            FirstDirection = headline.FirstDirection,
            Uniform = quality.Uniform,
            Contradictions = quality is { Doubtful: true, Uniform: false } ? quality.Contradicting : 0,
            Pairs = result.Pairs,
            Axes = [.. result.Verdict.Axes.Select(axis => AxisPicture.Of(result, axis, hasRound: rounds.Exists(r => r.Now.Id == axis.Id)))],
            Fits = result.ShowsFits ? result.Fits : null,
            Rounds = [.. rounds.Select(r => new RoundPicture(r.Now.Id, r.Answered, AxisPicture.OfScore(r.Before)))],
        };
    }

    // Throws JsonException if the bytes are not those of a picture.
    public static VerdictPicture Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<VerdictPicture>(json, _json) is { Axes.Length: 2 or 3, Pairs: not null } picture ? picture : throw new JsonException("This is no picture of a verdict.");

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, _json);

    // besides: what the reader may see besides the verdict, computed without the answers.
    public Verdict ToVerdict(Rubric rubric, Verdict besides) => besides with
    {
        Headline = new Headline(Role, Axes[0].Band, Axes[1].Band, Between, Suits, FirstDirection),
        Axes = [.. rubric.Axes.Zip(Axes, (names, axis) => axis.ToVerdict(names))],
        Fits = [],
        Quality = new AnswerQuality(LongestRun: 0, Uniform, []) { Contradicting = Contradictions },
    };

    // Nothing is left to answer in them: their pairs are not asked of the reader.
    public ImmutableArray<SecondRound> ToSecondRounds(Rubric rubric, QuizPages quiz, Verdict verdict) =>
    [
        .. from round in Rounds
           let page = quiz.SecondRoundOn(round.Axis)!.Value
           let pairs = quiz[page].Length
           select new SecondRound(round.Before.ToVerdict(rubric.Axis(round.Axis)), verdict.Axis(round.Axis), round.Answered, page, pairs, Seen: pairs),
    ];
}

// The axis after the first round has only what OfScore takes.
public sealed record RoundPicture(AxisId Axis, int Answered, AxisPicture Before);

// Whatever the page does not say about the axis is left at its default.
public sealed record AxisPicture
{
    private const int FewestDigits = 2;
    private const int MostDigits = 15;

    public Band Band { get; init; }

    public Side Side { get; init; }

    public int Points { get; init; }

    public bool FirstLook { get; init; }

    public bool TooEarly { get; init; }

    public int Answered { get; init; }

    public int FirstRoundAnswered { get; init; }

    public int FirstRoundItems { get; init; }

    public int Required { get; init; }

    public double Score { get; init; }

    public double Low { get; init; }

    public double High { get; init; }

    public double Stability { get; init; }

    public double Chance { get; init; }

    public double Weightings { get; init; }

    public int? FewestChanges { get; init; }

    public bool InBetween { get; init; }

    public bool CouldFlip { get; init; }

    // The criteria without an answer.
    public ImmutableArray<string> Unasked { get; init; } = [];

    public static AxisPicture OfScore(AxisVerdict axis) => new() { Band = axis.Band, Side = axis.Side, Points = axis.Points };

    // hasRound: whether the page says what a second round made of the axis.
    public static AxisPicture Of(ResultView result, AxisVerdict axis, bool hasRound)
    {
        var start = hasRound ? OfScore(axis) : new AxisPicture { Band = axis.Band };
        if (!ResultView.IsJudged(axis))
            return start with { FirstRoundAnswered = axis.FirstRoundAnswered, FirstRoundItems = axis.FirstRoundItems, Required = axis.Required };
        var (rubric, names, isOnMap) = (result.Rubric, result.Axis(axis), result.HasVerdict && axis.Id != AxisId.Others);
        Verdict With(AxisVerdict other) => result.Verdict with { Axes = result.Verdict.Axes.SetItem((int)axis.Id, other) };
        string OnMap(double score) => isOnMap ? $"{ResultView.Hundredths(score)}" : "";
        return start with
        {
            Side = axis.Side,
            FirstLook = axis.FirstLook,
            TooEarly = axis.TooEarly,
            Answered = axis.FirstLook ? axis.Answered : 0,
            Score = Plainest(axis.Score, score => axis with { Score = score }, a => $"{OnMap(a.Score)} {VerdictWords.Eyebrow(With(a))} {VerdictWords.MapHeadline(With(a))} {VerdictWords.OnScope(With(a))}"),
            Low = Plainest(axis.Region.Low, low => axis with { Region = axis.Region with { Low = low } }, a => OnMap(ResultView.SecondTry(a).Low)),
            High = Plainest(axis.Region.High, high => axis with { Region = axis.Region with { High = high } }, a => OnMap(ResultView.SecondTry(a).High)),
            Stability = Plainest(
                axis.Stability, stability => axis with { Stability = stability }, a => $"{FirmnessWords.Stability(a, names)} {VerdictWords.SecondLine(With(a))}"),
            Chance = Plainest(
                axis.Chance, chance => axis with { Chance = chance },
                a => $"{FirmnessWords.Chance(a, rubric)} {FirmnessWords.Firmness(a, rubric)} {FirmnessWords.NotClear(a, rubric)}"),
            Weightings = Plainest(axis.Weightings, weightings => axis with { Weightings = weightings }, a => FirmnessWords.Weightings(a, names)),
            FewestChanges = axis.FewestChanges,
            InBetween = axis.InBetween,
            CouldFlip = axis.CouldFlip && FirmnessWords.FewestChanges(axis, names) != FirmnessWords.FewestChanges(axis with { CouldFlip = false }, names),
            Unasked = [.. axis.Criteria.Where(c => c.Score is null).Select(c => c.Id)],
        };
    }

    public AxisVerdict ToVerdict(Axis names) => new()
    {
        Id = names.Id,
        Score = Score,
        Points = Points,
        Side = Side,
        Band = Band,
        FirstLook = FirstLook,
        TooEarly = TooEarly,
        Answered = Answered,
        Items = 0,
        FirstRoundAnswered = FirstRoundAnswered,
        FirstRoundItems = FirstRoundItems,
        Required = Required,
        Stability = Stability,
        Chance = Chance,
        Weightings = Weightings,
        Region = new Region(Low, High),
        FewestChanges = FewestChanges,
        Flips = [],
        InBetween = InBetween,
        CouldFlip = CouldFlip,
        Criteria = [.. names.Criteria.Where(c => Unasked.Contains(c.Id)).Select(c => new CriterionScore(c.Id, c.Weight, 0, Score: null))],
        Contributions = [],
        Unanswered = [],
    };

    // The plainest number with which the page says the same: none, or as few digits as that takes. Pages show hundredths, so that two are nearly
    // always enough.
    private static double Plainest(double exact, Func<double, AxisVerdict> with, Func<AxisVerdict, string> says)
    {
        var said = says(with(exact));
        return Enumerable.Range(FewestDigits, MostDigits - FewestDigits + 1).Select(digits => Math.Round(exact, digits)).Prepend(0)
            .FirstOrDefault(plain => says(with(plain)) == said, exact);
    }
}
