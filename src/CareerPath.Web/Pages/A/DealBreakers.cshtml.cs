using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class DealBreakersModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.DealBreakers, db, rubrics, book, device)
{
    public override string Fragment => "deal-breakers";

    public override string Name(string id) => Rubric.DealBreakers.First(d => d.Id == id).Statement;

    public override string TextOf(GivenAnswer? answer) => answer?.Number switch
    {
        1 => Words.DealBreakers_SaidYes,
        0 => Words.DealBreakers_SaidNo,
        _ => Words.Common_NotSaid,
    };
}
