using System.Data.Common;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

public sealed class DeleteModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, TimeProvider clock, IAntiforgery antiforgery, ILogger<DeleteModel> logger)
    : OwnerPage(db, rubrics, antiforgery)
{
    private const int Tries = 20;

    public int Shares { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Shares = await Db.ShareLinks.CountAsync(s => s.AssessmentId == Assessment.Id && (s.ExpiresAt == null || s.ExpiresAt > now), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        device.Forget(Key);
        // Once begun it is finished, also when the visitor has gone. Share links and the plan go with it by cascade.
        await Db.WriteAsync(RemoveAsync, CancellationToken.None);
        await EmptyLogAsync();
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

    // It is deleted by now: that copies may stand in the log for a while is for the operator to know, not a failure to show.
    private async Task EmptyLogAsync()
    {
        try
        {
            for (var left = Tries; left > 0; left--)
            {
                if (await Db.EmptyLogAsync(CancellationToken.None))
                    return;
                await Task.Delay(TimeSpan.FromMilliseconds(25), CancellationToken.None);
            }
            logger.LogWarning("A deleted assessment may stand in the write-ahead log until the next checkpoint: somebody is reading.");
        }
        catch (DbException e)
        {
            logger.LogError(e, "The write-ahead log could not be emptied after a delete.");
        }
    }

    /// Pressed twice: it is deleted.
    protected override IActionResult Gone() => Request.Method == HttpMethods.Post ? RedirectToPage("/Deleted") : base.Gone();

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
