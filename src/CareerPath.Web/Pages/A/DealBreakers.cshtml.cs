using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class DealBreakersModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.DealBreakers, db, rubrics, book, device)
{
    public bool IsFilled => Assessment.DealBreakers.Count > 0;

    public override string Name(string id) => Rubric.DealBreakers.First(d => d.Id == id).Statement;

    public override string TextOf(GivenAnswer? answer) => answer?.Number switch
    {
        1 => Words.DealBreakers_SaidYes,
        0 => Words.DealBreakers_SaidNo,
        _ => Words.Common_NotSaid,
    };
}
