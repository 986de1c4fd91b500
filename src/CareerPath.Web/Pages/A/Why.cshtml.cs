using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// What the verdict rests on, how firm it is, what would change it, and what it would be with other answers and weights.
public sealed class WhyModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    private ChoicesInput? _answers;
    private ChoicesInput? _weights;

    [BindProperty]
    public ChoicesInput Answers { get => _answers ??= ChoicesInput.From(Assessment, Part.Enjoy); set => _answers = value; }

    [BindProperty]
    public ChoicesInput Weights { get => _weights ??= ChoicesInput.From(Assessment, Part.Matters); set => _weights = value; }

    // The result with the answers and weights tried; null if nothing was tried.
    public ResultView? Tried { get; private set; }

    // The names of the pairs and factors that were changed to try.
    public IReadOnlyList<string> Changed { get; private set; } = [];

    public void OnGet()
    {
    }

    // Shows what would come out. Nothing is saved.
    public async Task<IActionResult> OnPostWhatIfAsync(CancellationToken cancellationToken)
    {
        (await Validator(Part.Enjoy).ValidateAsync(Answers, cancellationToken)).AddToModelState(ModelState, nameof(Answers));
        (await Validator(Part.Matters).ValidateAsync(Weights, cancellationToken)).AddToModelState(ModelState, nameof(Weights));
        if (!ModelState.IsValid)
            return Invalid();
        var tried = Assessment.Copy();
        Changed =
        [
            .. Apply(tried, Part.Enjoy, Answers).Select(id => Words.Pair_Name.With(Result.Number(Engine.Scoring.ItemId.Parse(id, null)))),
            .. Apply(tried, Part.Matters, Weights).Select(id => Rubric.Factors.First(f => f.Id == id).Name),
        ];
        Tried = new ResultView(Rubric, tried) { Owner = Key };
        return Page();
    }

    private ChoicesValidator Validator(Part part) => new(part, Choices.Ids(part, Rubric), name: null);

    // Puts the choices into the assessment and returns what they changed.
    private static List<string> Apply(Assessment assessment, Part part, ChoicesInput input)
    {
        var stored = Choices.Of(assessment, part);
        var changed = input.Chosen.Where(c => Choices.Read(part, c.Value) != (stored.TryGetValue(c.Key, out var answer) ? answer : null)).Select(c => c.Key).ToList();
        foreach (var id in changed)
            Choices.Set(assessment, part, id, Choices.Read(part, input.TokenOf(id)));
        return changed;
    }
}
