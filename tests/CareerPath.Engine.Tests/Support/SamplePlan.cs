using System.Globalization;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>Tasks, gaps and requests for tests of plans.</summary>
internal static class SamplePlan
{
    public static DateOnly Monday { get; } = new(2026, 11, 23);

    public static string Name(string kind, int number) => kind + "-" + number.ToString(CultureInfo.InvariantCulture);

    public static LibraryTask Task(string id, string skill, int week, int reaches, int minutes, bool proof = false) =>
        new(id, "Do it", skill, [Role.ProgramManager], week, reaches, minutes, "Do it so.", "A page.", proof);

    public static Gap Gap(string skill, int level, int target) => new(skill, level, target);

    /// <summary>The sessions of tasks, without those that every plan has.</summary>
    public static IEnumerable<PlanSession> Work(Plan plan) => plan.Sessions.Where(session => session.Kind == SessionKind.Task);

    public static PlanRequest Request(int minutes = 60, params Gap[] gaps) => new()
    {
        Role = Role.ProgramManager,
        Gaps = [.. gaps],
        Start = Monday,
        MinutesPerDay = minutes,
    };
}
