namespace CareerPath.Web.Content.Yaml;

// The texts of a YAML node that an editor wrote for readers; not the titles of sources, which are other people's.
public static class YamlText
{
    private const string Sources = "sources";

    // The titles of the sources that stand there.
    public static IEnumerable<YamlScalar> SourcesOf(YamlNode node) =>
        node is YamlMap map && map.Find(Sources)?.Value is YamlList list ? list.Items.OfType<YamlMap>().Select(s => s.Find("title")?.Value).OfType<YamlScalar>() : [];

    public static IEnumerable<(string Key, YamlScalar Text)> Of(YamlNode node, string key = "") => node switch
    {
        YamlScalar scalar => [(key, scalar)],
        YamlList list => list.Items.SelectMany(i => Of(i, key)),
        YamlMap map => map.Entries.Where(e => e.Key.Text != Sources).SelectMany(e => Of(e.Value, e.Key.Text)),
        _ => throw new InvalidOperationException($"A node of type {node.GetType().Name}."),
    };
}
