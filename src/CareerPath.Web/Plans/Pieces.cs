using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// Keeps the pieces of a portfolio in step with the plan.
public static class Pieces
{
    // Whether what is done in the session can be shown.
    public static bool LeavesSomething(this PlanEntry entry) => entry.Kind is SessionKind.Task or SessionKind.Own or SessionKind.Hear;

    // open: with the plan as it is after the entry was ticked, or not any more.
    public static Portfolio Follow(OpenPlan open, PlanEntry entry) =>
        open.Portfolio.With(open.Plan, entry, piece => piece with { DoneAt = PlanWork.AllDoneAt(open.Plan.Sessions(entry)) });

    public static Portfolio Note(OpenPlan open, PlanEntry entry, string note, string link) =>
        open.Portfolio.With(open.Plan, entry, piece => piece with { Note = note, Link = link });

    // After the wording of a task of one's own was changed.
    public static Portfolio Reword(Portfolio portfolio, PlanEntry entry) => portfolio.Of(entry.Work()) is { } piece
        ? portfolio with { Pieces = portfolio.Pieces.Replace(piece, piece with { Title = entry.Title, SkillId = entry.SkillId, Skill = entry.Skill }) }
        : portfolio;

    public static Portfolio Without(this Portfolio portfolio, string task) => portfolio with { Pieces = portfolio.Pieces.RemoveAll(p => p.Task == task) };

    // Removes what is noted about a task that the plan has no more. Null if it has it, or nothing is noted.
    public static PlanStep? Remove(OpenPlan open, string task) => open.Portfolio.Of(task) is { } piece && open.Plan.Entries.All(e => e.Work() != task)
        ? new PlanStep(open with { Portfolio = open.Portfolio.Without(task) }, PlanChange.Removed, piece.Title)
        : null;

    private static Portfolio With(this Portfolio portfolio, SavedPlan plan, PlanEntry entry, Func<Piece, Piece> change)
    {
        if (!entry.LeavesSomething())
            return portfolio;
        var before = portfolio.Of(entry.Work());
        var after = change(before ?? new Piece(entry.Work(), entry.Title, entry.Artifact, entry.SkillId, entry.Skill, "", "", PlanWork.AllDoneAt(plan.Sessions(entry))));
        if (after == before)
            return portfolio;
        var pieces = before is null ? portfolio.Pieces : portfolio.Pieces.Remove(before);
        return portfolio with { Pieces = after is { Note: "", Link: "", DoneAt: null } ? pieces : pieces.Add(after) };
    }
}
