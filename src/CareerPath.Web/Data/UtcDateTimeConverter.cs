using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerPath.Web.Data;

// Stores times as UTC and marks them as UTC when they are read.
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
