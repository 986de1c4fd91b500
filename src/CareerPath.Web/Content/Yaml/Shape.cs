using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// A record filled from a YAML map. It knows the place of each of its values.
public abstract record Bound
{
    // Set by the binder.
    internal YamlMap Node { get; set; } = new(default, []);

    public Place Place => Node.Place;

    // The place of a key's value, or of the whole record when the key is missing.
    public Place PlaceOf(string property) => Value(property)?.Place ?? Place;

    // The place of a list entry.
    public Place PlaceOf(string property, int index) =>
        Value(property) is YamlList list && index < list.Items.Length ? list.Items[index].Place : PlaceOf(property);

    // The place of a key in a map.
    public Place PlaceOf(string property, string key) =>
        (Value(property) as YamlMap)?.Find(key)?.Key.Place ?? PlaceOf(property);

    private YamlNode? Value(string property) => Node.Find(Shape.KeyName(property))?.Value;
}

// A key of a record: name, type and limits. The binder and the JSON Schemas both use it.
public sealed record ShapeKey(PropertyInfo Property)
{
    public string Name { get; } = Shape.KeyName(Property.Name);

    public Type Type => Property.PropertyType;

    public string Description { get; } = Property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

    public bool Required { get; } = Property.IsDefined(typeof(RequiredMemberAttribute));

    public int? MaxLength { get; } = Property.GetCustomAttribute<MaxLengthAttribute>()?.Length;

    public RangeAttribute? Range { get; } = Property.GetCustomAttribute<RangeAttribute>();

    public int? MultipleOf { get; } = Property.GetCustomAttribute<MultipleOfAttribute>()?.Divisor;

    public LengthAttribute? Count { get; } = Property.GetCustomAttribute<LengthAttribute>();

    public TextFormAttribute? Form { get; } = Property.GetCustomAttribute<TextFormAttribute>();

    public bool MayBeEmpty { get; } = Property.IsDefined(typeof(MayBeEmptyAttribute));

    public bool EveryKey { get; } = Property.IsDefined(typeof(EveryKeyAttribute));
}

public static class Shape
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<ShapeKey>> _keys = new();
    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> _keyNames = new();
    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> _valueNames = new();

    public static string KeyName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    // The name of an enum value in content, such as status-update.
    public static string ValueName(string enumName) => JsonNamingPolicy.KebabCaseLower.ConvertName(enumName);

    // In declaration order.
    public static ImmutableArray<ShapeKey> Keys(Type record) => _keys.GetOrAdd(record, static type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(p => new ShapeKey(p))]);

    public static ImmutableArray<string> KeyNames(Type record) => _keyNames.GetOrAdd(record, static type => [.. Keys(type).Select(k => k.Name)]);

    // The names of an enum's values, in declaration order.
    public static ImmutableArray<string> ValueNames(Type set) => _valueNames.GetOrAdd(set, static type => [.. Enum.GetNames(type).Select(ValueName)]);

    // The type of the list's entries; null when the type is not a list.
    public static Type? ListEntry(Type type) => Argument(type, typeof(ImmutableArray<>), 0);

    // The type of the map's values; null when the type is not a map.
    public static Type? MapValue(Type type) => Argument(type, typeof(ImmutableSortedDictionary<,>), 1);

    // The type of the map's keys, string or an enum; null when the type is not a map.
    public static Type? MapKey(Type type) => Argument(type, typeof(ImmutableSortedDictionary<,>), 0);

    private static Type? Argument(Type type, Type definition, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[index] : null;
}
