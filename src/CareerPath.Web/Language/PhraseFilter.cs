using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Language;

// Which phrases of the language bank to show; null means all. Part: which page of a situation with many, from 1.
public sealed record PhraseFilter(Role? Role, Situation? Situation, int Part = 1)
{
    // An empty value means all, because an untouched form sends it. An unknown value is reported and also means all. A part that is not a
    // number becomes 0, which no situation has.
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
        return new PhraseFilter(role, situation, PartOf(query[Routes.LanguagePartField].LastOrDefault()));
    }

    // Such as "?role=program-manager&situation=resume&part=2", or an empty string.
    public string Query
    {
        get
        {
            string?[] fields =
            [
                Role is { } r ? $"{Routes.LanguageRoleField}={r.Slug()}" : null,
                Situation is { } s ? $"{Routes.LanguageSituationField}={s.Slug()}" : null,
                Part == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{Routes.LanguagePartField}={Part}"),
            ];
            var query = string.Join('&', fields.OfType<string>());
            return query.Length == 0 ? "" : "?" + query;
        }
    }

    // Every page with phrases of all roles.
    public static IEnumerable<(PhraseFilter Page, ImmutableArray<Phrase> Phrases)> Pages(ImmutableArray<Phrase> phrases) =>
        new PhraseFilter(null, null).Choose(phrases).SelectMany(group => group.Parts.Select((part, i) => (new PhraseFilter(null, group.Situation, i + 1), part)));

    // A role's phrases that a person with this work can honestly say, without the weak ones: first those of their own work, or if they did
    // not say what they do, those that anybody can say; of these first the strongest, and of those first the ones of few roles.
    public static ImmutableArray<Phrase> Best(Role role, CurrentWork? work, ImmutableArray<Phrase> phrases) =>
    [
        .. phrases
            .Where(p => p.Strength > PhraseStrength.Weakest && p.Roles.Contains(role) && (work is not { } now || p.From.IsEmpty || p.From.Contains(now)))
            .OrderBy(p => p.From.IsEmpty == work is not null)
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

    private static int PartOf(string? typed) => typed switch
    {
        null or "" => 1,
        _ => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0,
    };
}

// The phrases of a situation, at least one.
public sealed record PhraseGroup(Situation Situation, ImmutableArray<Phrase> Phrases)
{
    // More would be too long a page on a phone.
    private const int MostInAPart = 15;

    // All of about the same length.
    public ImmutableArray<ImmutableArray<Phrase>> Parts
    {
        get
        {
            var parts = (Phrases.Length + MostInAPart - 1) / MostInAPart;
            return [.. Phrases.Chunk((Phrases.Length + parts - 1) / parts).Select(part => part.ToImmutableArray())];
        }
    }
}

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
