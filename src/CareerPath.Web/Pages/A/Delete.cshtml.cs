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
        await Db.WriteAsync(() => Db.Assessments.Where(a => a.Id == Assessment.Id).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
        for (var left = Tries; !await Db.EmptyLogAsync(CancellationToken.None); left--)
        {
            if (left == 0)
            {
                logger.LogWarning("A deleted assessment may stand in the write-ahead log until the next checkpoint: somebody is reading.");
                break;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(25), CancellationToken.None);
        }
        return RedirectToPage("/Deleted");
    }

    /// Pressed twice: it is deleted.
    protected override IActionResult Gone() => Request.Method == HttpMethods.Post ? RedirectToPage("/Deleted") : base.Gone();

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
