using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// Binds nodes to records. A wrong value is reported and replaced by its type's default, so that one pass finds every mistake and later
// checks still run.
public sealed class YamlBinder(FindingList findings)
{
    private static readonly ConcurrentDictionary<(Type Type, Type First, Type Last), MethodInfo> _methods = new();

    private readonly ScalarBinder _scalars = new(findings);

    public T Bind<T>(YamlNode node)
        where T : Bound => (T)Record(node, typeof(T));

    // For a file that is a list, which must have entries.
    public ImmutableArray<T> BindFile<T>(YamlNode node)
        where T : Bound
    {
        if (node is YamlScalar { Text: "" } or YamlList { Items.IsEmpty: true })
        {
            findings.Add(Codes.WrongCount, node.Place, $"The file has no entries. Write at least one: '- {Shape.KeyNames(typeof(T))[0]}: …'.");
            return [];
        }
        return (ImmutableArray<T>)List(node, typeof(T), key: null);
    }

    private Bound Record(YamlNode node, Type type)
    {
        var record = (Bound)Activator.CreateInstance(type)!;
        var known = Shape.KeyNames(type);
        if (node is not YamlMap map)
        {
            findings.Add(Codes.WrongType, node.Place, $"Expected keys and values ({string.Join(", ", known)}), found {Describe(node)}.");
            map = new YamlMap(node.Place, []);
        }
        else
        {
            Unknown(map, known);
        }
        record.Node = map;
        foreach (var key in Shape.Keys(type))
            key.Property.SetValue(record, Member(map, key, known, node is YamlMap) ?? Initial(record, key));
        return record;
    }

    private void Unknown(YamlMap map, ImmutableArray<string> known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key.Text, StringComparer.Ordinal)))
        {
            findings.Add(Codes.UnknownKey, entry.Key.Place,
                $"There is no key '{Quote.Of(entry.Key.Text)}' here.{Suggestion.For(entry.Key.Text, known)} The keys are {string.Join(", ", known)}.");
        }
    }

    // Null when the key is missing or its value is invalid.
    private object? Member(YamlMap map, ShapeKey key, ImmutableArray<string> known, bool reportMissing)
    {
        if (map.Find(key.Name) is { } entry)
            return Value(entry.Value, key.Type, key);
        if (key.Required && reportMissing && !IsMisspelled(map, key.Name, known))
            findings.Add(Codes.MissingKey, map.Place, $"The key '{key.Name}' is missing. Add it.");
        return null;
    }

    // An unknown key that looks like this one is already reported, so this one is not also reported as missing.
    private static bool IsMisspelled(YamlMap map, string key, IReadOnlyCollection<string> known) =>
        map.Entries.Any(e => Suggestion.Nearest(e.Key.Text, [key]) is not null && !known.Contains(e.Key.Text) && key.Equals(Suggestion.Nearest(e.Key.Text, known), StringComparison.Ordinal));

    // Null when the value is invalid.
    private object? Value(YamlNode node, Type type, ShapeKey? key)
    {
        if (Shape.ListEntry(type) is { } entry)
            return List(node, entry, key);
        if (Shape.MapValue(type) is { } value)
            return Map(node, Shape.MapKey(type)!, value, key!);
        if (type.IsAssignableTo(typeof(Bound)))
            return Record(node, type);
        if (node is YamlScalar scalar)
            return _scalars.Bind(scalar, Nullable.GetUnderlyingType(type) ?? type, key);
        findings.Add(Codes.WrongType, node.Place, $"Expected {ScalarBinder.Describe(type)}, found {Describe(node)}.");
        return null;
    }

    private object List(YamlNode node, Type entryType, ShapeKey? key)
    {
        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entryType))!;
        if (node is not YamlList list)
        {
            findings.Add(Codes.WrongType, node.Place, $"Expected a list, found {Describe(node)}. {ListAdvice(node, entryType)}");
        }
        else
        {
            foreach (var item in list.Items)
            {
                if ((Value(item, entryType, key) ?? (entryType == typeof(string) ? "" : null)) is { } value)
                    values.Add(value);
            }
            Repeated(list);
            if (key?.Count is { } count && (list.Items.Length < count.MinimumLength || list.Items.Length > count.MaximumLength))
                findings.Add(Codes.WrongCount, list.Place, $"'{key.Name}' has {list.Items.Length} entries. {Expectation(count.MinimumLength, count.MaximumLength)}");
        }
        return ToImmutableArray(values, entryType);
    }

    private static string ListAdvice(YamlNode node, Type entryType) => node switch
    {
        YamlScalar { Text: "" } => "Write [] for an empty list.",
        YamlScalar scalar when !entryType.IsAssignableTo(typeof(Bound)) => $"Write [{Quote.Of(scalar.Text)}].",
        _ => "Start each entry with '- '.",
    };

    private static string Expectation(int min, int max) =>
        min == max ? $"Give exactly {min}." : max == int.MaxValue ? $"Give at least {min}." : $"Give {min} to {max}.";

    // Every list of plain values in content is a set.
    private void Repeated(YamlList list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scalar in list.Items.OfType<YamlScalar>().Where(s => s.Text.Length > 0 && !seen.Add(s.Text)))
            findings.Add(Codes.ListedTwice, scalar.Place, $"'{Quote.Of(scalar.Text)}' is listed twice. Remove one.");
    }

    private object Map(YamlNode node, Type keyType, Type valueType, ShapeKey key)
    {
        var values = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(keyType, valueType))!;
        if (node is not YamlMap map)
        {
            findings.Add(Codes.WrongType, node.Place, $"Expected keys and values, found {Describe(node)}.");
        }
        else
        {
            foreach (var entry in map.Entries)
            {
                var name = keyType == typeof(string) ? entry.Key.Text : _scalars.Bind(entry.Key, keyType, key: null);
                var value = Value(entry.Value, valueType, key);
                if (name is not null && value is not null)
                    values[name] = value;
            }
            if (key.EveryKey)
                EveryKey(map, key, Shape.ValueNames(keyType));
        }
        return ToImmutableMap(values, keyType, valueType);
    }

    private void EveryKey(YamlMap map, ShapeKey key, ImmutableArray<string> names)
    {
        foreach (var name in names.Where(n => map.Find(n) is null && !IsMisspelled(map, n, names)))
            findings.Add(Codes.MissingKey, map.Place, $"'{key.Name}' has no value for {name}. Add it.");
    }

    // An optional key keeps the default from its declaration.
    private static object? Initial(Bound record, ShapeKey key) =>
        key.Required ? Default(key.Type, record.Place) : key.Property.GetValue(record);

    // The placeholder for a required value that is missing or wrong.
    private static object? Default(Type type, Place place)
    {
        if (type == typeof(string))
            return "";
        if (Shape.ListEntry(type) is { } entry)
            return ToImmutableArray(Array.CreateInstance(entry, 0), entry);
        if (Shape.MapValue(type) is { } value)
            return ToImmutableMap((IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(Shape.MapKey(type)!, value))!, Shape.MapKey(type)!, value);
        if (!type.IsAssignableTo(typeof(Bound)))
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        var record = (Bound)Activator.CreateInstance(type)!;
        record.Node = new YamlMap(place, []);
        foreach (var key in Shape.Keys(type))
            key.Property.SetValue(record, Initial(record, key));
        return record;
    }

    private static object ToImmutableArray(IEnumerable values, Type entry) =>
        Call(typeof(ImmutableArray), nameof(ImmutableArray.CreateRange), [entry], values);

    private static object ToImmutableMap(IDictionary values, Type key, Type value) =>
        Call(typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange), [key, value], values);

    private static object Call(Type type, string method, Type[] arguments, object values) => _methods.GetOrAdd(
        (type, arguments[0], arguments[^1]),
        _ => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(m => m.Name.Equals(method, StringComparison.Ordinal) && m.GetParameters().Length == 1 && m.GetGenericArguments().Length == arguments.Length
                && m.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal))
            .MakeGenericMethod(arguments)).Invoke(null, [values])!;

    private static string Describe(YamlNode node) => node switch
    {
        YamlMap => "keys and values",
        YamlList => "a list",
        YamlScalar { Text: "" } => "nothing",
        YamlScalar scalar => $"'{Quote.Of(scalar.Text)}'",
        _ => throw new InvalidOperationException($"Unknown node type {node.GetType().Name}."),
    };
}
