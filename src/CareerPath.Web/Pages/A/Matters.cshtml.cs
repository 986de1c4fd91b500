using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class MattersModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.Matters, db, rubrics, book, device)
{
    public bool IsFilled => Assessment.Factors.Count > 0;

    public override string Name(string id) => Rubric.Factors.First(f => f.Id == id).Name;

    public override string TextOf(GivenAnswer? answer) => answer?.Number is { } weight ? WeightWords.Of(weight) : Words.Common_NotSaid;
}
