using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Yaml;

// A node of a YAML file with its place. Not YamlDotNet's own model: that stops at the first duplicate key and
// overflows the stack on deep nesting.
public abstract record YamlNode(Place Place);

// Plain: not quoted and not a block scalar, the only form that numbers, dates and true/false take.
public sealed record YamlScalar(Place Place, string Text, bool Plain) : YamlNode(Place);

public sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

// Entries: in file order; of a duplicate key, the first.
public sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key);
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
