using CareerPath.Web.Sharing;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

public sealed class ShareInput
{
    /// Made with the form, so that pressing twice makes one link.
    public Guid Id { get; init; }

    public string? Label { get; init; }

    public SharedParts[] Parts { get; init; } = [];

    /// 0: until it is stopped.
    public int? Days { get; init; }
}

public sealed class ShareValidator : AbstractValidator<ShareInput>
{
    public static readonly IReadOnlyList<(int Days, string Words)> Terms =
        [(7, "7 days"), (30, "30 days"), (90, "90 days"), (0, "Until I stop it")];

    public ShareValidator()
    {
        RuleFor(i => i.Label).MaximumLength(ShareLink.LabelLength)
            .WithMessage($"Shorten the name to {ShareLink.LabelLength} characters.");
        RuleFor(i => i.Parts).NotEmpty().WithMessage("Tick at least one thing to show.");
        RuleForEach(i => i.Parts).Must(p => SharedPartsWords.All.Any(a => a.Part == p))
            .OverridePropertyName("Parts").WithMessage("Tick from the list only.");
        RuleFor(i => i.Days).Must(d => Terms.Any(t => t.Days == d)).WithMessage("Choose how long the link should work.");
    }
}
