using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerPath.Web.Data;

/// Every time is UTC, and comes back saying so.
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

/// A small dictionary kept as a JSON text, keys sorted so that the same answers are the same text.
public sealed class JsonMapConverter<T>() : ValueConverter<Dictionary<string, T>, string>(
    map => JsonSerializer.Serialize(new SortedDictionary<string, T>(map, StringComparer.Ordinal), JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<Dictionary<string, T>>(text, JsonSerializerOptions.Default)!);

public sealed class JsonMapComparer<T>() : ValueComparer<Dictionary<string, T>>(
    (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
    map => map.Count,
    map => new Dictionary<string, T>(map));
