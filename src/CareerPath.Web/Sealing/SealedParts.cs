namespace CareerPath.Web.Sealing;

// The parts of an assessment. Each is sealed with a key of its own, so that a link opens only what its owner ticked.
[Flags]
public enum SealedParts
{
    None = 0,
    Verdict = 1,
    Answers = 2,
    Readiness = 4,
    Plan = 8,

    // The decision matrix and the deal-breakers.
    Matters = 16,

    // Where the person stands, and what they call their links. Never shared.
    OwnerOnly = 32,

    // Notes on the tasks of the plan and what they left as proof. The key is made with the others, before anything is sealed with it.
    Artifacts = 64,

    // What belongs to one link alone. Its key is made with the link and not among those of the assessment.
    LinkOnly = 128,
}
