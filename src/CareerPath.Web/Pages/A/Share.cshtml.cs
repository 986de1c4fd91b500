using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Makes and revokes share links.
public sealed class ShareModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, Shares shares, SiteAddress address, IValidator<ShareInput> validator)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public IReadOnlyList<ShareLink> Open { get; private set; } = [];

    public string Address(ShareLink link) => address.Of(Request) + Url.Page("/S/Index", new { key = link.Key });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new ShareInput { Parts = [SealedParts.Verdict], Days = 30 };
        Open = await shares.OpenAsync(Assessment, Key, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Open = await shares.OpenAsync(Assessment, Key, cancellationToken);
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Invalid();
        if (await shares.MakeAsync(Assessment, Key, Input.ToChoices(), cancellationToken))
            return RedirectToPage("/A/Share", null, new { Key }, "links");
        ModelState.AddModelError("", Words.Share_TooMany.With(Shares.Most));
        return Invalid();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken cancellationToken)
    {
        await shares.RevokeAsync(Assessment, link, cancellationToken);
        return RedirectToPage("/A/Share", null, new { Key }, "links");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        Open = await shares.OpenAsync(Assessment, Key, cancellationToken);
        return Invalid();
    }
}
