using System.Globalization;
using CareerPath.Web.Language;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

// The blanks of a resume bullet, each as one line of plain text. They are never stored.
public sealed class ComposeInput
{
    public const int BlankLength = 100;

    public string Did { get; init => field = Blank(value); } = "";

    public string With { get; init => field = Blank(value); } = "";

    public string Time { get; init => field = Blank(value); } = "";

    public string Changed { get; init => field = Blank(value); } = "";

    // Such as "Moved the sign-up list to one form with two treasurers in six weeks: late payments fell from 40 to 6."
    public string Line()
    {
        var done = string.Join(' ', new[] { Did, With, Time }.Where(part => part.Length > 0));
        var first = new StringInfo(done).SubstringByTextElements(0, 1);
        return Words.Compose_Line.With(first.ToUpper(CultureInfo.CurrentCulture) + done[first.Length..], Changed);
    }

    // Without the mark at its end, which would be in the middle of the line.
    private static string Blank(string? text) => PlainLine.Of(text).TrimEnd(' ', '.', ',', ';', ':');
}

public sealed class ComposeValidator : AbstractValidator<ComposeInput>
{
    public ComposeValidator()
    {
        RuleFor(i => i.Did).NotEmpty().WithMessage(_ => Words.Compose_NoDid);
        RuleFor(i => i.Changed).NotEmpty().WithMessage(_ => Words.Compose_NoChanged);
        foreach (var blank in (System.Linq.Expressions.Expression<Func<ComposeInput, string>>[])[i => i.Did, i => i.With, i => i.Time, i => i.Changed])
            RuleFor(blank).MaximumLength(ComposeInput.BlankLength).WithMessage(_ => Words.Compose_TooLong.With(ComposeInput.BlankLength));
    }
}
