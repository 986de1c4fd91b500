using System.Text.Json;
using CareerPath.Engine.Scoring;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerPath.Web.Data;

// Stores times as UTC and marks them as UTC when they are read.
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

// Stores a small dictionary as JSON. The keys are sorted so that equal answers give equal text.
public sealed class JsonMapConverter<T>() : ValueConverter<Dictionary<string, T>, string>(
    map => JsonSerializer.Serialize(new SortedDictionary<string, T>(map, StringComparer.Ordinal), JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<Dictionary<string, T>>(text, JsonSerializerOptions.Default)!);

// Position by item id, null if skipped.
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
