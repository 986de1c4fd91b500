using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// Limits that DataAnnotations has no attribute for. MaxLength and Range apply to each value of a key, also inside its list or map.
// Length limits the number of entries in a list.

// The format of a text, such as an id or an email address.
[AttributeUsage(AttributeTargets.Property)]
public abstract class TextFormAttribute(string pattern) : Attribute
{
    // In JSON Schema syntax.
    public string Pattern { get; } = pattern;

    // Null means no limit.
    public virtual int? MaxLength => null;

    // Quotes in an address are not curved.
    public virtual bool IsAddress => false;

    // Null when the text is valid.
    public abstract (FindingCode Code, string Message)? Fault(string text);
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeEmptyAttribute : Attribute;

// The map must have a value for every name of its enum.
[AttributeUsage(AttributeTargets.Property)]
public sealed class EveryKeyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(int divisor) : Attribute
{
    public int Divisor { get; } = divisor;
}
