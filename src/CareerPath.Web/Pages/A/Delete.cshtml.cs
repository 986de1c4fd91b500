using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

public sealed class DeleteModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    public int Shares { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Shares = await Db.ShareLinks.CountAsync(s => s.AssessmentId == Assessment.Id && s.RevokedAt == null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Share links and the plan go with it by cascade. Emptying the write-ahead log leaves no copy of the rows there either.
        await Db.WriteAsync(
            async () =>
            {
                await Db.Assessments.Where(a => a.Id == Assessment.Id).ExecuteDeleteAsync(cancellationToken);
                return await Db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
            },
            cancellationToken);
        device.Forget(Key);
        return RedirectToPage("/Deleted");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
