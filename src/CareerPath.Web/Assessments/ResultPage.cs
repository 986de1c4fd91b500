using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Assessments;

// A page that shows something of the owner's result: its front page, or a room, which answers one question about it.
public abstract class ResultPage(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : OwnerPage(db, rubrics, device)
{
    public ResultView Result => field ??= new ResultView(Rubric, Assessment) { Owner = Key };

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) => Task.FromResult(Invalid());
}
