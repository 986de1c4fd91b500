using System.Text;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Infographics;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The result as a picture to download and pass on. The file's name does not contain the key.
public sealed class CardModel(CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    public FileContentResult OnGet(string format)
    {
        var card = ResultCard.Draw(Result, content.Current.Site);
        return format.Equals("png", StringComparison.OrdinalIgnoreCase)
            ? File(PngFile.Of(card, scale: 1), "image/png", "careerpath-result.png")
            : File(Encoding.UTF8.GetBytes(SvgFile.Of(card, "card")), "image/svg+xml", "careerpath-result.svg");
    }
}
