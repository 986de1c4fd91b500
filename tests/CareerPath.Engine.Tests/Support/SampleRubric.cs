using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>
/// Rubrics for tests. A criterion is written as its weight and its items, such as <c>(3, "RLRl")</c>: R is high on the right, and a small
/// letter is of the second round.
/// </summary>
internal static class SampleRubric
{
    private static readonly string[] _axisNames = ["Technical or business", "Program or project", "Through others or by hand"];

    public static Rubric Of(
        (int Weight, string Items)[] technical, (int Weight, string Items)[]? scope = null, double retest = 0.2,
        (int Weight, string Items)[]? others = null)
    {
        (int, string)[][] axes = others is null ? [technical, scope ?? [(1, "RL")]] : [technical, scope ?? [(1, "RL")], others];
        var items = new List<Item>();
        var built = new List<Axis>();
        for (var a = 0; a < axes.Length; a++)
        {
            var prefix = "tso"[a];
            var criteria = new List<Criterion>();
            foreach (var (weight, sides) in axes[a])
            {
                var id = $"{prefix}{Number(criteria.Count + 1)}";
                criteria.Add(new Criterion(id, $"Name of {id}", weight, "A reason.", "the low side", "the high side"));
                for (var i = 0; i < sides.Length; i++)
                {
                    var high = char.ToUpperInvariant(sides[i]) == 'R' ? ItemSide.Right : ItemSide.Left;
                    items.Add(NewItem($"{id}-{Number(i + 1)}", id, high) with { Round = char.IsUpper(sides[i]) ? 1 : 2 });
                }
            }
            built.Add(new Axis((AxisId)a, _axisNames[a], "low", "high", [.. criteria]));
        }
        return new Rubric
        {
            Retest = retest,
            MinimumAnswered = 0.6,
            Bands = new BandLimits(new(0.95), new(0.80)),
            Axes = [.. built],
            Items = [.. items.OrderBy(item => item.Round)],
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

    /// <summary>What verdict.md asks of a band.</summary>
    public static BandLimits Limits { get; } = new(new(0.95, 0.05, 3), new(0.80, 0.20));

    /// <summary>
    /// A rubric that satisfies every rule, with all there is: three axes of 18, 14 and 8 first-round items, second rounds of 8 and 6, and
    /// a first look of one item of each criterion.
    /// </summary>
    public static Rubric Full() => WithFirstLook(Of(
        [(4, "RLRlr"), (4, "LRLrl"), (3, "RLRl"), (3, "LRLr"), (2, "RLRl"), (2, "LRLr")],
        [(4, "RLRLrl"), (4, "LRLRlr"), (3, "RLRl"), (3, "LRLr")],
        others: [(2, "RL"), (2, "LR"), (2, "RL"), (2, "LR")]) with
    { Bands = Limits });

    /// <summary>The first item of every criterion becomes the first look and comes first; the second round comes last.</summary>
    private static Rubric WithFirstLook(Rubric rubric) => rubric with
    {
        Items =
        [
            .. rubric.Items.Select(item => item with { FirstLook = item.Id.Value.EndsWith("-1", StringComparison.Ordinal) })
                .OrderBy(item => item.FirstLook ? 0 : item.Round),
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
    public static AnswerSheet Toward(Rubric rubric, int technical, int scope = 0, int others = 0) => Sheet(rubric.Items.Select(item =>
        (item.Id.Value, (item.High == ItemSide.Right ? 1 : -1) * rubric.AxisOf(item) switch
        {
            AxisId.Technical => technical,
            AxisId.Scope => scope,
            _ => others,
        })));

    /// <summary>The sheet with the answers to some items only.</summary>
    public static AnswerSheet Only(this AnswerSheet sheet, IEnumerable<Item> items)
    {
        var ids = items.Select(item => item.Id).ToHashSet();
        return sheet with { Answers = sheet.Answers.Where(answer => ids.Contains(answer.Key)).ToDictionary() };
    }

    public static AnswerSheet Sheet(IEnumerable<(string Item, int Position)> answers) => new()
    {
        Answers = answers.ToDictionary(answer => ItemId.Parse(answer.Item, provider: null), answer => Position.Of(answer.Position)),
    };

    public static AnswerSheet Sheet(params (string Item, int Position)[] answers) => Sheet(answers.AsEnumerable());

    /// <summary>A sheet written as one letter for each item: a to e for the positions from left to right, - for one that is skipped.</summary>
    public static AnswerSheet Sheet(IEnumerable<Item> items, string letters) => Sheet(
        items.Zip(letters).Where(answer => answer.Second != '-').Select(answer => (answer.First.Id.Value, answer.Second - 'c')));

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
