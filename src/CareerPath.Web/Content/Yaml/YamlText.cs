namespace CareerPath.Web.Content.Yaml;

// The texts in a YAML node that the editor wrote. Titles of sources are not included, because other people wrote them.
public static class YamlText
{
    private const string Sources = "sources";

    // The titles of the node's sources.
    public static IEnumerable<YamlScalar> SourcesOf(YamlNode node) =>
        node is YamlMap map && map.Find(Sources)?.Value is YamlList list ? list.Items.OfType<YamlMap>().Select(s => s.Find("title")?.Value).OfType<YamlScalar>() : [];

    public static IEnumerable<(string Key, YamlScalar Text)> Of(YamlNode node, string key = "") => node switch
    {
        YamlScalar scalar => [(key, scalar)],
        YamlList list => list.Items.SelectMany(i => Of(i, key)),
        YamlMap map => map.Entries.Where(e => e.Key.Text != Sources).SelectMany(e => Of(e.Value, e.Key.Text)),
        _ => throw new InvalidOperationException($"Unknown node type {node.GetType().Name}."),
    };
}
