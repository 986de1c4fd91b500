namespace CareerPath.Web.Content.Yaml;

/// <summary>The texts of a YAML node that an editor wrote for readers; not the titles of sources, which are other people's.</summary>
public static class YamlText
{
    private const string Sources = "sources";

    public static IEnumerable<(string Key, YamlScalar Text)> Of(YamlNode node, string key = "") => node switch
    {
        YamlScalar scalar => [(key, scalar)],
        YamlList list => list.Items.SelectMany(i => Of(i, key)),
        YamlMap map => map.Entries.Where(e => e.Key.Text != Sources).SelectMany(e => Of(e.Value, e.Key.Text)),
        YamlLost => [],
        _ => throw new InvalidOperationException($"A node of type {node.GetType().Name}."),
    };
}
