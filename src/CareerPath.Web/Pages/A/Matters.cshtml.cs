using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class MattersModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.Matters, db, rubrics, book, device)
{
    public static IReadOnlyList<(string Token, string Text)> Weights =>
        [("0", Words.Matters_NotAtAll), ("1", Words.Matters_Little), ("2", Words.Matters_QuiteALot), ("3", Words.Matters_GreatDeal)];

    public override string Fragment => "matters";

    public override string Name(string id) => Rubric.Factors.First(f => f.Id == id).Name;

    public override string TextOf(GivenAnswer? answer) => answer?.Number is { } weight ? Weights[weight].Text : Words.Common_NotSaid;
}
