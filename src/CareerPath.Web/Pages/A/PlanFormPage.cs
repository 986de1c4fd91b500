using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// A page with forms that change the plan.
public abstract class PlanFormPage(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book) : OwnerPage(db, rubrics, device)
{
    // Null if there is no plan.
    public OpenPlan? Open { get; private set; }

    protected string PlanAddress => Url.Page("/A/Plan", new { Key })!;

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    protected async Task LoadAsync(CancellationToken cancellationToken) => Open = await OpenPlan.FindAsync(Db, Assessment, cancellationToken);

    // conflict: the message when the plan no longer has what is changed.
    protected async Task<IActionResult> ChangeAsync(Func<OpenPlan, DateTime, PlanStep?> change, string next, string conflict, CancellationToken cancellationToken)
    {
        if (await book.ChangeAsync(Assessment, Key, change, cancellationToken))
            return LocalRedirect(next);
        ModelState.AddModelError("", conflict);
        await LoadAsync(cancellationToken);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
