using System.Text.Json;
using CareerPath.Engine.Scoring;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerPath.Web.Data;

// Every time is UTC, and comes back saying so.
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

// A small dictionary kept as a JSON text, keys sorted so that the same answers are the same text.
public sealed class JsonMapConverter<T>() : ValueConverter<Dictionary<string, T>, string>(
    map => JsonSerializer.Serialize(new SortedDictionary<string, T>(map, StringComparer.Ordinal), JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<Dictionary<string, T>>(text, JsonSerializerOptions.Default)!);

// Positions by item id, null where skipped.
public sealed class AnswersConverter() : ValueConverter<Dictionary<ItemId, Position?>, string>(answers => Write(answers), text => Read(text))
{
    private static readonly JsonMapConverter<int?> _numbers = new();

    private static string Write(Dictionary<ItemId, Position?> answers) =>
        (string)_numbers.ConvertToProvider(answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value))!;

    private static Dictionary<ItemId, Position?> Read(string text) =>
        ((Dictionary<string, int?>)_numbers.ConvertFromProvider(text)!).ToDictionary(a => ItemId.Parse(a.Key, null), a => a.Value is { } position ? Position.Of(position) : (Position?)null);
}

public sealed class MapComparer<TKey, T>() : ValueComparer<Dictionary<TKey, T>>(
    (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
    map => map.Count,
    map => new Dictionary<TKey, T>(map))
    where TKey : notnull;
