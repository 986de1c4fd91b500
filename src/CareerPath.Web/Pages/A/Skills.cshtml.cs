using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;

namespace CareerPath.Web.Pages.A;

public sealed class SkillsModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device, IAntiforgery antiforgery)
    : PartPage(Part.Skills, db, rubrics, book, device, antiforgery)
{
    public override string Fragment => "readiness";

    public override string Name(string id) => Rubric.Skills.First(s => s.Id == id).Name;

    public override string TextOf(string token) => token.Length == 0 ? Words.Skills_LeftOut : Words.Skills_Level.With(token);
}
