using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

// The personas on the map, and those who answered most alike.
public sealed class PeopleModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    public void OnGet()
    {
    }
}
