using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Tests.Api;

// Checks a JSON value against a schema, such as one from the OpenAPI document, in both directions: no undocumented members and no missing
// ones.
public sealed class SchemaReader(JsonObject document)
{
    // Every member seen in a value, as schema.member.
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    public void Check(JsonNode? value, JsonObject schema, string path = "$", string name = "")
    {
        if (schema["$ref"] is { } reference)
        {
            name = reference.GetValue<string>().Split('/')[^1];
            schema = Schemas[name]!.AsObject();
        }
        if (schema["oneOf"] is JsonArray choices)
        {
            var choice = choices.Select(c => c!.AsObject()).Where(c => (Types(c) is ["null"]) == (value is null)).ToList();
            if (choice is [var fitting])
                Check(value, fitting, path, name);
            else
                Faults.Add($"{path}: fits {choice.Count} of the choices");
            return;
        }
        if (Types(schema) is { Length: > 0 } types && !types.Any(t => IsA(value, t)))
            Faults.Add($"{path}: {value?.ToJsonString() ?? "null"} is no {string.Join(" or ", types)}");
        else
            CheckInside(value, schema, path, name);
    }

    private void CheckInside(JsonNode? value, JsonObject schema, string path, string name)
    {
        switch (value)
        {
            case JsonObject members:
                CheckMembers(members, schema, path, name);
                break;
            case JsonArray entries:
                if (entries.Count < (schema["minItems"]?.GetValue<int>() ?? 0) || entries.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue))
                    Faults.Add($"{path}: {entries.Count} entries");
                for (var i = 0; i < entries.Count; i++)
                    Check(entries[i], schema["items"]!.AsObject(), string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), name);
                break;
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number:
                if (Number(number) is var n && (n < Limit(schema, "minimum", double.MinValue) || n > Limit(schema, "maximum", double.MaxValue)))
                    Faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {n} is out of range"));
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, text)))
                    Faults.Add($"{path}: '{text}' is none of the words");
                if (schema["maxLength"] is { } most && text.GetValue<string>().Length > most.GetValue<int>())
                    Faults.Add($"{path}: '{text}' is too long");
                if (schema["pattern"] is { } pattern && !Regex.IsMatch(text.GetValue<string>(), pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)))
                    Faults.Add($"{path}: '{text}' does not match {pattern}");
                break;
        }
    }

    private void CheckMembers(JsonObject value, JsonObject schema, string path, string name)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var missing in schema["required"]?.AsArray().Select(r => r!.GetValue<string>()).Where(r => !value.ContainsKey(r)) ?? [])
            Faults.Add($"{path}: there is no {missing}");
        foreach (var (member, inner) in value)
        {
            if (properties[member] is JsonObject described)
            {
                Met.Add($"{name}.{member}");
                Check(inner, described, $"{path}.{member}", name);
            }
            else if (schema["additionalProperties"] is JsonObject each)
            {
                Check(inner, each, $"{path}.{member}", name);
            }
            else
            {
                Faults.Add($"{path}: {member} is not documented");
            }
        }
    }

    private static double Number(JsonNode number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static double Limit(JsonObject schema, string name, double otherwise) =>
        schema[name] is { } limit ? Number(limit) : otherwise;

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray many => [.. many.Select(t => t!.GetValue<string>())],
        { } one => [one.GetValue<string>()],
        null => [],
    };

    private static bool IsA(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
