using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Assessments;

// The one thing to do next, with the page its button leads to. Number is the page of the quiz it leads to.
public sealed record NextStep(string Text, string Button, string Page, int? Number = null, string? Fragment = null)
{
    // The slug of the article it leads to; null for other pages.
    public string? Article { get; init; }

    // plan: the person's plan, if there is one. first: the task a plan for their role would begin with.
    // read: what to read about the move; null if there is nothing.
    public static NextStep Of(ResultView result, PlanStatus? plan, Func<Role, LibraryTask?> first, Move? read = null)
    {
        var headline = result.Verdict.Headline;
        if (result.Quiz.FirstOpen(result.Assessment) is { } open)
            return new(Words.Next_GoOn.Count(result.LeftOpen), Words.Common_GoOn.With(open), "/A/Quiz", open);
        if (!result.HasVerdict || headline.FirstDirection)
            return new(Words.Next_Missing, Words.Next_LookAtAnswers, "/A/Check");
        if (result.Verdict.Quality.Doubtful)
            return new(Words.Next_Doubtful, Words.Next_LookAtAnswers, "/A/Check");
        // A plan does not decide what is open, so that comes first.
        if (headline.Suits == Suits.None)
            return new(Words.None_Try, Words.Next_AskSomebody, "/A/Say");
        if (headline.Role is not null && plan is { Stage: not PlanStage.Empty })
            return OfPlan(plan);
        if (headline.Role is not null && result.Assessment.Aim == Aim.OnlyLooking && read is not null)
            return new(Words.Next_Read.With(read.Title), Words.Next_ReadIt, "/Articles/Article", Fragment: read.Section?.Id) { Article = read.Article.Slug };
        if (headline.Role is { } role)
            return Begin(role, first(role));
        // Of several open second rounds, first the one on the axis in question.
        return result.SecondRounds.Where(r => r.IsOpen && !AxisWords.Decided(r.Now)).MinBy(r => r.Now.Id) is { } round
            ? new(Words.Next_SecondRound.Count(round.Pairs - round.Seen, result.Axis(round.Now).Name), Words.Next_Answer.Count(round.Pairs - round.Seen), "/A/Quiz", round.Page)
            : new(FindOut(result.OpenAxis!), Words.Next_AskForIt, "/A/Say");
    }

    // What to see for oneself in order to decide between the roles in question.
    public static string FindOut(AxisVerdict open) => open.Id == AxisId.Technical ? Words.Next_FindOutTechnical : Words.Next_FindOutScope;

    private static NextStep Begin(Role role, LibraryTask? task) => task is null
        ? new(Words.Next_Plan.With(role.Name()), Words.Result_MakePlan, "/A/NewPlan")
        : new(Words.Next_Begin.With(task.Title, task.Minutes), Words.Result_MakePlan, "/A/NewPlan");

    private static NextStep OfPlan(PlanStatus plan)
    {
        if (plan.Next is not { } entry)
        {
            return PlannedTask.Of(plan.Plan).Any(t => t.DoneAt is not null)
                ? new(Words.Next_PlanDone, Words.Next_SeeEnding, "/A/Portfolio", Fragment: "ending")
                : new(PlanWords.Notice(plan)!, Words.Result_MakePlan, "/A/NewPlan");
        }
        if (plan.Stage is PlanStage.Paused or PlanStage.Over)
            return new(PlanWords.Notice(plan)!, Words.Result_OpenPlan, "/A/Plan");
        var next = Words.Next_Session.With(entry.Title, entry.Minutes);
        return new(plan.MissedDays == 0 ? next : $"{next} {Words.Plan_DaysMissed.Count(plan.MissedDays)}", Words.Result_OpenPlan, "/A/Plan", Fragment: PlanView.Anchor(entry.Id));
    }
}
