using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

public sealed class DeleteModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, LogEmptying log, TimeProvider clock)
    : OwnerPage(db, rubrics, device)
{
    public int Shares { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Shares = await Db.ShareLinks.CountAsync(s => s.AssessmentId == Assessment.Id && (s.ExpiresAt == null || s.ExpiresAt > now), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Once begun it is finished, also when the visitor has gone. Share links and the plan go with it by cascade.
        await log.DeleteAsync(Db, RemoveAsync, CancellationToken.None);
        Device.Forget(Key);
        return RedirectToPage("/Deleted");
    }

    private async Task<int> RemoveAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var all = await Db.Database.BeginTransactionAsync(CancellationToken.None);
        var removed = await Db.Assessments.Where(a => a.Id == Assessment.Id).ExecuteDeleteAsync(CancellationToken.None);
        // A form that is still open somewhere holds the key: it must not bring the dead link back.
        await Db.DeletedKeys.Where(k => k.DeletedAt < now - (2 * StartTicket.Lifetime)).ExecuteDeleteAsync(CancellationToken.None);
        if (removed > 0)
            Db.DeletedKeys.Add(new DeletedKey { Hash = Key.Hash(), DeletedAt = now });
        await Db.SaveChangesAsync(CancellationToken.None);
        await all.CommitAsync(CancellationToken.None);
        return removed;
    }

    /// Pressed twice: it is deleted.
    protected override async Task<IActionResult> GoneAsync(CapabilityKey? key) =>
        Request.Method == HttpMethods.Post && key?.Hash() is { } hash && await Db.DeletedKeys.AnyAsync(k => k.Hash == hash, HttpContext.RequestAborted)
            ? RedirectToPage("/Deleted")
            : NotFound();

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
