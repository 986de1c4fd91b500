using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// The canonical form of a rubric: what its identity is computed from and what the database keeps. Members in one fixed order, lists
/// in the rubric's order, roles in the order of <c>Role.All</c>, persona answers sorted by item id, no white space, numbers in
/// their shortest form, everything but ASCII escaped; values that a rubric does not set are left out.
/// </summary>
public static class RubricJson
{
    /// <summary>Version of the form written. Readers must support it. Changing it changes the identity of every rubric.</summary>
    private const int Format = 1;

    /// <summary>JSON, the same for the same rubric on every machine.</summary>
    public static string Write(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return Encoding.UTF8.GetString(Bytes(rubric).WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is not the canonical form of a rubric; the message names the member.</exception>
    public static Rubric Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
                throw new FormatException($"This rubric has the format {root.GetProperty("format")}; only {Format} can be read.");
            return RubricJsonReader.Read(root);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is not a rubric's canonical form: {e.Message}", e);
        }
    }

    /// <summary>SHA-256 of the canonical form in UTF-8 as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return Convert.ToHexStringLower(SHA256.HashData(Bytes(rubric).WrittenSpan));
    }

    private static ArrayBufferWriter<byte> Bytes(Rubric rubric)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteNumber("retest", rubric.Retest);
        json.WriteNumber("minimumAnswered", rubric.MinimumAnswered);
        WriteBands(json, rubric.Bands);
        List(json, "axes", rubric.Axes, WriteAxis);
        List(json, "items", rubric.Items, WriteItem);
        List(json, "skills", rubric.Skills, WriteSkill);
        List(json, "factors", rubric.Factors, WriteFactor);
        List(json, "dealBreakers", rubric.DealBreakers, WriteDealBreaker);
        List(json, "personas", rubric.Personas, WritePersona);
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> entries, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            members(json, entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The limits on chance and fewest changes are separate members: originally, bands had only stabilities.</summary>
    private static void WriteBands(Utf8JsonWriter json, BandLimits bands)
    {
        json.WriteStartObject("bands");
        json.WriteNumber("clear", bands.Clear.Stability);
        json.WriteNumber("leaning", bands.Leaning.Stability);
        WriteLimits(json, "chance", bands.Clear.Chance, bands.Leaning.Chance);
        WriteLimits(json, "fewestChanges", bands.Clear.FewestChanges, bands.Leaning.FewestChanges);
        json.WriteEndObject();
    }

    private static void WriteLimits(Utf8JsonWriter json, string name, double? clear, double? leaning)
    {
        if (clear is null && leaning is null)
            return;
        json.WriteStartObject(name);
        if (clear is { } limit)
            json.WriteNumber("clear", limit);
        if (leaning is { } other)
            json.WriteNumber("leaning", other);
        json.WriteEndObject();
    }

    private static void WriteAxis(Utf8JsonWriter json, Axis axis)
    {
        json.WriteString("id", RubricWords.Of(axis.Id));
        json.WriteString("name", axis.Name);
        json.WriteString("low", axis.Low);
        json.WriteString("high", axis.High);
        List(json, "criteria", axis.Criteria, WriteCriterion);
    }

    private static void WriteCriterion(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("id", criterion.Id);
        json.WriteString("name", criterion.Name);
        json.WriteNumber("weight", criterion.Weight);
        json.WriteString("reason", criterion.Reason);
        json.WriteString("low", criterion.Low);
        json.WriteString("high", criterion.High);
    }

    private static void WriteItem(Utf8JsonWriter json, Item item)
    {
        json.WriteString("id", item.Id.Value);
        json.WriteString("criterion", item.Criterion);
        json.WriteString("left", item.Left);
        json.WriteString("right", item.Right);
        json.WriteString("high", RubricWords.Of(item.High));
        json.WriteString("rationale", item.Rationale);
        if (item.Round != 1)
            json.WriteNumber("round", item.Round);
        if (item.FirstLook)
            json.WriteString("look", "first");
    }

    private static void WriteSkill(Utf8JsonWriter json, Skill skill)
    {
        json.WriteString("id", skill.Id);
        json.WriteString("name", skill.Name);
        json.WriteStartArray("levels");
        foreach (var level in skill.Levels)
            json.WriteStringValue(level);
        json.WriteEndArray();
        json.WriteStartObject("targets");
        foreach (var (role, target) in skill.Targets)
            json.WriteNumber(role.Slug(), target);
        json.WriteEndObject();
        json.WriteString("evidence", skill.Evidence);
    }

    private static void WriteFactor(Utf8JsonWriter json, Factor factor)
    {
        json.WriteString("id", factor.Id);
        json.WriteString("name", factor.Name);
        json.WriteString("question", factor.Question);
        json.WriteStartObject("ratings");
        foreach (var (role, rating) in factor.Ratings)
        {
            json.WriteStartObject(role.Slug());
            json.WriteNumber("rating", rating.Rating);
            json.WriteString("reason", rating.Reason);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDealBreaker(Utf8JsonWriter json, DealBreaker flag)
    {
        json.WriteString("id", flag.Id);
        json.WriteString("statement", flag.Statement);
        json.WriteStartArray("roles");
        foreach (var role in flag.Roles)
            json.WriteStringValue(role.Slug());
        json.WriteEndArray();
        json.WriteString("warning", flag.Warning);
        json.WriteString("ask", flag.Ask);
    }

    private static void WritePersona(Utf8JsonWriter json, Persona persona)
    {
        json.WriteString("id", persona.Id);
        json.WriteString("name", persona.Name);
        json.WriteString("role", persona.Role?.Slug());
        json.WriteString("summary", persona.Summary);
        json.WriteString("story", persona.Story);
        json.WriteStartObject("case");
        json.WriteStartObject("answers");
        foreach (var (item, position) in persona.Case.Answers.OrderBy(answer => answer.Key.Value, StringComparer.Ordinal))
            json.WriteNumber(item.Value, position.Value);
        json.WriteEndObject();
        json.WriteString("role", persona.Case.Role?.Slug());
        json.WriteString("band", RubricWords.Of(persona.Case.Band));
        json.WriteString("scopeBand", RubricWords.Of(persona.Case.ScopeBand));
        if (persona.Case.Suits is { } suits)
            json.WriteString("suits", RubricWords.Of(suits));
        json.WriteEndObject();
    }
}
