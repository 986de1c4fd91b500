using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Cli;

// An edit to anything other than pairs and weights. Settings change bands; skills, factors and the rest change other parts of a result.
public sealed record OtherEdit(string Kind, string Id, string What)
{
    private static readonly string[] _lists = ["skills", "factors", "dealBreakers", "personas"];

    public override string ToString() => $"{Kind} {Id}: {What}";

    public static IReadOnlyList<OtherEdit> Between(Rubric before, Rubric after) =>
    [
        .. Setting("retest", before.Retest, after.Retest),
        .. Setting("minimumAnswered", before.MinimumAnswered, after.MinimumAnswered),
        .. Band("clear", before.Bands.Clear, after.Bands.Clear),
        .. Band("leaning", before.Bands.Leaning, after.Bands.Leaning),
        .. Lists(Canonical(before), Canonical(after)),
    ];

    private static JsonObject Canonical(Rubric rubric) => JsonNode.Parse(RubricJson.Write(rubric))!.AsObject();

    private static IEnumerable<OtherEdit> Band(string band, BandLimit before, BandLimit after) =>
    [
        .. Setting($"bands.{band}", before.Stability, after.Stability),
        .. Setting($"bands.chance.{band}", before.Chance, after.Chance),
        .. Setting($"bands.fewestChanges.{band}", before.FewestChanges, after.FewestChanges),
    ];

    private static IEnumerable<OtherEdit> Setting(string name, double? before, double? after)
    {
        if (!Nullable.Equals(before, after))
            yield return new OtherEdit("setting", name, $"{Shown(before)} to {Shown(after)}");
    }

    private static string Shown(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static IEnumerable<OtherEdit> Lists(JsonObject before, JsonObject after)
    {
        foreach (var list in _lists)
        {
            var kind = list == "dealBreakers" ? "deal-breaker" : list[..^1];
            var (old, now) = (ById(before, list), ById(after, list));
            foreach (var id in old.Keys.Union(now.Keys, StringComparer.Ordinal))
            {
                if (!now.TryGetValue(id, out var new1))
                    yield return new OtherEdit(kind, id, "removed");
                else if (!old.TryGetValue(id, out var old1))
                    yield return new OtherEdit(kind, id, "added");
                else if (!JsonNode.DeepEquals(old1, new1))
                    yield return new OtherEdit(kind, id, string.Join(", ", new1.Where(m => !JsonNode.DeepEquals(m.Value, old1[m.Key])).Select(m => m.Key)));
            }
        }
    }

    private static Dictionary<string, JsonObject> ById(JsonObject rubric, string list) =>
        rubric[list]!.AsArray().ToDictionary(n => n!["id"]!.GetValue<string>(), n => n!.AsObject(), StringComparer.Ordinal);
}
