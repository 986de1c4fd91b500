using CareerPath.Web.Assessments;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

// The names of a CurrentWork and an Aim, and a label; null for no answer.
public sealed class StandingInput
{
    public string? Work { get; init; }

    public string? Aim { get; init; }

    public string? Label { get; init; }

    // The label that the form was opened with, so that a tab that did not touch it does not undo what another one saved.
    public string? LabelWas { get; init; }

    public CurrentWork? ToWork() => Read<CurrentWork>(Work);

    public Aim? ToAim() => Read<Aim>(Aim);

    public string? ToLabel(string? stored) => Assessment.LabelOf(Label) is var typed && typed == LabelWas ? stored : typed;

    public static StandingInput From(Assessment assessment) => new()
    {
        Work = assessment.Work?.ToString(),
        Aim = assessment.Aim?.ToString(),
        Label = assessment.Label,
        LabelWas = assessment.Label,
    };

    // Enum.Parse alone would also read numbers.
    private static T? Read<T>(string? name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name!) : null;
}

public sealed class StandingValidator : AbstractValidator<StandingInput>
{
    public static bool LabelFits(string? label) => Assessment.LabelOf(label) is null or { Length: <= Assessment.LabelLength };

    public StandingValidator()
    {
        RuleFor(i => i.Work).Must((input, work) => work is null || input.ToWork() is not null).WithMessage(_ => Words.Standing_WorkWrong.With(Words.Standing_NoAnswer));
        RuleFor(i => i.Aim).Must((input, aim) => aim is null || input.ToAim() is not null).WithMessage(_ => Words.Standing_AimWrong.With(Words.Standing_NoAnswer));
        RuleFor(i => i.Label).Must(LabelFits).WithMessage(_ => Words.Label_TooLong.With(Assessment.LabelLength));
    }
}
