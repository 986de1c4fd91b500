using System.Collections.Immutable;

namespace CareerPath.Web.Content.Yaml;

/// <summary>
/// A node of a YAML file with its place. Not YamlDotNet's own model: that stops at the first duplicate key and
/// overflows the stack on deep nesting.
/// </summary>
public abstract record YamlNode(Place Place)
{
    /// <summary>Whether a part of it, or all of it, cannot be read: of most texts, nothing.</summary>
    internal virtual bool HasLost => false;

    /// <summary>Whether there is such a part that fits.</summary>
    public bool AnyLost(Func<YamlLost, bool> fits) => HasLost && this switch
    {
        YamlLost lost => fits(lost),
        YamlMap map => map.Entries.Any(e => e.Value.AnyLost(fits)),
        YamlList list => list.Items.Any(i => i.AnyLost(fits)),
        _ => false,
    };
}

/// <param name="Plain">Not quoted and not a block scalar: the only form that numbers, dates and true/false take.</param>
public sealed record YamlScalar(Place Place, string Text, bool Plain) : YamlNode(Place);

public sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place)
{
    internal override bool HasLost { get; } = Items.Any(i => i.HasLost);
}

/// <param name="Entries">In file order; of a duplicate key, the first.</param>
public sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    /// <summary>More entries than a map of content has: those of others are found sooner without.</summary>
    private const int Many = 100;

    private readonly Dictionary<string, YamlEntry>? _byKey =
        Entries.Length < Many ? null : Entries.DistinctBy(e => e.Key.Text, StringComparer.Ordinal).ToDictionary(e => e.Key.Text, StringComparer.Ordinal);

    internal override bool HasLost { get; } = Entries.Any(e => e.Value.HasLost);

    /// <summary>For a text of which nothing can be read.</summary>
    public static YamlMap Unread(Place place, string text) =>
        new(place, [new YamlEntry(new YamlScalar(place, "", Plain: true), new YamlLost(place, IsNamed: true, YamlRescue.WordsOf(text)))]);

    public YamlEntry? Find(string key) => _byKey is null
        ? Entries.FirstOrDefault(e => string.Equals(e.Key.Text, key, StringComparison.Ordinal))
        : _byKey.GetValueOrDefault(key);

    /// <summary>Whether the key stands in a part that cannot be read. One further in may go on in lines that belong here.</summary>
    public bool IsLost(string key) =>
        HasLost && Entries.Any(e => e.Value is YamlLost lost ? lost.Words.Contains(key) : e.Value.AnyLost(l => l.Words.IndexOf(key) > 0));

    /// <summary>Whether the key is surely not there. Where a part cannot be read and begins with none of the known keys, it may be any of them.</summary>
    public bool Lacks(string key, IReadOnlyCollection<string> known) =>
        Find(key) is null && !IsLost(key) && !Entries.Any(e => e.Value is YamlLost { IsNamed: false } lost && !lost.Words.Any(known.Contains));
}

/// <summary>What stands where a part of the file cannot be read. The reason is among the findings.</summary>
/// <param name="IsNamed">Its key can be read.</param>
/// <param name="Words">What its lines begin with, where that may be a key.</param>
public sealed record YamlLost(Place Place, bool IsNamed, ImmutableArray<string> Words) : YamlNode(Place)
{
    internal override bool HasLost => true;
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
