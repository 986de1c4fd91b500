using System.Globalization;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// Binds single values: texts, numbers, dates, true/false and enum names.
public sealed class ScalarBinder(FindingList findings)
{
    // Earlier dates are typos.
    private const int EarliestYear = 1900;

    // Null when the value is invalid; a finding says why.
    public object? Bind(YamlScalar scalar, Type type, ShapeKey? key)
    {
        if (type == typeof(string))
            return Text(scalar, key);
        if (scalar.Text.Length == 0)
            findings.Add(Codes.EmptyValue, scalar.Place, $"This value is empty. Add {Describe(type)}.");
        else if (type.IsEnum)
            return Name(scalar, type);
        else if (scalar.Plain && Parse(scalar.Text, type) is { } value)
            return InRange(scalar, value, key);
        else
            findings.Add(Codes.WrongType, scalar.Place, $"Expected {Describe(type)}, found '{Quote.Of(scalar.Text)}'{(scalar.Plain ? "" : " in quotes. Remove the quotes")}.");
        return null;
    }

    public static string Describe(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => "a text",
        var t when t == typeof(int) => "a whole number",
        var t when t == typeof(double) => "a number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(DateOnly) => "a date such as 2026-11-21",
        var t => "one of " + string.Join(", ", Shape.ValueNames(t)),
    };

    private static object? Parse(string text, Type type)
    {
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (type == typeof(double))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= EarliestYear ? date : null;
        if (type == typeof(bool))
            return text switch { "true" => true, "false" => false, _ => null };
        throw new InvalidOperationException($"Content has no values of type {type.Name}.");
    }

    private string Text(YamlScalar scalar, ShapeKey? key)
    {
        var text = scalar.Text.Trim();
        if (!VisibleText.Has(text) && key is not { MayBeEmpty: true })
            findings.Add(Codes.EmptyValue, scalar.Place, "This value is empty. Add text.");
        else if (scalar.Plain && text is "null" or "Null" or "NULL" or "~")
            findings.Add(Codes.EmptyValue, scalar.Place, $"'{text}' means an empty value. Add text, or put it in quotes.");
        else if (VisibleText.FirstForbidden(text) is { } forbidden)
            findings.Add(Codes.ControlCharacter, scalar.Place, $"This text contains an escape for the invisible character U+{(int)forbidden:X4}. Delete it.");
        else if (key?.Form?.Fault(text) is { } fault)
            findings.Add(fault.Code, scalar.Place, fault.Message);
        else if (key?.MaxLength is { } max && text.Length > max)
            findings.Add(Codes.TextTooLong, scalar.Place, $"This is {text.Length} characters long. Shorten it to {max}.");
        return key?.Form is { IsAddress: true } ? text : Typography.Curve(text);
    }

    private object? Name(YamlScalar scalar, Type type)
    {
        var names = Shape.ValueNames(type);
        var index = names.IndexOf(scalar.Text);
        if (index >= 0)
            return Enum.GetValues(type).GetValue(index);
        findings.Add(Codes.UnknownValue, scalar.Place, $"'{Quote.Of(scalar.Text)}' is not one of {string.Join(", ", names)}.{Suggestion.For(scalar.Text, names)}");
        return null;
    }

    private object InRange(YamlScalar scalar, object value, ShapeKey? key)
    {
        if (key?.Range is { } range && value is int or double && !range.IsValid(value))
            findings.Add(Codes.OutOfRange, scalar.Place, string.Create(CultureInfo.InvariantCulture, $"{scalar.Text} is out of range. Give a number from {range.Minimum} to {range.Maximum}."));
        else if (key?.MultipleOf is { } divisor && value is int whole && whole % divisor != 0)
            findings.Add(Codes.OutOfRange, scalar.Place, $"{whole} is not a multiple of {divisor}. Change it to one.");
        return value;
    }
}
