using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>Rubrics for tests. A criterion is written as its weight and its items, such as <c>(3, "RLR")</c>: R is high on the right.</summary>
internal static class SampleRubric
{
    public static Rubric Of((int Weight, string Items)[] technical, (int Weight, string Items)[]? scope = null, double retest = 0.2)
    {
        (int, string)[][] axes = [technical, scope ?? [(1, "RL")]];
        var items = new List<Item>();
        var built = new List<Axis>();
        for (var a = 0; a < 2; a++)
        {
            var prefix = a == 0 ? "t" : "s";
            var criteria = new List<Criterion>();
            foreach (var (weight, sides) in axes[a])
            {
                var id = $"{prefix}{Number(criteria.Count + 1)}";
                criteria.Add(new Criterion(id, $"Name of {id}", weight, "A reason.", "the low side", "the high side"));
                for (var i = 0; i < sides.Length; i++)
                    items.Add(NewItem($"{id}-{Number(i + 1)}", id, sides[i] == 'R' ? ItemSide.Right : ItemSide.Left));
            }
            built.Add(new Axis((AxisId)a, a == 0 ? "Technical or business" : "Program or project", "low", "high", [.. criteria]));
        }
        return new Rubric
        {
            Retest = retest,
            MinimumAnswered = 0.6,
            Bands = new BandLimits(new(0.95), new(0.80)),
            Axes = [.. built],
            Items = [.. items],
            Skills = [],
            Factors = [],
            DealBreakers = [],
            Personas = [],
        };
    }

    /// <summary>A rubric that satisfies every rule: two axes of five criteria, 28 items.</summary>
    public static Rubric Sound() => Of(
        [(3, "RLR"), (3, "LRL"), (2, "RLR"), (2, "LRL"), (2, "LR")],
        [(3, "LRL"), (3, "RLR"), (2, "LRL"), (2, "RLR"), (2, "RL")]) with
    {
        Skills =
        [
            NewSkill("system-design", 3, 1, 2, 0), NewSkill("clear-writing", 3, 3, 3, 3), NewSkill("program-governance", 3, 4, 1, 1),
            NewSkill("scheduling", 2, 2, 4, 4),
        ],
        Factors = [NewFactor("depth", 4, 1, 3, 0), NewFactor("breadth", 3, 4, 1, 1), NewFactor("calm", 0, 1, 2, 4)],
        DealBreakers =
        [
            new DealBreaker("on-call", "I never want to be called at night.", [Role.TechnicalProgramManager], "Incidents come at night.", "Who is called?"),
            new DealBreaker("politics", "I cannot stand politics.", [Role.TechnicalProgramManager, Role.ProgramManager], "There is some.", "Who decides?"),
        ],
    };

    /// <summary>The rubric with a persona that answers each item the same strength toward the given poles.</summary>
    public static Rubric WithPersona(this Rubric rubric, string id, int technical, int scope, Role? expected, Band band, Band scopeBand)
    {
        var answers = Toward(rubric, technical, scope).Answers.ToImmutableDictionary();
        var persona = new Persona(id, id, expected, "A summary.", "A story.", new PersonaCase(answers, expected, band, scopeBand));
        return rubric with { Personas = rubric.Personas.Add(persona) };
    }

    /// <summary>Every item answered the given number of positions toward the high pole (negative: toward the low pole).</summary>
    public static AnswerSheet Toward(Rubric rubric, int technical, int scope = 0)
    {
        var high = rubric.Axes[0].Criteria.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        return Sheet(rubric.Items.Select(item =>
            (item.Id.Value, (item.High == ItemSide.Right ? 1 : -1) * (high.Contains(item.Criterion) ? technical : scope))));
    }

    public static AnswerSheet Sheet(IEnumerable<(string Item, int Position)> answers) => new()
    {
        Answers = answers.ToDictionary(answer => ItemId.Parse(answer.Item, provider: null), answer => Position.Of(answer.Position)),
    };

    public static AnswerSheet Sheet(params (string Item, int Position)[] answers) => Sheet(answers.AsEnumerable());

    public static AnswerSheet With(this AnswerSheet sheet, ItemId item, Position position) =>
        sheet with { Answers = new Dictionary<ItemId, Position>(sheet.Answers) { [item] = position } };

    public static AnswerSheet With(this AnswerSheet sheet, Flip flip) =>
        flip.Changes.Aggregate(sheet, (changed, change) => changed.With(change.Item, change.To));

    public static Item NewItem(string id, string criterion, ItemSide high) => new(
        ItemId.Parse(id, provider: null), criterion, $"Left of {id}.", $"Right of {id}.", high, "A rationale.");

    public static Skill NewSkill(string id, int tpm, int pm, int technicalProject, int project) => new(
        id, id, ["none", "some", "good", "very good", "best"],
        ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create(Role.TechnicalProgramManager, tpm), KeyValuePair.Create(Role.ProgramManager, pm),
            KeyValuePair.Create(Role.TechnicalProjectManager, technicalProject), KeyValuePair.Create(Role.ProjectManager, project),
        ]), "Some evidence.");

    public static Factor NewFactor(string id, int tpm, int pm, int technicalProject, int project) => new(
        id, id, "How much?",
        ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create(Role.TechnicalProgramManager, new FactorRating(tpm, "A reason.")),
            KeyValuePair.Create(Role.ProgramManager, new FactorRating(pm, "A reason.")),
            KeyValuePair.Create(Role.TechnicalProjectManager, new FactorRating(technicalProject, "A reason.")),
            KeyValuePair.Create(Role.ProjectManager, new FactorRating(project, "A reason.")),
        ]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
