using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Plans;

// What to ask somebody who does the job, and how to ask for the talk.
public sealed record HearForm(Role Role, ImmutableArray<string> Questions)
{
    public string Message => string.Join(
        "\n\n", Words.Hear_MessageHello, Words.Hear_MessageWhy.With(Role.Name()), Words.Hear_MessageAsk, Words.Hear_MessageThanks);

    public static HearForm Of(ResultView result, Role role) => new(
        role,
        [
            Words.Hear_Week,
            Words.Hear_Bad,
            .. About(role),
            Words.Hear_Warn,
            Words.Hear_Newcomer,
            .. PlanMaker.TopGap(result, role) is { } skill ? [Words.Hear_Gap.With(skill.Name)] : ImmutableArray<string>.Empty,
            .. result is { HasVerdict: true, OpenAxis: { } axis } ? [axis.Id is AxisId.Technical ? Words.Hear_Axis_Technical : Words.Hear_Axis_Scope] : ImmutableArray<string>.Empty,
        ]);

    private static ImmutableArray<string> About(Role role) => role switch
    {
        Role.TechnicalProgramManager => [Words.Hear_TechnicalProgramManager1, Words.Hear_TechnicalProgramManager2],
        Role.ProgramManager => [Words.Hear_ProgramManager1, Words.Hear_ProgramManager2],
        Role.TechnicalProjectManager => [Words.Hear_TechnicalProjectManager1, Words.Hear_TechnicalProjectManager2],
        Role.ProjectManager => [Words.Hear_ProjectManager1, Words.Hear_ProjectManager2],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
