using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Language;

// Which part of the language bank to show; null means all.
public sealed record PhraseFilter(Role? Role, Situation? Situation)
{
    // An empty value means all, because an untouched form sends it. An unknown value is reported and also means all.
    public static PhraseFilter Of(IQueryCollection query, Action<string, string> report)
    {
        Role? role = null;
        Situation? situation = null;
        if (Routes.Slug(query[Routes.LanguageRoleField].LastOrDefault()) is { Length: > 0 } roleSlug)
        {
            if (Engine.Role.TryFromSlug(roleSlug, out var known))
                role = known;
            else
                report(Routes.LanguageRoleField, Suggestion.Choose(roleSlug, RoleNames.Near(roleSlug), Words.Common_NoRole, Words.Common_NoRoleNear));
        }
        if (Routes.Slug(query[Routes.LanguageSituationField].LastOrDefault()) is { Length: > 0 } situationSlug)
        {
            if (Situations.TryParse(situationSlug, out var known))
                situation = known;
            else
                report(Routes.LanguageSituationField, Suggestion.Choose(situationSlug, Situations.All.Select(Situations.Slug), Words.Language_NoSituation, Words.Language_NoSituationNear));
        }
        return new PhraseFilter(role, situation);
    }

    // Such as "?role=program-manager&situation=resume", or an empty string.
    public string Query
    {
        get
        {
            var parts = new[] { Role is { } r ? $"{Routes.LanguageRoleField}={r.Slug()}" : null, Situation is { } s ? $"{Routes.LanguageSituationField}={s.Slug()}" : null }.OfType<string>();
            var query = string.Join('&', parts);
            return query.Length == 0 ? "" : "?" + query;
        }
    }

    // A role's phrases that a person with this work can honestly say, without the weak ones: first the strongest, and of those first the ones
    // of few roles. If the person did not say what they do, those that anybody can say come first.
    public static ImmutableArray<Phrase> Best(Role role, CurrentWork? work, ImmutableArray<Phrase> phrases) =>
    [
        .. phrases
            .Where(p => p.Strength > PhraseStrength.Weakest && p.Roles.Contains(role) && (work is not { } now || p.From.IsEmpty || p.From.Contains(now)))
            .OrderBy(p => work is null && !p.From.IsEmpty)
            .ThenByDescending(p => p.Strength)
            .ThenBy(p => p.Roles.Length),
    ];

    // Grouped by situation, strongest phrases first.
    public ImmutableArray<PhraseGroup> Choose(ImmutableArray<Phrase> phrases) =>
    [
        .. phrases
            .Where(p => (Role is not { } role || p.Roles.Contains(role)) && (Situation is not { } situation || p.Situation == situation))
            .GroupBy(p => p.Situation)
            .OrderBy(g => g.Key)
            .Select(g => new PhraseGroup(g.Key, [.. g.OrderByDescending(p => p.Strength)])),
    ];
}

public sealed record PhraseGroup(Situation Situation, ImmutableArray<Phrase> Phrases);

// The strength of a phrase, 1 to 3, in words.
public static class PhraseStrength
{
    public const int Weakest = 1;

    public static ImmutableArray<int> All { get; } = [3, 2, 1];

    public static string Name(int strength) => strength switch
    {
        1 => Words.Strength_1,
        2 => Words.Strength_2,
        3 => Words.Strength_3,
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    public static string Meaning(int strength) => strength switch
    {
        1 => Words.Strength_1Text,
        2 => Words.Strength_2Text,
        3 => Words.Strength_3Text,
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };
}
