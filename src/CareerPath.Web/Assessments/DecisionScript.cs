using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// A message that explains the decision to somebody, to edit and send. Its reasons are criteria that the answers pull to; it never quotes a
// pair, because nobody would send that.
public sealed record DecisionScript(string Id, string Listener, string Text)
{
    // About how many characters fit in a line on a phone.
    private const int LineLength = 36;

    // The lines that the text takes on a phone.
    public int Rows => Text.Split('\n').Sum(line => 1 + (line.Length / LineLength));

    // Whether the result is firm enough to tell others about the roles.
    public static bool CanBeTold(ResultView result) => result.SpeaksForRoles && !result.Verdict.Quality.Doubtful;

    // What to say when deciding for the role, or while it is open. If perhaps none of the roles suits, a question to a specialist. Empty if
    // there is nothing to say yet.
    public static ImmutableArray<DecisionScript> For(ResultView result) => result.Verdict switch
    {
        { Headline: { FirstDirection: false, Suits: Suits.None }, Quality.Doubtful: false } => [ToSpecialist(result)],
        _ when !CanBeTold(result) => [],
        { Headline.Role: { } role } => ForRole(result, role),
        _ => Between(result, result.Candidates[0], result.Candidates[1]),
    };

    // What to say when deciding against the recommended role; empty if the result recommends none.
    public static ImmutableArray<DecisionScript> Against(ResultView result)
    {
        if (!CanBeTold(result) || result.Verdict.Headline.Role is not { } role)
            return [];
        var (work, _) = Reasons(result);
        return
        [
            new("against-network", Words.Say_ToNetwork, Message(
                Words.Say_Greeting, Words.Say_AgainstOpening.With(role.Name()), Words.Say_AgainstNetworkReason.With(work), Words.Say_AgainstNetworkAsk)),
            new("against-manager", ManagerTitle(result), Message(
                Words.Say_Greeting,
                Words.Say_AgainstOpening.With(role.Name()),
                Words.Say_AgainstManagerReason.With(work),
                IsStudent(result) ? Words.Say_AgainstTeacherAsk : Words.Say_AgainstManagerAsk)),
            new("against-employer", Words.Say_ToEmployer, Message(
                Words.Say_EmployerGreeting,
                Words.Say_AgainstEmployerOpening.With(role.Name()),
                $"{Words.Say_AgainstEmployerReason.With(work)} {Nearest(result)}",
                Words.Say_AgainstEmployerAsk)),
        ];
    }

    private static ImmutableArray<DecisionScript> ForRole(ResultView result, Role role)
    {
        var (work, scope) = Reasons(result);
        var draws = Words.Say_Draws.With(work, scope);
        return
        [
            new("to-network", Words.Say_ToNetwork, Message(
                Words.Say_Greeting, NetworkOpening(result).With(role.Name()), $"{draws} {Nearest(result)}", Words.Say_NetworkAsk.With(Doing(role)))),
            new("to-manager", ManagerTitle(result), Message(
                Words.Say_Greeting,
                (IsStudent(result) ? Words.Say_TeacherOpening : Words.Say_ManagerOpening).With(role.Name()),
                string.Join(' ', ((string?[])[draws, IsStayingHere(result) ? Words.Say_ManagerHere : null, NearestToManager(result)]).OfType<string>()),
                (IsStudent(result) ? Words.Say_TeacherAsk : Words.Say_ManagerAsk).With(Piece(role)))),
            new("to-employer", Words.Say_ToEmployer, Message(
                Words.Say_EmployerGreeting,
                EmployerOpening(result).With(role.Name()),
                $"{draws} {Words.Say_EmployerWhyYou}",
                Nearest(result),
                Words.Say_EmployerAsk)),
        ];
    }

    // Both roles get the same sentences, each with its own reason.
    private static ImmutableArray<DecisionScript> Between(ResultView result, Role one, Role other)
    {
        var (first, second) = (one.Name(), other.Name());
        var pulls = Pulls(result, one, other);
        return
        [
            new("to-network", Words.Say_ToNetwork, Message(
                Words.Say_Greeting, Words.Say_OpenNetworkOpening.With(first, second), $"{pulls} {Nearest(result)}", Words.Say_OpenNetworkAsk)),
            new("to-manager", ManagerTitle(result), Message(
                Words.Say_Greeting,
                Words.Say_OpenManagerOpening.With(first, second),
                $"{pulls} {NearestToManager(result)}",
                (IsStudent(result) ? Words.Say_OpenTeacherAsk : Words.Say_OpenManagerAsk).With(Piece(one), Piece(other)))),
            new("to-employer", Words.Say_ToEmployer, Message(
                Words.Say_EmployerGreeting, Words.Say_OpenEmployerOpening.With(first, second), $"{pulls} {Nearest(result)}", Words.Say_OpenEmployerAsk)),
        ];
    }

    private static DecisionScript ToSpecialist(ResultView result)
    {
        var technical = result.Verdict.Axis(AxisId.Technical);
        var specialist = !AxisWords.Decided(technical) ? Words.Say_BlankSpecialist
            : technical.Side == Side.High ? Words.Say_BlankSpecialistTechnical : Words.Say_BlankSpecialistBusiness;
        return new("to-specialist", Words.Say_ToSpecialist, Message(
            Words.Say_Greeting, Words.Say_SpecialistOpening.With(specialist), Words.Say_SpecialistReason, Words.Say_SpecialistAsk));
    }

    private static string Message(params string?[] paragraphs) => string.Join("\n\n", paragraphs.Append(Words.Say_Thanks).OfType<string>());

    // Both axes have a decided side. Its weighted mean is not 0, so at least one criterion pulls to it and neither reason is null.
    private static (string Work, string Scope) Reasons(ResultView result)
    {
        var (technical, scope) = (result.Verdict.Axis(AxisId.Technical), result.Verdict.Axis(AxisId.Scope));
        return (result.StrongestCriterion(technical, technical.Side)!.Preference, result.StrongestCriterion(scope, scope.Side)!.Preference);
    }

    // What draws to each of the two, then what is decided already. If only one of them has a reason, both get a blank, so that neither is
    // favored.
    private static string Pulls(ResultView result, Role one, Role other)
    {
        var open = result.Verdict.Axis(one.TechnicalSide() != other.TechnicalSide() ? AxisId.Technical : AxisId.Scope);
        string? Reason(Role role) => result.StrongestCriterion(open, AxisWords.SideOf(role, open.Id))?.Preference;
        var (first, second) = Reason(one) is { } a && Reason(other) is { } b ? (a, b) : (Words.Say_BlankDraw, Words.Say_BlankDraw);
        var pulls = Words.Say_OpenPulls.With(first, second);
        var decided = result.MapAxes.Where(axis => axis.Id != open.Id && AxisWords.Decided(axis)).Select(axis => result.StrongestCriterion(axis, axis.Side)).OfType<Reason>();
        return string.Join(' ', decided.Select(reason => Words.Say_OpenSettled.With(reason.Preference)).Prepend(pulls));
    }

    private static bool IsStudent(ResultView result) => result.Assessment.Work == CurrentWork.Student;

    private static bool IsStayingHere(ResultView result) => result.Assessment.Aim == Aim.NextStep && !IsStudent(result);

    private static string ManagerTitle(ResultView result) => IsStudent(result) ? Words.Say_ToTeacher : Words.Say_ToManager;

    private static string Nearest(ResultView result) => Words.Say_Nearest.With(IsStudent(result) ? Words.Say_BlankStudentExample : Words.Say_BlankExample);

    private static string NearestToManager(ResultView result) =>
        Words.Say_Nearest.With(IsStudent(result) ? Words.Say_BlankTeacherExample : Words.Say_BlankManagerExample);

    private static string NetworkOpening(ResultView result) => result.Assessment.Aim switch
    {
        Aim.NewJob => Words.Say_NetworkNewJob,
        Aim.NextStep => Words.Say_NetworkNextStep,
        Aim.OnlyLooking => Words.Say_NetworkLooking,
        null => Words.Say_NetworkOpening,
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static string EmployerOpening(ResultView result) => result.Assessment.Aim switch
    {
        Aim.NewJob => Words.Say_EmployerNewJob,
        Aim.OnlyLooking => Words.Say_EmployerLooking,
        Aim.NextStep or null => Words.Say_EmployerOpening,
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    // Whom to meet: completes "someone who".
    private static string Doing(Role role) => role switch
    {
        Role.TechnicalProgramManager => Words.Say_DoingTechnicalProgram,
        Role.ProgramManager => Words.Say_DoingProgram,
        Role.TechnicalProjectManager => Words.Say_DoingTechnicalProject,
        Role.ProjectManager => Words.Say_DoingProject,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    // A blank for a small piece of the role's work.
    private static string Piece(Role role) => role switch
    {
        Role.TechnicalProgramManager => Words.Say_PieceTechnicalProgram,
        Role.ProgramManager => Words.Say_PieceProgram,
        Role.TechnicalProjectManager => Words.Say_PieceTechnicalProject,
        Role.ProjectManager => Words.Say_PieceProject,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
