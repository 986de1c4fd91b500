using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Tests.Support;

// Assessments whose results say what few results say.
public static class UnusualSheets
{
    public static IEnumerable<(string Name, Assessment Assessment)> Of(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        Assessment Toward(Func<Item, int?> strength) => Sheets.Of(rubric, item => strength(item) is { } s ? QuizJourney.Toward(item, s) : null);
        bool On(Item item, AxisId axis) => rubric.AxisOf(item) == axis;
        var places = rubric.Items.GroupBy(i => i.Criterion).SelectMany(g => g.Select((item, place) => (item.Id, place))).ToDictionary(p => p.Id, p => p.place);
        int Swinging(Item item) => places[item.Id] % 2 == 0 ? 2 : -2;

        yield return ("all skipped", Toward(_ => null));
        yield return ("all in between", Toward(_ => 0));
        yield return ("the same position everywhere", Sheets.Of(rubric, _ => 1));
        yield return ("contradicting", Toward(item => Swinging(item)));
        // Every criterion cancels out, except for the last of an odd number of pairs, which is in between.
        yield return ("cancelling out", Toward(item => places[item.Id] / 2 * 2 + 1 < rubric.Items.Count(i => i.Criterion == item.Criterion && i.Round == 1) ? Swinging(item) / 2 : 0));
        yield return ("perhaps none of the four", Toward(item => On(item, AxisId.Others) ? -2 : 2));
        yield return ("perhaps none of the four, and all four open", Toward(item => On(item, AxisId.Others) ? -2 : 0));
        yield return ("too few answers on one axis", Toward(item => On(item, AxisId.Technical) ? null : -2));
        yield return ("no answer about one criterion", Toward(item => item.Criterion == rubric.Axes[0].Criteria[0].Id ? null : 1));
        yield return ("a first direction", FirstLook(Toward(_ => 2)));
        yield return ("a first direction by their own hand", FirstLook(Toward(item => On(item, AxisId.Others) ? -2 : -1)));
        yield return ("a first look both ways", FirstLook(Toward(item => rubric.Items.IndexOf(item) % 2 == 0 ? -1 : 2)));
        yield return ("a second round that turns it", Second(Toward(item => places[item.Id] == 0 ? 1 : 0), item => QuizJourney.Toward(item, -2)));
        yield return ("a second round after the middle", Second(Toward(_ => 0), item => QuizJourney.Toward(item, 2)));
        yield return ("a second round that changes nothing", Second(Toward(item => Swinging(item) / 2), item => places[item.Id] % 2));
        yield return ("a second round after too few answers", Second(Toward(_ => null), item => QuizJourney.Toward(item, 1)));
        yield return ("a second round skipped", Second(Toward(_ => 0), _ => null));

        Assessment FirstLook(Assessment assessment)
        {
            foreach (var item in rubric.Items.Where(i => !i.FirstLook))
                assessment.Answers.Remove(item.Id);
            return assessment;
        }

        Assessment Second(Assessment assessment, Func<Item, int?> position)
        {
            foreach (var item in rubric.Items.Where(i => i.Round == 2))
                assessment.Answers[item.Id] = position(item) is { } p ? Position.Of(p) : null;
            return assessment;
        }
    }
}
