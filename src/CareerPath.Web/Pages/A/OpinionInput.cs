using CareerPath.Web.Language;
using CareerPath.Web.Opinions;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

public sealed class OpinionInput
{
    // Made with the form, so that pressing the button twice asks once. A form without one is one of its own.
    public Guid Id { get; init => field = value == Guid.Empty ? field : value; } = Guid.CreateVersion7();

    public string Label { get; init => field = PlainLine.Of(value); } = "";

    public string Name { get; init => field = PlainLine.Of(value); } = "";
}

public sealed class OpinionValidator : AbstractValidator<OpinionInput>
{
    public OpinionValidator()
    {
        RuleFor(i => i.Label).MaximumLength(SecondOpinion.TextLength).WithMessage(_ => Words.Opinions_LabelTooLong.With(SecondOpinion.TextLength));
        RuleFor(i => i.Name).MaximumLength(SecondOpinion.TextLength).WithMessage(_ => Words.Opinions_NameTooLong.With(SecondOpinion.TextLength));
    }
}
