using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

// Other valid kinds of rubrics, derived from the shipped one. They have only two pairs per criterion, so that their figures are computed
// faster.
public static class RubricVariants
{
    public static BandLimits ByStability { get; } = new(new BandLimit(0.95), new BandLimit(0.80));

    // Two axes, one round, no first look, bands by stability alone.
    public static Rubric OfOldKind(Rubric rubric)
    {
        var axes = rubric.Axes[..2];
        var chosen = axes.SelectMany(a => a.Criteria).SelectMany(c => rubric.Items.Where(i => i.Criterion == c.Id).Take(2)).Select(i => i.Id).ToHashSet();
        var items = rubric.Items.Where(i => chosen.Contains(i.Id)).Select(i => i with { FirstLook = false }).ToList();
        var known = items.Select(i => i.Id).ToHashSet();
        return rubric with
        {
            Bands = ByStability,
            Axes = axes,
            Items = [.. items],
            Personas = [.. rubric.Personas.Select(p => p with { Case = p.Case with { Suits = null, Answers = p.Case.Answers.RemoveRange(p.Case.Answers.Keys.Where(id => !known.Contains(id))) } })],
        };
    }

    // Three axes, a second round on the first axis, a first look, and bands with every limit. The first persona expects that none of the
    // roles suits and the others leave it open; whether they come out that way is not checked.
    public static Rubric WithEverything(Rubric rubric)
    {
        var old = OfOldKind(rubric);
        var others = new Axis(AxisId.Others, "By your own hand or through others", "by my own hand", "through others",
            [.. Enumerable.Range(1, 4).Select(n => new Criterion($"others-{n}", $"Others {n}", n, $"Reason {n}.", "making", "asking"))]);
        var asked = others.Criteria.SelectMany(c => new[]
        {
            new Item(Id(c.Id + "-a"), c.Id, "Ask", "Make", ItemSide.Left, "Why."), new Item(Id(c.Id + "-b"), c.Id, "Make", "Ask", ItemSide.Right, "Why."),
        });
        var technical = old.Axes[0].Criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var second = old.Items.Where(i => technical.Contains(i.Criterion)).Take(4).Select(i => i with { Id = Id(i.Id + "-more"), Round = 2 });
        var looks = old.Items.Select((item, i) => item with { FirstLook = i < 5 });
        return old with
        {
            Bands = new BandLimits(new BandLimit(0.95, 0.05, 3), new BandLimit(0.80, 0.20)),
            Axes = old.Axes.Add(others),
            Items = [.. looks, .. asked, .. second],
            Personas = [.. old.Personas.Select((p, i) => p with { Case = p.Case with { Suits = i == 0 ? Suits.None : Suits.Open } })],
        };
    }

    private static ItemId Id(string id) => ItemId.Parse(id[..Math.Min(id.Length, 60)], provider: null);
}
