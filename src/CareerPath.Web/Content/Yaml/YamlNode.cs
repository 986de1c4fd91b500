using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// A YAML node and its place. YamlDotNet's own model is not used: it stops at the first duplicate key and overflows the stack on deep
// nesting.
public abstract record YamlNode(Place Place);

// Plain: without quotes and not a block scalar. Numbers, dates and true/false must be plain.
public sealed record YamlScalar(Place Place, string Text, bool Plain) : YamlNode(Place);

public sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

// Entries: in file order. When a key is duplicated, only the first is kept.
public sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key);
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
