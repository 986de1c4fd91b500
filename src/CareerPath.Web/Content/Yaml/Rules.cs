namespace CareerPath.Web.Content.Yaml;

// Limits that DataAnnotations has no attribute for. MaxLength and Range bound the texts and numbers of a key, also those
// inside of its list or map; Length bounds the number of a list's entries.

/// <summary>Lower-case with hyphens.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdAttribute : Attribute;

/// <summary>An https: address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpsAddressAttribute : Attribute;

/// <summary>The https: address of a whole site, without a path.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OriginAttribute : Attribute;

/// <summary>A plain mail address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : Attribute;

/// <summary>A language tag that the system knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LanguageAttribute : Attribute;

/// <summary>May be an empty text.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeEmptyAttribute : Attribute;

/// <summary>A map with a value for every role.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EveryRoleAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(int divisor) : Attribute
{
    public int Divisor { get; } = divisor;
}
