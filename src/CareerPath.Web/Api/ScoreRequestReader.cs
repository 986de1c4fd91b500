using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Api;

// Reads the body of POST /api/v1/score strictly. It continues after a mistake, so that the caller gets all mistakes at once.
public sealed class ScoreRequestReader
{
    private const string Lists = "GET /api/v1/rubric lists them.";
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 8 };

    private readonly Rubric _rubric;
    private readonly FieldErrors _errors;
    private readonly Dictionary<ItemId, Position> _answers = [];
    private readonly Dictionary<string, int> _skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _factors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dealBreakers = new(StringComparer.Ordinal);

    private ScoreRequestReader(Rubric rubric, FieldErrors errors) => (_rubric, _errors) = (rubric, errors);

    // Returns null if it added any errors.
    public static AnswerSheet? Read(Rubric rubric, ReadOnlyMemory<byte> body, FieldErrors errors)
    {
        var text = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
            errors.Add(FieldErrors.Root, "The body is empty. Send a JSON object such as {\"answers\":{}}.");
        else if (!Utf8.IsValid(text.Span))
            errors.Add(FieldErrors.Root, "The body is not UTF-8 text.");
        else
            return Parse(rubric, text, errors);
        return null;
    }

    private static AnswerSheet? Parse(Rubric rubric, ReadOnlyMemory<byte> text, FieldErrors errors)
    {
        try
        {
            using var document = JsonDocument.Parse(text, _strict);
            return new ScoreRequestReader(rubric, errors).Sheet(document.RootElement);
        }
        catch (JsonException e)
        {
            var message = e.Message.Split(" LineNumber:")[0];
            errors.Add(FieldErrors.Root, string.Create(
                CultureInfo.InvariantCulture, $"The body is not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {message}"));
            return null;
        }
    }

    private AnswerSheet? Sheet(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _errors.Add(FieldErrors.Root, $"The body must be a JSON object, not {Kind(root)}.");
            return null;
        }
        foreach (var (name, value) in Members(root, ""))
        {
            switch (name)
            {
                case "answers":
                    Answers(value);
                    break;
                case "skills":
                    Numbers(value, name, "skill", _rubric.Skills.Select(s => s.Id), SheetRules.MaxLevel, _skills);
                    break;
                case "factors":
                    Numbers(value, name, "factor", _rubric.Factors.Select(f => f.Id), SheetRules.MaxFactorWeight, _factors);
                    break;
                case "dealbreakers":
                    DealBreakers(value);
                    break;
                default:
                    _errors.Add(FieldErrors.Shorten(name), "There is no such member: use answers, skills, factors and dealbreakers.");
                    break;
            }
        }
        return !_errors.IsEmpty ? null : new AnswerSheet { Answers = _answers, Skills = _skills, Factors = _factors, DealBreakers = _dealBreakers };
    }

    private void Answers(JsonElement element)
    {
        var known = _rubric.Items.ToFrozenDictionary(i => i.Id.Value, i => i.Id, StringComparer.Ordinal);
        foreach (var (id, value) in Map(element, "answers"))
        {
            var path = Path("answers", id);
            if (!known.TryGetValue(id, out var item))
                _errors.Add(path, $"There is no item '{FieldErrors.Shorten(id)}'. {Lists}");
            else if (value.ValueKind != JsonValueKind.Null && Whole(value, path, -2, 2, " (null for a skipped pair)") is { } position)
                _answers[item] = Position.Of(position);
        }
    }

    private void Numbers(JsonElement element, string member, string noun, IEnumerable<string> ids, int most, Dictionary<string, int> into)
    {
        var known = ids.ToFrozenSet(StringComparer.Ordinal);
        foreach (var (id, value) in Map(element, member))
        {
            var path = Path(member, id);
            if (!known.Contains(id))
                _errors.Add(path, $"There is no {noun} '{FieldErrors.Shorten(id)}'. {Lists}");
            else if (Whole(value, path, 0, most, "") is { } number)
                into[id] = number;
        }
    }

    private void DealBreakers(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            _errors.Add("dealbreakers", $"Must be an array of ids, not {Kind(element)}.");
            return;
        }
        var known = _rubric.DealBreakers.Select(d => d.Id).ToFrozenSet(StringComparer.Ordinal);
        var index = 0;
        foreach (var entry in element.EnumerateArray().TakeWhile(_ => !_errors.IsCut))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"dealbreakers[{index++}]");
            if (entry.ValueKind != JsonValueKind.String)
                _errors.Add(path, $"Must be the id of a deal-breaker, not {Kind(entry)}.");
            else if (Text(entry.GetString) is not { } id || !known.Contains(id))
                _errors.Add(path, $"There is no deal-breaker {Shown(entry)}. {Lists}");
            else if (!_dealBreakers.Add(id))
                _errors.Add(path, $"'{id}' is there twice: list each deal-breaker once.");
        }
    }

    private IEnumerable<(string Name, JsonElement Value)> Map(JsonElement element, string member)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return Members(element, member);
        _errors.Add(member, $"Must be an object of values by id, not {Kind(element)}.");
        return [];
    }

    private IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element, string parent)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject().TakeWhile(_ => !_errors.IsCut))
        {
            if (Text(() => property.Name) is not { } name)
                _errors.Add(parent.Length == 0 ? FieldErrors.Root : parent, "A member's name is not text: it holds half of a surrogate pair.");
            else if (!seen.Add(name))
                _errors.Add(Path(parent, name), "Is there twice: say it once.");
            else
                yield return (name, property.Value);
        }
    }

    private int? Whole(JsonElement value, string path, int least, int most, string orElse)
    {
        // JSON Schema counts 1.0 as an integer too.
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most && decimal.IsInteger(number))
            return (int)number;
        _errors.Add(path, string.Create(
            CultureInfo.InvariantCulture, $"Must be a whole number from {least} to {most}{orElse}, not {Shown(value)}."));
        return null;
    }

    private static string Path(string parent, string name) =>
        parent.Length == 0 ? FieldErrors.Shorten(name) : $"{parent}.{FieldErrors.Shorten(name)}";

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Kind(value) : FieldErrors.Shorten(value.GetRawText());

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null => "null",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // JSON may contain half of a surrogate pair as an escape (RFC 8259, section 8.2), which .NET refuses to read as a string. No id
    // contains one.
    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
