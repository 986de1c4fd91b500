namespace CareerPath.Web.Assessments;

// What the person is here for.
public enum Aim
{
    NewJob,
    NextStep,
    OnlyLooking,
}
