using System.Text;
using CareerPath.Web.Language;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

// What a task left: where it can be seen, and a note.
public sealed class NoteInput
{
    // Browsers send line breaks as two characters.
    public string Note { get; init => field = (value ?? "").ReplaceLineEndings("\n").Trim(); } = "";

    public string Link { get; init => field = (value ?? "").Trim(); } = "";
}

public sealed class NoteValidator : AbstractValidator<NoteInput>
{
    public NoteValidator()
    {
        RuleFor(i => i.Note).Must(n => n.Length <= Piece.NoteLength).WithMessage(i => Words.Task_NoteTooLong.With(Piece.NoteLength, i.Note.Length));
        RuleFor(i => i.Note).Must(n => !n.EnumerateRunes().Any(IsUnprintable)).WithMessage(_ => Words.Task_NoteUnreadable);
        RuleFor(i => i.Link).MaximumLength(Piece.LinkLength).WithMessage(_ => Words.Task_LinkTooLong.With(Piece.LinkLength));
        RuleFor(i => i.Link).Must(l => l.Length == 0 || (Piece.IsAddress(l) && PlainLine.IsOne(l))).WithMessage(_ => Words.Task_LinkWrong);
    }

    // A null character could not be stored everywhere; a broken one is what is left of half a symbol.
    private static bool IsUnprintable(Rune rune) => rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'));
}
