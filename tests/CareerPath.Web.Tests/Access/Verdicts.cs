using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Access;

// Sample answers that lead to each band.
public static class Verdicts
{
    public static IEnumerable<(string Name, Func<Item, int?> Position)> Samples(Rubric rubric)
    {
        yield return ("clear", item => QuizJourney.Toward(item, 2));
        yield return ("clear, the other corner", item => QuizJourney.Toward(item, -2));
        yield return ("leaning", Leaning(rubric));
        yield return ("too close to call", _ => 0);
        yield return ("not enough answers", _ => null);
    }

    // Leans toward the high side, with as many contrary answers as needed to keep it from being clear.
    private static Func<Item, int?> Leaning(Rubric rubric)
    {
        for (var contrary = 0; contrary < rubric.Items.Length; contrary++)
        {
            var against = rubric.Items.Where((_, i) => i % 2 == 0).Concat(rubric.Items.Where((_, i) => i % 2 == 1)).Take(contrary).ToHashSet();
            int? Position(Item item) => QuizJourney.Toward(item, against.Contains(item) ? -1 : 1);
            var sheet = new AnswerSheet { Answers = rubric.Items.ToDictionary(i => i.Id, i => CareerPath.Engine.Scoring.Position.Of(Position(i)!.Value)) };
            if (Scorer.Score(rubric, sheet).Headline.Band == Band.Leaning)
                return Position;
        }
        throw new InvalidOperationException("No sheet of this kind is leaning.");
    }
}
