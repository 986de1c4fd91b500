using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;

namespace CareerPath.Web.Transfer;

// Everything held about an assessment as a JSON file that people and programs can read without this site. It has no keys, addresses or hashes
// of links. ImportFile reads it back.
public static class ExportFile
{
    public const string Format = "careerpath-assessment";
    public const int Version = 1;
    public const string Name = "careerpath-assessment.json";

    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = Encoder() };

    // plan: null if there is none. links: those that are open.
    public static byte[] Of(
        Assessment assessment, Rubric rubric, OpenPlan? plan, IEnumerable<ShareLink> links, IEnumerable<SecondOpinion> opinions, DateTime now) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["format"] = Format,
                ["version"] = Version,
                ["exportedAt"] = Time(now),
                ["startedAt"] = Time(assessment.CreatedAt),
                ["answersChangedAt"] = Time(assessment.UpdatedAt),
                ["lastSavedAt"] = Time(assessment.SavedAt),
                ["label"] = assessment.Label,
                ["resultInWords"] = VerdictWords.Headline(Scorer.Score(rubric, assessment.Sheet())),
                ["standing"] = new JsonObject
                {
                    ["work"] = assessment.Work?.ToString(),
                    ["workInWords"] = assessment.Work is { } work ? StandingWords.Text(work) : null,
                    ["aim"] = assessment.Aim?.ToString(),
                    ["aimInWords"] = assessment.Aim is { } aim ? StandingWords.Text(aim) : null,
                },
                ["answers"] = List(rubric.Items.Where(i => assessment.Answers.ContainsKey(i.Id)), i => Answer(i, assessment.Answers[i.Id])),
                ["skills"] = List(rubric.Skills.Where(s => assessment.Skills.ContainsKey(s.Id)), s => Skill(s, assessment.Skills[s.Id])),
                ["factors"] = List(rubric.Factors.Where(f => assessment.Factors.ContainsKey(f.Id)), f => Factor(f, assessment.Factors[f.Id])),
                ["dealBreakers"] = List(rubric.DealBreakers.Where(d => assessment.DealBreakers.ContainsKey(d.Id)), d => Flag(d, assessment.DealBreakers[d.Id])),
                ["plan"] = plan is null ? null : PlanWriter.Write(plan),
                ["links"] = List(links.OrderBy(l => l.CreatedAt), Link),
                ["secondOpinions"] = List(opinions.OrderBy(o => o.AskedAt), o => Opinion(rubric, o)),
                ["rubricId"] = rubric.Id,
                ["rubric"] = JsonNode.Parse(RubricJson.Write(rubric)),
            },
            _readable);

    private static JsonObject Answer(Item item, Position? position) => new()
    {
        ["id"] = item.Id.Value,
        ["first"] = item.Left,
        ["second"] = item.Right,
        ["position"] = position?.Value,
        ["inWords"] = PairsView.TextOf(new GivenAnswer(position?.Value)),
    };

    private static JsonObject Skill(Skill skill, int level) => new()
    {
        ["id"] = skill.Id,
        ["name"] = skill.Name,
        ["level"] = level,
        ["inWords"] = skill.Levels[level],
    };

    private static JsonObject Factor(Factor factor, int weight) => new()
    {
        ["id"] = factor.Id,
        ["name"] = factor.Name,
        ["question"] = factor.Question,
        ["weight"] = weight,
        ["inWords"] = WeightWords.Of(weight),
    };

    private static JsonObject Flag(DealBreaker flag, bool yes) => new()
    {
        ["id"] = flag.Id,
        ["statement"] = flag.Statement,
        ["answer"] = yes ? Choices.Yes : Choices.No,
    };

    private static JsonObject Link(ShareLink link) => new()
    {
        ["label"] = link.Label,
        ["shows"] = List(SharedPartsWords.All.Where(p => link.Parts.HasFlag(p.Part)), p => JsonValue.Create(p.Name)),
        ["callsYou"] = link.Name,
        ["madeAt"] = Time(link.CreatedAt),
        ["endsAt"] = link.ExpiresAt is { } end ? Time(end) : null,
        ["readAt"] = link.ReadAt is { } read ? Time(read) : null,
    };

    private static JsonObject Opinion(Rubric rubric, SecondOpinion opinion) => new()
    {
        ["label"] = opinion.Label,
        ["callsYou"] = opinion.Name,
        ["askedAt"] = Time(opinion.AskedAt),
        ["answeredAt"] = opinion.AnsweredAt is { } answered ? Time(answered) : null,
        ["answers"] = opinion.Answers is { } answers
            ? List(rubric.Items.Where(i => answers.ContainsKey(i.Id)), i => Answer(i, answers[i.Id]))
            : null,
    };

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonNode?> of) => [.. all.Select(of)];

    private static string Time(DateTime time) => time.ToString("O", CultureInfo.InvariantCulture);

    // Writes letters of every script as they are, and escapes what an editor would not show as it is.
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(c => (char)c).Where(c => !FileValue.IsPlain(c))]);
        return JavaScriptEncoder.Create(settings);
    }
}
