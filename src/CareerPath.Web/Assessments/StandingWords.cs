namespace CareerPath.Web.Assessments;

// Describes where a person stands.
public static class StandingWords
{
    public static string Text(CurrentWork work) => work switch
    {
        CurrentWork.SoftwareEngineer => Words.Standing_SoftwareEngineer,
        CurrentWork.Tester => Words.Standing_Tester,
        CurrentWork.EngineeringManager => Words.Standing_EngineeringManager,
        CurrentWork.ProjectOrProgramWork => Words.Standing_ProjectOrProgramWork,
        CurrentWork.Operations => Words.Standing_Operations,
        CurrentWork.MarketingOrSales => Words.Standing_MarketingOrSales,
        CurrentWork.Consulting => Words.Standing_Consulting,
        CurrentWork.Student => Words.Standing_Student,
        CurrentWork.SomethingElse => Words.Standing_SomethingElse,
        _ => throw new ArgumentOutOfRangeException(nameof(work)),
    };

    // As the person would say it, in a list of choices.
    public static string Text(Aim aim) => aim switch
    {
        Aim.NewJob => Words.Standing_Job,
        Aim.NextStep => Words.Standing_Next,
        Aim.OnlyLooking => Words.Standing_Looking,
        _ => throw new ArgumentOutOfRangeException(nameof(aim)),
    };

    // One line such as "Software engineer, here for a job to apply for". Null if nothing was said.
    public static string? Line(Assessment assessment) => (assessment.Work, assessment.Aim) switch
    {
        (null, null) => null,
        ({ } work, null) => Text(work),
        (null, { } aim) => Alone(aim),
        ({ } work, { } aim) => Words.Standing_WorkAndAim.With(Text(work), Following(aim)),
    };

    private static string Alone(Aim aim) => aim switch
    {
        Aim.NewJob => Words.Standing_HereJobAlone,
        Aim.NextStep => Words.Standing_HereNextAlone,
        _ => Text(aim),
    };

    private static string Following(Aim aim) => aim switch
    {
        Aim.NewJob => Words.Standing_HereJob,
        Aim.NextStep => Words.Standing_HereNext,
        Aim.OnlyLooking => Words.Standing_LookingToo,
        _ => throw new ArgumentOutOfRangeException(nameof(aim)),
    };
}
