using System.Globalization;
using System.Text.Json.Nodes;

namespace CareerPath.Web.Content.Yaml;

// JSON Schemas (draft 2020-12) of the records that the binder fills. Code editors complete and check keys with them.
public static class JsonSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject OfRecord(Type record, string title) => Document(title, Record(record));

    public static JsonObject OfList(Type entry, string title) => Document(title, new JsonObject { ["type"] = "array", ["items"] = Record(entry) });

    private static JsonObject Document(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject Record(Type record)
    {
        var keys = Shape.Keys(record);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Name, Described(k)))),
            ["required"] = Names(keys.Where(k => k.Required).Select(k => k.Name)),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Described(ShapeKey key)
    {
        var schema = Value(key.Type, key);
        schema.Insert(0, "description", key.Description);
        return schema;
    }

    private static JsonObject Value(Type type, ShapeKey key)
    {
        if (Shape.ListEntry(type) is { } entry)
            return List(entry, key);
        if (Shape.MapValue(type) is { } value)
            return Map(Shape.MapKey(type)!, value, key);
        return type.IsAssignableTo(typeof(Bound)) ? Record(type) : Scalar(Nullable.GetUnderlyingType(type) ?? type, key);
    }

    private static JsonObject List(Type entry, ShapeKey key)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Value(entry, key) };
        if (key.Count is { } count)
        {
            schema["minItems"] = count.MinimumLength;
            schema["maxItems"] = count.MaximumLength;
        }
        if (!entry.IsAssignableTo(typeof(Bound)))
            schema["uniqueItems"] = true;
        return schema;
    }

    private static JsonObject Map(Type name, Type value, ShapeKey key)
    {
        if (!name.IsEnum)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(value, key) };
        var names = Shape.ValueNames(name);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(names.Select(n => KeyValuePair.Create<string, JsonNode?>(n, Value(value, key)))),
            ["additionalProperties"] = false,
        };
        if (key.EveryKey)
            schema["required"] = Names(names);
        return schema;
    }

    private static JsonObject Scalar(Type type, ShapeKey key) => type switch
    {
        { IsEnum: true } => new JsonObject { ["enum"] = Names(Shape.ValueNames(type)) },
        _ when type == typeof(string) => Text(key),
        _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        _ when type == typeof(int) => Number("integer", key),
        _ when type == typeof(double) => Number("number", key),
        _ => throw new InvalidOperationException($"Content has no values of type {type.Name}."),
    };

    private static JsonObject Text(ShapeKey key)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (key.Form is { } form)
            schema["pattern"] = form.Pattern;
        else if (!key.MayBeEmpty)
            schema["pattern"] = @"\S";
        if ((key.Form?.MaxLength ?? key.MaxLength) is { } max)
            schema["maxLength"] = max;
        return schema;
    }

    private static JsonObject Number(string type, ShapeKey key)
    {
        var schema = new JsonObject { ["type"] = type };
        if (key.Range is { } range)
        {
            schema["minimum"] = Limit(range.Minimum);
            schema["maximum"] = Limit(range.Maximum);
        }
        if (key.MultipleOf is { } divisor)
            schema["multipleOf"] = divisor;
        return schema;
    }

    private static JsonValue Limit(object limit) =>
        limit is int whole ? JsonValue.Create(whole) : JsonValue.Create(Convert.ToDouble(limit, CultureInfo.InvariantCulture));

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode?)JsonValue.Create(n))];
}
