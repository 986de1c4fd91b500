using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// A verdict with the wording of the rubric it was computed under.
public sealed class ResultView
{
    private readonly Dictionary<ItemId, int> _index;

    public ResultView(Rubric rubric, Assessment assessment)
    {
        Rubric = rubric;
        Assessment = assessment;
        var sheet = assessment.Sheet();
        Verdict = Scorer.Score(rubric, sheet);
        Personas = Scorer.Personas(rubric, sheet);
        _index = rubric.Items.Select((item, index) => (item.Id, index)).ToDictionary(p => p.Id, p => p.index);
    }

    public Rubric Rubric { get; }

    public Assessment Assessment { get; }

    public Verdict Verdict { get; }

    /// Nearest first; meaningless when there are not enough answers.
    public ImmutableArray<PersonaMatch> Personas { get; }

    public bool HasVerdict => Verdict.Axes.All(a => a.Band != Band.NotEnoughAnswers);

    /// The role that the rest of the page is about: the recommended one, or the best fitting of the candidates.
    public Role FocusRole => Verdict.Headline.Role
        ?? Verdict.Headline.Between.OrderByDescending(r => Verdict.Fits[(int)r].Fit).First();

    public Item Item(ItemId id) => Rubric.Items[_index[id]];

    /// One-based, as asked.
    public int Number(ItemId id) => _index[id] + 1;

    public Axis Axis(AxisVerdict axis) => Rubric.Axis(axis.Id);

    public Chosen Chosen(ItemId id, Position answer) => Assessments.Chosen.Of(Item(id), answer);

    /// The answers that pull against an axis's side, strongest first.
    public ImmutableArray<Contribution> Against(AxisVerdict axis) =>
        [.. axis.Contributions.Where(c => Math.Sign(c.Value) == -Math.Sign(axis.Score) && c.Value != 0).OrderByDescending(c => Math.Abs(c.Value))];

    /// The answers that pull toward an axis's side, strongest first.
    public ImmutableArray<Contribution> For(AxisVerdict axis) =>
        [.. axis.Contributions.Where(c => Math.Sign(c.Value) == Math.Sign(axis.Score) && c.Value != 0).OrderByDescending(c => Math.Abs(c.Value))];

    /// Tenths of a point as shown, such as +41.7.
    public static string Points(int tenths) => (tenths / 10.0).ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);
}

/// An answer in words: the statement leaned to, the other, and how much. Statements are imperatives, so "would" reads on into them.
public sealed record Chosen(string Statement, string Other, string Degree)
{
    public static Chosen Of(Item item, Position answer) => answer.Value > 0
        ? new Chosen(item.Right, item.Left, DegreeOf(answer))
        : new Chosen(item.Left, item.Right, DegreeOf(answer));

    public bool IsNeutral => Degree == "right in between";

    /// Completes "You" and "they".
    public string Sentence => IsNeutral
        ? $"stand right in between: {Lower(Statement)}, or {Lower(Other)}"
        : $"would {Degree} {Lower(Statement)} than {Lower(Other)}";

    /// Completes "You", without the statement that was not chosen.
    public string Short => IsNeutral ? $"stand right in between: {Lower(Statement)}, or {Lower(Other)}" : $"would {Degree} {Lower(Statement)}";

    private static string Lower(string text) => char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..].TrimEnd('.');

    private static string DegreeOf(Position answer) => Math.Abs(answer.Value) switch
    {
        2 => "much rather",
        1 => "somewhat rather",
        _ => "right in between",
    };
}
