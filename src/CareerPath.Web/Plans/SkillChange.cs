namespace CareerPath.Web.Plans;

// How a skill was rated when a plan first had work for it, and how it is now. Null if it was, or is, not rated.
// Since: when that was; null if it is not known how the skill was rated then.
// RatedAt: when it was rated again; null if it was not.
public sealed record SkillChange(int? Before, int? Now, DateTime? Since, DateTime? RatedAt)
{
    // levels: as they are now.
    public static SkillChange Of(string skill, Portfolio portfolio, IReadOnlyDictionary<string, int> levels) => new(
        portfolio.LevelsBefore.TryGetValue(skill, out var before) ? before : null,
        levels.TryGetValue(skill, out var now) ? now : null,
        portfolio.Since.TryGetValue(skill, out var since) ? since : null,
        portfolio.RatedAt.TryGetValue(skill, out var at) ? at : null);

    // Whether there is anything to say about it.
    public bool IsKnown => Since is not null || Now is not null;

    public string Text => (Since, Before, Now) switch
    {
        (null, _, { } now) => Words.Portfolio_LevelOnly.With(now),
        (_, null, null) or (null, _, null) => Words.Portfolio_NotRated,
        (_, null, { } now) => Words.Portfolio_NotBefore.With(now),
        (_, { } before, null) => Words.Portfolio_NotNow.With(before),
        (_, { } before, { } now) when RatedAt is null && before == now => Words.Portfolio_NotAgain.With(now),
        (_, { } before, { } now) when before == now => Words.Portfolio_Same.With(now),
        (_, { } before, { } now) when before < now => Words.Portfolio_Up.Count(now - before, before, now),
        (_, { } before, { } now) => Words.Portfolio_Down.Count(before - now, before, now),
    };
}
