using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

public sealed class SayModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device);
