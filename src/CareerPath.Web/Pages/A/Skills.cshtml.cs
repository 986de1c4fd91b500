using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// What the rated skills say. They are rated on the pages behind this one.
public sealed class SkillsModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    public int Unrated => Rubric.Skills.Count(s => !Assessment.Skills.ContainsKey(s.Id));

    // The step to go on with: the first with a skill that is not rated.
    public int Step => Unrated == 0 ? 1 : SkillsStepModel.StepOf(Rubric, Rubric.Skills.First(s => !Assessment.Skills.ContainsKey(s.Id)));

    public IActionResult OnGet() => Page();
}
