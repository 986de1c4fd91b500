using System.Collections.Immutable;
using System.Text.Json;

namespace CareerPath.Engine.Scoring;

/// <summary>Reads the canonical form back.</summary>
internal static class RubricJsonReader
{
    public static Rubric Read(JsonElement root)
    {
        var bands = root.GetProperty("bands");
        return new Rubric
        {
            Retest = root.GetProperty("retest").GetDouble(),
            MinimumAnswered = root.GetProperty("minimumAnswered").GetDouble(),
            Bands = new BandLimits(ReadLimit(bands, "clear"), ReadLimit(bands, "leaning")),
            Axes = List(root, "axes", ReadAxis),
            Items = List(root, "items", ReadItem),
            Skills = List(root, "skills", ReadSkill),
            Factors = List(root, "factors", ReadFactor),
            DealBreakers = List(root, "dealBreakers", ReadDealBreaker),
            Personas = List(root, "personas", ReadPersona),
        };
    }

    private static BandLimit ReadLimit(JsonElement bands, string band) => new(
        bands.GetProperty(band).GetDouble(),
        Limit(bands, "chance", band)?.GetDouble(),
        Limit(bands, "fewestChanges", band)?.GetInt32());

    private static JsonElement? Limit(JsonElement bands, string name, string band) =>
        bands.TryGetProperty(name, out var limits) && limits.TryGetProperty(band, out var limit) ? limit : null;

    private static Axis ReadAxis(JsonElement json) => new(
        RubricWords.TryParse(Text(json, "id"), out AxisId id) ? id : throw Unknown("axis", Text(json, "id")),
        Text(json, "name"), Text(json, "low"), Text(json, "high"), List(json, "criteria", ReadCriterion));

    private static Criterion ReadCriterion(JsonElement json) => new(
        Text(json, "id"), Text(json, "name"), json.GetProperty("weight").GetInt32(),
        Text(json, "reason"), Text(json, "low"), Text(json, "high"));

    private static Item ReadItem(JsonElement json) => new(
        ItemId.Parse(Text(json, "id"), provider: null), Text(json, "criterion"), Text(json, "left"), Text(json, "right"),
        RubricWords.TryParse(Text(json, "high"), out ItemSide side) ? side : throw Unknown("side", Text(json, "high")),
        Text(json, "rationale"))
    {
        Round = json.TryGetProperty("round", out var round) ? round.GetInt32() : 1,
        FirstLook = json.TryGetProperty("look", out var look) && (Text(look) is "first" ? true : throw Unknown("look", Text(look))),
    };

    private static Skill ReadSkill(JsonElement json) => new(
        Text(json, "id"), Text(json, "name"), List(json, "levels", Text),
        ByRole(json.GetProperty("targets"), target => target.GetInt32()), Text(json, "evidence"));

    private static Factor ReadFactor(JsonElement json) => new(
        Text(json, "id"), Text(json, "name"), Text(json, "question"),
        ByRole(json.GetProperty("ratings"), rating => new FactorRating(rating.GetProperty("rating").GetInt32(), Text(rating, "reason"))));

    private static DealBreaker ReadDealBreaker(JsonElement json) => new(
        Text(json, "id"), Text(json, "statement"), List(json, "roles", role => RoleOf(Text(role))),
        Text(json, "warning"), Text(json, "ask"));

    private static Persona ReadPersona(JsonElement json) => new(
        Text(json, "id"), Text(json, "name"), OptionalRole(json), Text(json, "summary"), Text(json, "story"),
        ReadCase(json.GetProperty("case")));

    private static PersonaCase ReadCase(JsonElement json) => new(
        json.GetProperty("answers").EnumerateObject().ToImmutableDictionary(
            answer => ItemId.Parse(answer.Name, provider: null), answer => PositionOf(answer)),
        OptionalRole(json), BandOf(Text(json, "band")), BandOf(Text(json, "scopeBand")),
        json.TryGetProperty("suits", out var suits) ? SuitsOf(Text(suits)) : null);

    private static Position PositionOf(JsonProperty answer) => answer.Value.GetInt32() is >= -2 and <= 2 and var value
        ? Position.Of(value)
        : throw new FormatException($"'{answer.Name}' has the position {answer.Value}, which is not in -2..2.");

    private static ImmutableArray<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static ImmutableSortedDictionary<Role, T> ByRole<T>(JsonElement json, Func<JsonElement, T> read) =>
        json.EnumerateObject().ToImmutableSortedDictionary(member => RoleOf(member.Name), member => read(member.Value));

    private static string Text(JsonElement json, string name) => Text(json.GetProperty(name));

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("A text is null.");

    private static Role? OptionalRole(JsonElement json) => json.GetProperty("role").GetString() is { } slug ? RoleOf(slug) : null;

    private static Role RoleOf(string slug) => Role.TryFromSlug(slug, out var role) ? role : throw Unknown("role", slug);

    private static Band BandOf(string word) => RubricWords.TryParse(word, out Band band) ? band : throw Unknown("band", word);

    private static Suits SuitsOf(string word) => RubricWords.TryParse(word, out Suits suits) ? suits : throw Unknown("answer to suits", word);

    private static FormatException Unknown(string noun, string word) => new($"There is no {noun} '{word}'.");
}
