using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

public static class UndoWords
{
    // What the button takes back: "moved “Draw the pay button”".
    public static string Of(PlanUndo undo) => undo.Change switch
    {
        PlanChange.Made => Words.Undo_Made,
        PlanChange.Ticked => Words.Undo_Ticked.With(Subject(undo)),
        PlanChange.Unticked => Words.Undo_Unticked.With(Subject(undo)),
        PlanChange.Noted => Words.Undo_Noted.With(Subject(undo)),
        PlanChange.Swapped => Words.Undo_Swapped.With(Subject(undo)),
        PlanChange.Skipped => Words.Undo_Skipped.With(Subject(undo)),
        PlanChange.Moved => Words.Undo_Moved.With(Subject(undo)),
        PlanChange.Added => Words.Undo_Added.With(Subject(undo)),
        PlanChange.Replanned => Words.Undo_Replanned,
        PlanChange.Paused => Words.Undo_Paused,
        PlanChange.Resumed => Words.Undo_Resumed,
        PlanChange.Restored => Words.Undo_Restored.With(Subject(undo)),
        PlanChange.Edited => Words.Undo_Edited.With(Subject(undo)),
        PlanChange.Removed => Words.Undo_Removed.With(Subject(undo)),
        _ => throw new ArgumentOutOfRangeException(nameof(undo), undo.Change, "This is no change of a plan."),
    };

    // A title of one's own may be written from right to left.
    private static string Subject(PlanUndo undo) => OpinionWords.Isolated(undo.Subject);
}
