using CareerPath.Web.Assessments;
using CareerPath.Web.Calendars;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The plan as a calendar file to download. Its name does not contain the key.
public sealed class PlanCalendarFileModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await PlanView.FindAsync(Db, Assessment, Key, cancellationToken) is { Plan: var plan }
            ? File(CalendarFile.Of(plan), CalendarFile.Type, CalendarFile.Name)
            : NotFound();
}
