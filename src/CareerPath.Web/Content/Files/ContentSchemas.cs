using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// The texts of schema/*.schema.json by file name, generated from the records.
public static class ContentSchemas
{
    public const string Folder = "schema";

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["site.schema.json"] = Text(JsonSchema.OfRecord(typeof(SiteFile), "site.yml")),
        ["article.schema.json"] = Text(JsonSchema.OfRecord(typeof(ArticleFront), "Front matter of articles/*.md")),
        ["role.schema.json"] = Text(JsonSchema.OfRecord(typeof(RoleFront), "Front matter of roles/*.md")),
        ["page.schema.json"] = Text(JsonSchema.OfRecord(typeof(PageFront), "Front matter of pages/*.md")),
        ["rubric.schema.json"] = Text(JsonSchema.OfRecord(typeof(RubricFile), "quiz/rubric.yml")),
        ["personas.schema.json"] = Text(JsonSchema.OfList(typeof(PersonaEntry), "quiz/personas.yml")),
        ["skills.schema.json"] = Text(JsonSchema.OfList(typeof(SkillEntry), "quiz/skills.yml")),
        ["factors.schema.json"] = Text(JsonSchema.OfList(typeof(FactorEntry), "quiz/factors.yml")),
        ["dealbreakers.schema.json"] = Text(JsonSchema.OfList(typeof(DealBreakerEntry), "quiz/dealbreakers.yml")),
        ["tasks.schema.json"] = Text(JsonSchema.OfList(typeof(TaskEntry), "plans/tasks.yml")),
        ["phrases.schema.json"] = Text(JsonSchema.OfList(typeof(PhraseEntry), "language/phrases.yml")),
    };

    private static string Text(JsonObject schema) => schema.ToJsonString(_json) + "\n";
}
