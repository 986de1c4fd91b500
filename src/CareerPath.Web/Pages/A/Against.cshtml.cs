using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

// What speaks against the result; if it is open, against each role in question.
public sealed class AgainstModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    public void OnGet()
    {
    }
}
