using System.Collections.Immutable;
using CareerPath.Web.Language;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

public sealed class ShareInput
{
    // Made with the form, so that pressing the button twice makes one link. A form without one is one of its own.
    public Guid Id { get; init => field = value == Guid.Empty ? field : value; } = Guid.CreateVersion7();

    public string? Label { get; init; }

    public string? Name { get; init; }

    public SealedParts[] Parts { get; init; } = [];

    // 0 means until the link is revoked.
    public int? Days { get; init; }

    public ShareChoices ToChoices() => new(Id, Parts.Aggregate(SealedParts.None, (all, part) => all | part), Label?.Trim() ?? "", Name?.Trim() ?? "", Days!.Value);
}

public sealed class ShareValidator : AbstractValidator<ShareInput>
{
    private static readonly ImmutableArray<int> _terms = [7, 30, 90, 0];

    public static IReadOnlyList<(int Days, string Text)> Terms =>
        [.. _terms.Select(days => (days, days == 0 ? Words.Share_UntilStopped : Words.Common_Days.With(days)))];

    public ShareValidator()
    {
        RuleFor(i => i.Label).MaximumLength(ShareLink.LabelLength).WithMessage(_ => Words.Share_LabelTooLong.With(ShareLink.LabelLength));
        RuleFor(i => i.Label).Must(PlainLine.IsOne).WithMessage(_ => Words.Share_LabelHidden);
        RuleFor(i => i.Name).MaximumLength(ShareLink.NameLength).WithMessage(_ => Words.Share_NameTooLong.With(ShareLink.NameLength));
        RuleFor(i => i.Name).Must(PlainLine.IsOne).WithMessage(_ => Words.Share_NameHidden);
        RuleFor(i => i.Parts).NotEmpty().WithMessage(_ => Words.Share_NoParts);
        RuleForEach(i => i.Parts).Must(p => SharedPartsWords.All.Any(a => a.Part == p))
            .OverridePropertyName("Parts").WithMessage(_ => Words.Share_UnknownPart);
        RuleFor(i => i.Days).Must(d => d is { } days && _terms.Contains(days)).WithMessage(_ => Words.Share_ChooseTerm);
    }
}
