using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sharing;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// Making and revoking share links.
public sealed class ShareModel(
    CareerPathDb db, RubricArchive rubrics, TimeProvider clock, IValidator<ShareModel.InputModel> validator, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    public const int MostLinks = 20;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ShareLink> Open { get; private set; } = [];

    public string Address(ShareLink link) => Url.PageLink("/S/Index", values: new { key = link.KeyFrom(Key) })!;

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new InputModel { Parts = [SharedParts.Verdict], Days = 30 };
        return LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (Open.Count >= MostLinks)
            ModelState.AddModelError("", $"There are {MostLinks} open links already. Stop one of them below, then make this one.");
        if (!ModelState.IsValid)
            return Invalid();
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7();
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
        return RedirectToPage("/A/Share", null, new { Key }, "links");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await Db.WriteAsync(
            () => Db.ShareLinks.Where(s => s.Id == link && s.AssessmentId == Assessment.Id && s.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), cancellationToken),
            cancellationToken);
        return RedirectToPage("/A/Share", null, new { Key }, "links");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await Db.ShareLinks.AsNoTracking().Where(s => s.AssessmentId == Assessment.Id && s.RevokedAt == null).ToListAsync(cancellationToken);
        Open = [.. links.Where(l => l.IsOpenAt(now)).OrderByDescending(l => l.CreatedAt)];
    }

    public sealed class InputModel
    {
        public string? Label { get; init; }

        public SharedParts[] Parts { get; init; } = [];

        /// 0: until it is stopped.
        public int? Days { get; init; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public static readonly IReadOnlyList<(int Days, string Words)> Terms =
            [(7, "7 days"), (30, "30 days"), (90, "90 days"), (0, "Until I stop it")];

        public InputValidator()
        {
            RuleFor(i => i.Label).MaximumLength(ShareLink.LabelLength)
                .WithMessage($"Shorten the name to {ShareLink.LabelLength} characters.");
            RuleFor(i => i.Parts).NotEmpty().WithMessage("Tick at least one thing to show.");
            RuleForEach(i => i.Parts).Must(p => SharedPartsWords.All.Any(a => a.Part == p))
                .OverridePropertyName("Parts").WithMessage("Tick from the list only.");
            RuleFor(i => i.Days).Must(d => Terms.Any(t => t.Days == d)).WithMessage("Choose how long the link should work.");
        }
    }
}
