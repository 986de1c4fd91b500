using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;
using CareerPath.Web.Tests.Api;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

public class SchemaTests
{
    private const string Renew = "Run `content schema` and commit what it writes.";

    private static readonly string _content = Site.FindContent();

    public static TheoryData<string> Schemas => new(ContentSchemas.All.Keys);

    public static TheoryData<string> Yaml => new(
        Directory.EnumerateFiles(_content, "*.yml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_content, f)));

    public static TheoryData<string> Markdown => new(
        Directory.EnumerateFiles(_content, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_content, f)).Where(f => f.Contains('/', StringComparison.Ordinal)));

    [Fact]
    public void CheckedInSchemas_AreTheOnesOfTheCode()
    {
        var files = Directory.EnumerateFiles(Path.Combine(_content, "schema")).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);
        Assert.True(ContentSchemas.All.Keys.SequenceEqual(files.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal), Renew);
        Assert.All(ContentSchemas.All, s => Assert.True(s.Value.Equals(files[s.Key], StringComparison.Ordinal), $"{s.Key} is out of date. {Renew}"));
    }

    [Fact]
    public void TablesOfTheGuide_AreTheOnesOfTheCode()
    {
        var guide = Guide.Reference;
        Assert.True(guide.Equals(GuideTables.Renew(guide), StringComparison.Ordinal), $"A table in content/REFERENCE.md is out of date. {Renew}");
        Assert.All(Codes.All, c => Assert.Contains($"\n| {c.Code} | ", guide, StringComparison.Ordinal));
        Assert.All(ContentSchemas.All.Values, schema => Assert.Contains($"\n### {JsonNode.Parse(schema)!["title"]}\n", guide, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void EveryKey_IsDescribed(string name)
    {
        var schema = JsonNode.Parse(ContentSchemas.All[name])!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema["$schema"]!.GetValue<string>());
        var keys = (schema["properties"] ?? schema["items"]!["properties"])!.AsObject();
        Assert.NotEmpty(keys);
        Assert.All(keys, k => Assert.NotEmpty(k.Value!["description"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Yaml))]
    public void ShippedYaml_NamesItsSchema_AndFitsIt(string file)
    {
        var text = File.ReadAllText(Path.Combine(_content, file));
        const string Mark = "# yaml-language-server: $schema=";
        Assert.StartsWith(Mark, text, StringComparison.Ordinal);
        var schema = Path.Combine(Path.GetDirectoryName(Path.Combine(_content, file))!, text.Split('\n')[0][Mark.Length..]);
        Assert.Empty(Faults(File.ReadAllText(schema), text));
    }

    [Theory]
    [MemberData(nameof(Markdown))]
    public void ShippedFrontMatter_FitsItsSchema(string file)
    {
        var front = File.ReadAllText(Path.Combine(_content, file)).Split("\n---\n")[0]["---\n".Length..];
        Assert.Empty(Faults(ContentSchemas.All[$"{file.Split('/')[0].TrimEnd('s')}.schema.json"], front));
    }

    [Theory]
    [InlineData("quiz/skills.yml", "  evidence:", "  evidense:", 2)]
    [InlineData("quiz/skills.yml", "id: ", "id: Not_an_", 1)]
    [InlineData("quiz/rubric.yml", "weight: 2", "weight: 9", 1)]
    [InlineData("quiz/rubric.yml", "high: left", "high: middle", 1)]
    [InlineData("quiz/rubric.yml", "chance: { clear: 0.05", "chance: { clear: 1.05", 1)]
    [InlineData("quiz/rubric.yml", "fewestChanges: { clear: 3", "fewestChanges: { clear: 0", 1)]
    [InlineData("quiz/rubric.yml", "    high: right\n", "    high: right\n    round: 3\n", 1)]
    [InlineData("quiz/rubric.yml", "    high: right\n", "    high: right\n    look: second\n", 1)]
    [InlineData("quiz/personas.yml", "scopeBand: clear }", "scopeBand: clear, suits: perhaps }", 1)]
    [InlineData("plans/tasks.yml", "minutes: 45", "minutes: soon", 1)]
    [InlineData("quiz/factors.yml", "program-manager: {", "program-manger: {", 2)]
    [InlineData("site.yml", "https://", "http://", 1)]
    [InlineData("site.yml", "name: CareerPath", "name: CareerPath\nlanguage: english", 1)]
    public void WhatTheCheckRefuses_TheSchemaRefuses(string file, string old, string @new, int faults)
    {
        using var sample = new ContentSample();
        var schema = ContentSchemas.All[Path.ChangeExtension(Path.GetFileName(file), "schema.json")];
        Assert.Empty(Faults(schema, sample.Read(file)));
        Assert.Equal(faults, Faults(schema, sample.Edit(file, old, @new).Read(file)).Count);
        Assert.NotEmpty(sample.Load().Findings);
    }

    [Fact]
    public void Command_WritesSchemasAndTables_WhichTheLoaderLeavesAlone()
    {
        using var sample = new ContentSample();
        sample.Write("REFERENCE.md", $"Before\n{GuideTables.Mark}\nold\n").Write("schema/old.schema.json", "{}");
        using var output = new StringWriter();
        Assert.Equal(0, ContentCommand.Run(["content", "schema", "--path", sample.Folder], output, TextWriter.Null));

        Assert.Equal(ContentSchemas.All.Count + 1, output.ToString().TrimEnd().Split('\n').Length);
        Assert.All(ContentSchemas.All, s => Assert.Equal(s.Value, sample.Read($"schema/{s.Key}")));
        Assert.False(File.Exists(Path.Combine(sample.Folder, "schema/old.schema.json")));
        Assert.StartsWith($"Before\n{GuideTables.Mark}\n## Keys\n", sample.Read("REFERENCE.md"), StringComparison.Ordinal);
        Assert.EndsWith($"\n## Findings\n\n{FindingTable.Text}", sample.Read("REFERENCE.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\nold\n", sample.Read("REFERENCE.md"), StringComparison.Ordinal);
        Assert.Empty(sample.Load().Findings);
    }

    [Theory]
    [InlineData("article", "| `summary` | required | One or two sentences for lists and search engines. | at most 200 characters |")]
    [InlineData("article", "| `roles` | required | The roles the article is about. | 1 to 4 entries, a role |")]
    [InlineData("article", "| `draft` |  | A draft is only shown in Development. | true or false |")]
    [InlineData("article", "| `sources: url` | required | Where to read it. | https: |")]
    [InlineData("rubric", "| `axes: criteria: weight` | required | How much the criterion counts on its axis. | 1 to 5 |")]
    [InlineData("skills", "| `targets` | required | The level each role asks for, 0 to 4. | for every role, 0 to 4 |")]
    [InlineData("factors", "| `ratings: role: rating` | required | 0 nothing to 4 a lot. | 0 to 4 |")]
    [InlineData("tasks", "| `minutes` | required | How long it takes. | 15 to 240, in steps of 5 |")]
    public void TableOfKeys_SaysWhatTheSchemaSays(string schema, string row) =>
        Assert.Contains(row + "\n", KeyTable.Of(JsonNode.Parse(ContentSchemas.All[$"{schema}.schema.json"])!), StringComparison.Ordinal);

    private static List<string> Faults(string schema, string yaml)
    {
        var reader = new SchemaReader([]);
        reader.Check(Json(YamlReader.Read("x.yml", yaml, 0, new FindingList())!), JsonNode.Parse(schema)!.AsObject());
        return reader.Faults;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { Plain: true, Text: "true" or "false" } flag => flag.Text == "true",
        YamlScalar { Plain: true } number when double.TryParse(number.Text, CultureInfo.InvariantCulture, out _) => JsonNode.Parse(number.Text),
        YamlScalar text => text.Text.Trim(),
        _ => throw new InvalidOperationException($"No JSON for {node}."),
    };
}
