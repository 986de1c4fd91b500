using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// Limits that DataAnnotations has no attribute for. MaxLength and Range bound the texts and numbers of a key, also those
// inside its list or map; Length bounds the number of a list's entries.

// The form of a text, such as an id or a mail address.
[AttributeUsage(AttributeTargets.Property)]
public abstract class TextFormAttribute(string pattern) : Attribute
{
    // As in JSON Schema.
    public string Pattern { get; } = pattern;

    // Null for any length.
    public virtual int? MaxLength => null;

    // An address keeps its quotes as they were typed.
    public virtual bool IsAddress => false;

    // Null when the text has the form.
    public abstract (FindingCode Code, string Message)? Fault(string text);
}

// May be an empty text.
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeEmptyAttribute : Attribute;

// A map with a value for each name of its enum.
[AttributeUsage(AttributeTargets.Property)]
public sealed class EveryKeyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(int divisor) : Attribute
{
    public int Divisor { get; } = divisor;
}
