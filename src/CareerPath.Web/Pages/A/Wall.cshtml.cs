using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// The plan on one sheet to pin to a wall, without a link that opens it.
public sealed class WallModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, TimeProvider clock) : ResultPage(db, rubrics, device)
{
    public PlanStatus? Plan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = (await PlanView.FindAsync(Db, Assessment, Key, cancellationToken))?.At(clock.GetUtcNow());
}
