using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Sharing;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// Making and revoking share links.
public sealed class ShareModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, LogEmptying log, SiteAddress address, TimeProvider clock, IValidator<ShareInput> validator)
    : OwnerPage(db, rubrics, device)
{
    public const int MostLinks = 20;

    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public IReadOnlyList<ShareLink> Open { get; private set; } = [];

    public string Address(ShareLink link) => address.Of(Request) + Url.Page("/S/Index", new { key = link.KeyFrom(Key) });

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new ShareInput { Id = Guid.CreateVersion7(), Parts = [SharedParts.Verdict], Days = 30 };
        return LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await MakeAsync(cancellationToken))
            return RedirectToPage("/A/Share", null, new { Key }, "links");
        ModelState.AddModelError("", Words.Share_TooMany.With(MostLinks));
        return Invalid();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken cancellationToken)
    {
        await log.DeleteAsync(
            Db, () => Db.ShareLinks.Where(s => s.Id == link && s.AssessmentId == Assessment.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return RedirectToPage("/A/Share", null, new { Key }, "links");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    /// False when there are as many links as there may be. Counted and made inside the gate, so that many at once are not too many.
    private Task<bool> MakeAsync(CancellationToken cancellationToken) => Db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await Db.ShareLinks.Where(s => s.AssessmentId == Assessment.Id && s.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            var links = await Db.ShareLinks.Where(s => s.AssessmentId == Assessment.Id).Select(s => s.Id).ToListAsync(cancellationToken);
            if (links.Contains(Input.Id) || !await Db.Assessments.AnyAsync(a => a.Id == Assessment.Id, cancellationToken))
                return true;
            if (links.Count >= MostLinks)
                return false;
            var id = Input.Id == Guid.Empty || await Db.ShareLinks.AnyAsync(s => s.Id == Input.Id, cancellationToken) ? Guid.CreateVersion7() : Input.Id;
            Db.ShareLinks.Add(new ShareLink
            {
                Id = id,
                AssessmentId = Assessment.Id,
                KeyHash = Key.Derive(ShareLink.Purpose, id).Hash(),
                Parts = Input.Parts.Aggregate(SharedParts.None, (all, part) => all | part),
                Label = Input.Label?.Trim() ?? "",
                CreatedAt = now,
                ExpiresAt = Input.Days is > 0 ? now.AddDays(Input.Days.Value) : null,
            });
            await Db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await Db.ShareLinks.AsNoTracking().Where(s => s.AssessmentId == Assessment.Id).ToListAsync(cancellationToken);
        Open = [.. links.Where(l => l.IsOpenAt(now)).OrderByDescending(l => l.CreatedAt)];
    }
}
