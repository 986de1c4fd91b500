using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A session of one's own in a plan.
// Id: of its entry. Made with the form, so that pressing the button twice adds it once.
public sealed record OwnTask(Guid Id, string Title, int Minutes, DateOnly Date, string SkillId, string Skill)
{
    public const int TitleLength = 80;
    public const int MinMinutes = 5;

    // In one plan, without those that are done, which cannot be removed.
    public const int Most = 100;

    // Adds it, or changes it if it is in the plan. Null if there are too many.
    public PlanStep? Save(OpenPlan open)
    {
        if (open.Plan.Find(Id) is { } entry)
        {
            if (entry.Kind != SessionKind.Own)
                return null;
            var changed = Fill(entry);
            var next = new OpenPlan(open.Plan.With(e => e.Id == Id, _ => changed), Pieces.Reword(open.Portfolio, changed));
            return changed == entry ? new PlanStep(open, PlanChange.Edited) : new PlanStep(next, PlanChange.Edited, entry.Title);
        }
        if (open.Plan.Entries.Count(e => e is { Kind: SessionKind.Own, DoneAt: null }) >= Most)
            return null;
        var added = Fill(new PlanEntry
        {
            Id = Id,
            Ordinal = open.Plan.Entries.Length,
            Date = Date,
            Week = 1,
            Kind = SessionKind.Own,
            TaskId = "",
            Skill = Skill,
            Title = Title,
            Instruction = "",
            Artifact = "",
            Waits = false,
            Part = 1,
            Parts = 1,
            Minutes = Minutes,
        });
        return new PlanStep(open with { Plan = open.Plan.With(open.Plan.Entries.Add(added)) }, PlanChange.Added, Title);
    }

    // Null if the plan has no such task of one's own, or if it is done: what was done stays.
    public static PlanStep? Remove(OpenPlan open, Guid id) => open.Plan.Find(id) is { Kind: SessionKind.Own, DoneAt: null } entry
        ? new PlanStep(new OpenPlan(open.Plan.With(open.Plan.Entries.Remove(entry)), open.Portfolio.Without(entry.Work())), PlanChange.Removed, entry.Title)
        : null;

    private PlanEntry Fill(PlanEntry entry) => entry with
    {
        Title = Title,
        Minutes = Minutes,
        Date = Date,
        SkillId = SkillId,
        Skill = Skill,
    };
}
