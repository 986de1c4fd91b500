using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The four parts of an assessment. Each is a list of questions with one answer per question.
public enum Part
{
    Enjoy,
    Skills,
    Matters,
    DealBreakers,
}

// A position, level or weight; 1 for yes and 0 for no; null for a skipped pair.
public readonly record struct GivenAnswer(int? Number);

// One question on a form: the answer the form showed when it was opened (Was) and the answer chosen now. Null means no answer.
public sealed record Choice(string Id, GivenAnswer? Was, GivenAnswer? Now);

// A question whose stored answer changed after the form was opened, to something other than what the form says now.
public sealed record Conflict(string Id, GivenAnswer? Stored, GivenAnswer? Yours);

public static class Choices
{
    public const string Skip = "skip";
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly ImmutableDictionary<string, GivenAnswer> _positions = Numbers(-2, 2).Add(Skip, new GivenAnswer(null));
    private static readonly ImmutableDictionary<string, GivenAnswer> _levels = Numbers(0, 4);
    private static readonly ImmutableDictionary<string, GivenAnswer> _weights = Numbers(0, 3);
    private static readonly ImmutableDictionary<string, GivenAnswer> _yesNo = ImmutableDictionary<string, GivenAnswer>.Empty.Add(Yes, new GivenAnswer(1)).Add(No, new GivenAnswer(0));

    // The answer for a form's token; null if the token is empty or unknown.
    public static GivenAnswer? Read(Part part, string? token) => Tokens(part).TryGetValue(token ?? "", out var answer) ? answer : null;

    // The token for an answer; empty for no answer.
    public static string Token(Part part, GivenAnswer? answer) => answer is null ? "" : Tokens(part).First(t => t.Value == answer).Key;

    public static ImmutableArray<string> Ids(Part part, Rubric rubric) => part switch
    {
        Part.Enjoy => [.. rubric.Items.Select(i => i.Id.Value)],
        Part.Skills => [.. rubric.Skills.Select(s => s.Id)],
        Part.Matters => [.. rubric.Factors.Select(f => f.Id)],
        Part.DealBreakers => [.. rubric.DealBreakers.Select(d => d.Id)],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static Dictionary<string, GivenAnswer> Of(Assessment assessment, Part part) => part switch
    {
        Part.Enjoy => assessment.Answers.ToDictionary(a => a.Key.Value, a => new GivenAnswer(a.Value?.Value)),
        Part.Skills => assessment.Skills.ToDictionary(s => s.Key, s => new GivenAnswer(s.Value)),
        Part.Matters => assessment.Factors.ToDictionary(f => f.Key, f => new GivenAnswer(f.Value)),
        Part.DealBreakers => assessment.DealBreakers.ToDictionary(d => d.Key, d => new GivenAnswer(d.Value ? 1 : 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // Sets one answer; null removes it.
    public static void Set(Assessment assessment, Part part, string id, GivenAnswer? answer)
    {
        switch (part)
        {
            case Part.Enjoy:
                Put(assessment.Answers, ItemId.Parse(id, null), answer, a => a.Number is { } position ? Position.Of(position) : null);
                break;
            case Part.Skills:
                Put(assessment.Skills, id, answer, a => a.Number!.Value);
                break;
            case Part.Matters:
                Put(assessment.Factors, id, answer, a => a.Number!.Value);
                break;
            case Part.DealBreakers:
                Put(assessment.DealBreakers, id, answer, a => a.Number == 1);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    private static void Put<TKey, T>(Dictionary<TKey, T> map, TKey id, GivenAnswer? answer, Func<GivenAnswer, T> value)
        where TKey : notnull
    {
        if (answer is { } given)
            map[id] = value(given);
        else
            map.Remove(id);
    }

    private static ImmutableDictionary<string, GivenAnswer> Tokens(Part part) => part switch
    {
        Part.Enjoy => _positions,
        Part.Skills => _levels,
        Part.Matters => _weights,
        Part.DealBreakers => _yesNo,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static ImmutableDictionary<string, GivenAnswer> Numbers(int least, int most) =>
        Enumerable.Range(least, most - least + 1).ToImmutableDictionary(n => n.ToString(CultureInfo.InvariantCulture), n => new GivenAnswer(n));
}
