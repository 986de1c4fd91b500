using System.Text.Json;
using System.Text.Unicode;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// A file that ExportFile wrote, and somebody may have edited. Everything in it is checked like a form. What it says in words, links and
// results is not read. Throws ImportException.
public sealed class ImportFile
{
    public const int MostBytes = 1024 * 1024;
    private const int DeepestNesting = 10;
    private const int MostRubricText = 1000;
    private const int MostRubricEntries = 200;
    private const int HashLength = 64;

    // What its author expected of a persona says nothing about whether a quiz is sound, and may be out of date.
    private const int PersonaRule = 6;

    private readonly FileValue _root;

    private ImportFile(FileValue root)
    {
        _root = root;
        if (root.Json.ValueKind != JsonValueKind.Object || root.Find("format") is not { Json.ValueKind: JsonValueKind.String } format || format.Json.GetString() != ExportFile.Format)
            throw new ImportException(Words.Import_NotOurs.With(ExportFile.Format));
        var version = root["version"];
        if (version.Json.ValueKind != JsonValueKind.Number || !version.Json.TryGetInt32(out var number) || number != ExportFile.Version)
            throw new ImportException(Words.Import_Version.With(FileValue.Shown(version.Json.GetRawText()), ExportFile.Version));
        RubricId = root["rubricId"].Line(HashLength);
        Rubric = root.Find("rubric") is { } rubric ? ReadRubric(rubric) : null;
    }

    public string RubricId { get; }

    // The one in the file; null if it has none. Its id is right, but it may break the rules.
    public Rubric? Rubric { get; }

    public static ImportFile Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (bytes.IsEmpty)
            throw new ImportException(Words.Import_Empty);
        try
        {
            if (!Utf8.IsValid(bytes.Span))
                throw new JsonException("This is not UTF-8.", null, lineNumber: 0, bytePositionInLine: 0);
            using var document = JsonDocument.Parse(bytes);
            var root = new FileValue(document.RootElement.Clone(), "$");
            root.CheckForm(DeepestNesting);
            return new ImportFile(root);
        }
        catch (JsonException e)
        {
            throw new ImportException(Words.Import_NotJson.With((e.LineNumber ?? 0) + 1));
        }
    }

    // For a rubric that this site does not know. Takes a moment.
    public Rubric CheckedRubric()
    {
        var rubric = Rubric ?? throw new ImportException(Words.Import_NoRubric.With("$.rubric"));
        _root["rubric"].CheckSizes(MostRubricText, MostRubricEntries);
        var broken = RubricRules.Check(rubric).FirstOrDefault(v => v.Rule != PersonaRule);
        return broken is null ? rubric : throw new ImportException(Words.Import_RubricRule.With("$.rubric", FileValue.Shown(broken.Id), broken.Rule));
    }

    // rubric: the one with RubricId.
    public ImportedAssessment Read(Rubric rubric, DateTime now)
    {
        var started = _root["startedAt"].Time(now);
        var changed = _root["answersChangedAt"].Time(now);
        if (changed < started)
            throw _root["answersChangedAt"].Wrong(Words.Import_NotBefore.With("$.startedAt"));
        var standing = _root["standing"];
        var assessment = new Assessment
        {
            Id = Guid.CreateVersion7(),
            RubricId = RubricId,
            CreatedAt = started,
            UpdatedAt = changed,
            Label = _root.Find("label")?.Line(Assessment.LabelLength),
            Work = standing.Find("work")?.OneOf<CurrentWork>(),
            Aim = standing.Find("aim")?.OneOf<Aim>(),
        };
        foreach (var (part, name, value) in (IEnumerable<(Part, string, Func<FileValue, GivenAnswer>)>)
            [
                (Part.Enjoy, "answers", answer => new GivenAnswer(answer.OrNull("position")?.Number(-2, 2))),
                (Part.Skills, "skills", skill => new GivenAnswer(skill["level"].Number(0, SheetRules.MaxLevel))),
                (Part.Matters, "factors", factor => new GivenAnswer(factor["weight"].Number(0, SheetRules.MaxFactorWeight))),
                (Part.DealBreakers, "dealBreakers", flag => new GivenAnswer(flag["answer"].OneOf([(Choices.Yes, 1), (Choices.No, 0)]))),
            ])
        {
            ReadPart(assessment, rubric, part, _root[name], value);
        }
        return _root.Find("plan") is { } plan
            ? new ImportedAssessment(assessment, PlanReader.Read(plan, now))
            : new ImportedAssessment(assessment, null);
    }

    private static void ReadPart(Assessment assessment, Rubric rubric, Part part, FileValue answers, Func<FileValue, GivenAnswer> value)
    {
        var left = Choices.Ids(part, rubric).ToHashSet(StringComparer.Ordinal);
        var all = left.Count;
        foreach (var answer in answers.List(all))
        {
            var id = answer["id"].Line(Engine.Slug.MaxLength);
            if (!left.Remove(id))
                throw new ImportException((Choices.Ids(part, rubric).Contains(id) ? Words.Import_Again : Words.Import_UnknownId).With($"{answer.Path}.id", FileValue.Shown(id)));
            Choices.Set(assessment, part, id, value(answer));
        }
    }

    private Rubric ReadRubric(FileValue json)
    {
        try
        {
            var rubric = RubricJson.Read(json.Json.GetRawText());
            return RubricJson.Hash(rubric) == RubricId ? rubric : throw new ImportException(Words.Import_RubricId.With("$.rubricId", "$.rubric"));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw json.Wrong(Words.Import_AQuiz);
        }
    }
}

// What a file holds that becomes a new assessment. Plan: null if it has none.
public sealed record ImportedAssessment(Assessment Assessment, OpenPlan? Plan);
