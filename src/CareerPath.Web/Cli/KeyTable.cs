using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Cli;

// Generates a table of a file's keys and limits from its schema.
public static class KeyTable
{
    private static readonly string[] _roles = [.. Role.All.Select(r => r.Slug())];

    public static string Of(JsonNode schema) =>
        "| Key | | Meaning | Limits |\n|---|---|---|---|\n" + string.Concat(Rows(schema, ""));

    private static IEnumerable<string> Rows(JsonNode schema, string path)
    {
        if (schema["items"] is { } entry)
            return Rows(entry, path);
        if (IsByRole(schema))
            return Rows(ForARole(schema), path + "role: ");
        if (schema["properties"] is not JsonObject keys)
            return [];
        var required = Texts(schema["required"]).ToHashSet(StringComparer.Ordinal);
        return keys.OrderBy(k => required.Contains(k.Key) ? 0 : 1)
            .SelectMany(k => Rows(k.Value!, $"{path}{k.Key}: ").Prepend(Row(path + k.Key, required.Contains(k.Key), k.Value!)));
    }

    private static string Row(string key, bool required, JsonNode schema) =>
        $"| `{key}` | {(required ? "required" : "")} | {GuideTables.Cell(schema["description"]!.GetValue<string>())} | {string.Join(", ", Limits(schema))} |\n";

    private static IEnumerable<string> Limits(JsonNode schema)
    {
        if (schema["enum"] is { } names)
            yield return Texts(names).SequenceEqual(_roles, StringComparer.Ordinal) ? "a role" : "one of " + string.Join(", ", Texts(names));
        if (schema["minItems"] is { } least && schema["maxItems"] is { } most)
            yield return JsonNode.DeepEquals(least, most) ? $"{least} entries" : $"{least} to {most} entries";
        if (schema["type"]?.GetValue<string>() is "boolean")
            yield return "true or false";
        if (schema["format"] is not null)
            yield return "a date such as 2026-11-21";
        else if (Form(schema["pattern"]?.GetValue<string>()) is { } form)
            yield return form;
        if (schema["maxLength"] is { } length)
            yield return $"at most {length} characters";
        if (schema["minimum"] is { } minimum && schema["maximum"] is { } maximum)
            yield return string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}");
        if (schema["multipleOf"] is { } step)
            yield return $"in steps of {step}";
        if (IsByRole(schema))
            yield return "for every role";
        var within = schema["items"] ?? schema["additionalProperties"] as JsonObject ?? (IsByRole(schema) ? ForARole(schema) : null);
        foreach (var limit in within is null ? [] : Limits(within))
            yield return limit;
    }

    private static string? Form(string? pattern) => pattern switch
    {
        Slug.Pattern => "lower-case-with-hyphens",
        LinkPolicy.OriginPattern => "https:// and a host",
        LinkPolicy.MailPattern => "a mail address",
        _ => pattern?.StartsWith("^https", StringComparison.Ordinal) == true ? "https:" : null,
    };

    private static bool IsByRole(JsonNode schema) =>
        schema["properties"] is JsonObject keys && keys.Select(k => k.Key).SequenceEqual(_roles, StringComparer.Ordinal);

    private static JsonNode ForARole(JsonNode schema) => schema["properties"]![_roles[0]]!;

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(n => n!.GetValue<string>()) ?? [];
}
