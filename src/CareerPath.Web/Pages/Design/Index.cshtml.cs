using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Design;

// Shows every component of the design in every state, made of the site's own parts and content. In Development only.
public sealed class IndexModel(ContentStore store, IWebHostEnvironment environment) : PageModel
{
    private const int PairsShown = 4;
    private const int SessionMinutes = 25;

    public ImmutableArray<PaletteColor> Palette { get; private set; } = [];

    public SiteContent Site { get; } = store.Current;

    // One pair each: not answered, answered, skipped, and with an error.
    public PairsView Pairs => new(
        [.. Site.Rubric.Items.Take(PairsShown)], [.. Enumerable.Range(1, PairsShown)], Site.Rubric.Items.Length,
        new ChoicesInput { Chosen = { [ItemId(1)] = "1", [ItemId(2)] = Choices.Skip } });

    public Persona Persona => Site.Rubric.Personas[0];

    public Verdict Verdict => Scorer.Score(Site.Rubric, new AnswerSheet { Answers = Persona.Case.Answers });

    public PlanView Plan => new(SamplePlan(), Key: null);

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Palette = PaletteColor.Read(environment.WebRootFileProvider.GetFileInfo("css/tokens.css"));
        ModelState.AddModelError($"Input.Chosen[{ItemId(3)}]", "Pair 4: choose a position, or “Skip this pair”");
        return Page();
    }

    private string ItemId(int index) => Site.Rubric.Items[index].Id.Value;

    private SavedPlan SamplePlan()
    {
        var start = new DateOnly(2027, 3, 1);
        return new SavedPlan
        {
            Role = Role.TechnicalProgramManager,
            Length = PlanLength.SevenDays,
            Start = start,
            End = start.AddDays(6),
            MinutesPerDay = 2 * SessionMinutes,
            DaysOff = Weekdays.Sunday,
            HasJob = true,
            LeftOut = 3,
            Entries = [.. Site.Tasks.Take(6).Select((task, i) => new PlanEntry
            {
            Id = Guid.CreateVersion7(),
            Ordinal = i,
            Date = start.AddDays(i),
            Week = 1,
            TaskId = task.Id,
            Skill = task.Skill,
            Title = task.Title,
            Instruction = task.Instruction,
            Artifact = task.Artifact,
            AtWork = task.AtWork,
            Who = task.People?.Who,
            Otherwise = task.People?.Otherwise,
            Waits = i == 2,
            Part = 1,
            Parts = i == 2 ? 2 : 1,
            Minutes = SessionMinutes,
            DoneAt = i < 2 ? start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null,
            })],
        };
    }
}
