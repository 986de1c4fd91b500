using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;

namespace CareerPath.Web.Pages.A;

public sealed class MattersModel(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device, IAntiforgery antiforgery)
    : PartPage(Part.Matters, db, rubrics, book, device, antiforgery)
{
    public static readonly IReadOnlyList<(string Token, string Words)> Weights =
        [("0", "Not at all"), ("1", "A little"), ("2", "Quite a lot"), ("3", "A great deal")];

    public override string Fragment => "matters";

    public override string Name(string id) => Rubric.Factors.First(f => f.Id == id).Name;

    public override string Words(string token) => token.Length == 0 ? "not said" : MattersModel.Weights.First(w => w.Token == token).Words;
}
