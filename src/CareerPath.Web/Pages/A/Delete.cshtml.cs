using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

public sealed class DeleteModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, Shares shares, Deletion deletion)
    : OwnerPage(db, rubrics, device)
{
    public int Shares { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shares = await shares.CountAsync(Assessment, cancellationToken);

    public async Task<IActionResult> OnPostAsync()
    {
        await deletion.DeleteAsync(Assessment, Key);
        Device.Forget(Key);
        return RedirectToPage("/Deleted");
    }

    protected override bool OpensContent => false;

    // If the button was pressed twice, the assessment is already deleted.
    protected override async Task<IActionResult> GoneAsync(CapabilityKey? key) =>
        Request.Method == HttpMethods.Post && key is { } deleted && await deletion.IsDeletedAsync(deleted, HttpContext.RequestAborted)
            ? RedirectToPage("/Deleted")
            : NotFound();

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
