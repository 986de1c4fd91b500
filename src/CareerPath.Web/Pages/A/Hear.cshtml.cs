using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// The form for a talk with somebody who does the job that the plan is for.
public sealed class HearModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device) : ResultPage(db, rubrics, device)
{
    // Null if there is no plan.
    public HearForm? Form { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await PlanView.FindAsync(Db, Assessment, Key, cancellationToken) is { Plan: var plan })
            Form = HearForm.Of(Result, plan.Role, plan.InRole);
    }
}
