using System.Globalization;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Language;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

// The text as typed, so that a value that cannot be read is shown again unchanged.
public sealed class OwnTaskInput
{
    // Made with the form, so that pressing the button twice adds one task.
    public Guid Id { get; init; }

    public string Title { get; init => field = PlainLine.Of(value); } = "";

    public string? Minutes { get; init; }

    public string? Date { get; init; }

    // Empty for none.
    public string? Skill { get; init; }

    public static OwnTaskInput Of(PlanEntry entry) => new()
    {
        Id = entry.Id,
        Title = entry.Title,
        Minutes = entry.Minutes.ToString(CultureInfo.InvariantCulture),
        Date = Dates.Iso(entry.Date),
        Skill = entry.SkillId,
    };

    // Checked before.
    public OwnTask ToTask(Guid id, Rubric rubric) => new(
        id, Title, NewPlanInput.Number(Minutes)!.Value, NewPlanInput.ParseDate(Date)!.Value, Skill ?? "", rubric.Skills.FirstOrDefault(s => s.Id == Skill)?.Name ?? "");
}

public sealed class OwnTaskValidator : AbstractValidator<OwnTaskInput>
{
    public OwnTaskValidator(SavedPlan plan, Rubric rubric, DateTime now)
    {
        RuleFor(i => i.Title).NotEmpty().WithMessage(_ => Words.Own_TitleMissing);
        RuleFor(i => i.Title).MaximumLength(OwnTask.TitleLength).WithMessage(_ => Words.Own_TitleTooLong.With(OwnTask.TitleLength));
        RuleFor(i => i.Minutes)
            .Must(m => NewPlanInput.Number(m) is >= OwnTask.MinMinutes and <= PlanRequest.MaxMinutesPerDay)
            .WithMessage(_ => Words.Own_MinutesWrong.With(OwnTask.MinMinutes, PlanRequest.MaxMinutesPerDay));
        RuleFor(i => i.Date).Custom((text, context) =>
        {
            // A task that stays on its day may be edited also when the day is over.
            var date = NewPlanInput.ParseDate(text);
            if (date is not null && plan.Find(context.InstanceToValidate.Id)?.Date == date)
                return;
            var first = PlanDays.Later(plan.Start, PlanToday.Of(plan, now).Earliest);
            if (plan.PausedSince is not null)
                context.AddFailure(Words.Task_MovePaused);
            else if (plan.End < first)
                context.AddFailure(Words.Task_MoveOver.With(Dates.Long(plan.End)));
            else if (date is null || date < first || date > plan.End)
                context.AddFailure(Words.Task_MoveRange.With(Dates.Long(first), Dates.Long(plan.End)));
        });
        RuleFor(i => i.Skill).Must(s => string.IsNullOrEmpty(s) || rubric.Skills.Any(k => k.Id == s)).WithMessage(_ => Words.Own_ChooseSkill);
    }
}
