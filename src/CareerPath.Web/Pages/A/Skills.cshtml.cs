using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class SkillsModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.Skills, db, rubrics, book, device)
{
    public override string Fragment => "readiness";

    public override string Name(string id) => Rubric.Skills.First(s => s.Id == id).Name;

    public override string TextOf(GivenAnswer? answer) => answer?.Number is { } level ? Words.Skills_Level.With(level) : Words.Skills_LeftOut;
}
