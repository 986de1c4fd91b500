using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Rates a few skills at a time.
public sealed class SkillsStepModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : SkillRatingPage(db, rubrics, book, device)
{
    private const int PerStep = 4;

    [FromRoute]
    public int Step { get; set; }

    public int Steps => (Rubric.Skills.Length + PerStep - 1) / PerStep;

    public bool IsLast => Step == Steps;

    public override IReadOnlyList<Skill> Skills => [.. Rubric.Skills.Skip((Step - 1) * PerStep).Take(PerStep)];

    public bool AllSaved => Skills.All(s => Assessment.Skills.ContainsKey(s.Id));

    private bool Exists => Step >= 1 && Step <= Steps;

    // One-based.
    public static int StepOf(Rubric rubric, Skill skill) => (rubric.Skills.IndexOf(skill) / PerStep) + 1;

    public override IActionResult OnGet() => Exists ? base.OnGet() : NotFound();

    public override Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Exists ? base.OnPostAsync(cancellationToken) : Task.FromResult<IActionResult>(NotFound());

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        Exists ? base.RedisplayAsync(cancellationToken) : Task.FromResult<IActionResult>(NotFound());

    protected override IActionResult Next() => (Input.GoesBack, Input.Leaves || IsLast) switch
    {
        (true, _) when Step > 1 => RedirectToPage(new { Key, step = Step - 1 }),
        (false, false) => RedirectToPage(new { Key, step = Step + 1 }),
        _ => RedirectToPage("/A/Skills", null, new { Key }, Outcome),
    };
}
