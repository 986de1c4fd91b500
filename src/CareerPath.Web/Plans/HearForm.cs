using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Plans;

// What to ask somebody who does the job, and how to ask for the talk. Somebody who does it already talks to them as a peer.
public sealed record HearForm(string Title, string Lead, HearAsking Asking, ImmutableArray<string> Questions, ImmutableArray<string> Afterward)
{
    public static HearForm Of(ResultView result, Role role, bool inRole) => inRole ? ForPeer(result, role) : ForNewcomer(result, role);

    private static HearForm ForNewcomer(ResultView result, Role role) => new(
        Words.Hear_Title,
        Words.Hear_Lead.With(role.Name()),
        new(
            Words.Hear_AskHowLead,
            [Words.Hear_AskWho1, Words.Hear_AskWho2, Words.Hear_AskWho3],
            Message(Words.Hear_MessageWhy.With(role.Name()), Words.Hear_MessageAsk),
            Words.Hear_Nobody),
        [
            Words.Hear_Week,
            Words.Hear_Bad,
            .. About(role),
            Words.Hear_Warn,
            Words.Hear_Newcomer,
            .. AboutGap(result, role, Words.Hear_Gap),
            .. AboutOpenAxis(result, Words.Hear_Axis_Technical, Words.Hear_Axis_Scope),
        ],
        [Words.Hear_After1, Words.Hear_After2, Words.Hear_After3]);

    private static HearForm ForPeer(ResultView result, Role role) => new(
        Words.Peer_Title,
        Words.Peer_Lead.With(role.Name()),
        new(
            Words.Peer_AskHowLead,
            [Words.Peer_AskWho1, Words.Peer_AskWho2, Words.Peer_AskWho3],
            Message(Words.Peer_MessageWhy.With(role.Name()), Words.Peer_MessageAsk),
            Words.Peer_Nobody),
        [
            Words.Peer_Week,
            Words.Peer_Unsure,
            .. About(role),
            Words.Peer_Page,
            Words.Peer_Stopped,
            .. AboutGap(result, role, Words.Peer_Gap),
            .. AboutOpenAxis(result, Words.Peer_Axis_Technical, Words.Peer_Axis_Scope),
        ],
        [Words.Peer_After1, Words.Peer_After2, Words.Peer_After3]);

    private static string Message(string why, string ask) => string.Join("\n\n", Words.Hear_MessageHello, why, ask, Words.Hear_MessageThanks);

    private static ImmutableArray<string> About(Role role) => role switch
    {
        Role.TechnicalProgramManager => [Words.Hear_TechnicalProgramManager1, Words.Hear_TechnicalProgramManager2],
        Role.ProgramManager => [Words.Hear_ProgramManager1, Words.Hear_ProgramManager2],
        Role.TechnicalProjectManager => [Words.Hear_TechnicalProjectManager1, Words.Hear_TechnicalProjectManager2],
        Role.ProjectManager => [Words.Hear_ProjectManager1, Words.Hear_ProjectManager2],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static ImmutableArray<string> AboutGap(ResultView result, Role role, string words) =>
        PlanMaker.TopGap(result, role) is { } skill ? [words.With(skill.Name)] : [];

    private static ImmutableArray<string> AboutOpenAxis(ResultView result, string technical, string scope) =>
        result is { HasVerdict: true, OpenAxis: { } axis } ? [axis.Id is AxisId.Technical ? technical : scope] : [];
}

// How to ask for the talk, and whom.
// Nobody: what to do if no one answers.
public sealed record HearAsking(string Lead, ImmutableArray<string> Whom, string Message, string Nobody);
