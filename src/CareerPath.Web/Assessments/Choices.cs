using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Assessments;

/// The four parts of an assessment. Each is a list of questions with one token chosen for each.
public enum Part
{
    Enjoy,
    Skills,
    Matters,
    DealBreakers,
}

/// What a form says of one question: what it showed when it was opened, and what is chosen now. Empty means nothing chosen.
public sealed record Choice(string Id, string Was, string Now);

/// A question that was changed elsewhere after the form was opened, and differently than in the form.
public sealed record Conflict(string Id, string Stored, string Yours);

public static class Choices
{
    public const string Skip = "skip";
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly ImmutableArray<string> _positions = ["-2", "-1", "0", "1", "2", Skip];
    private static readonly ImmutableArray<string> _levels = ["0", "1", "2", "3", "4"];
    private static readonly ImmutableArray<string> _weights = ["0", "1", "2", "3"];
    private static readonly ImmutableArray<string> _yesNo = [Yes, No];

    public static ImmutableArray<string> Allowed(Part part) => part switch
    {
        Part.Enjoy => _positions,
        Part.Skills => _levels,
        Part.Matters => _weights,
        Part.DealBreakers => _yesNo,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static ImmutableArray<string> Ids(Part part, Rubric rubric) => part switch
    {
        Part.Enjoy => [.. rubric.Items.Select(i => i.Id.Value)],
        Part.Skills => [.. rubric.Skills.Select(s => s.Id)],
        Part.Matters => [.. rubric.Factors.Select(f => f.Id)],
        Part.DealBreakers => [.. rubric.DealBreakers.Select(d => d.Id)],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static Dictionary<string, string> Of(Assessment assessment, Part part) => part switch
    {
        Part.Enjoy => assessment.Answers.ToDictionary(a => a.Key, a => a.Value is { } position ? Text(position) : Skip),
        Part.Skills => assessment.Skills.ToDictionary(s => s.Key, s => Text(s.Value)),
        Part.Matters => assessment.Factors.ToDictionary(f => f.Key, f => Text(f.Value)),
        Part.DealBreakers => assessment.DealBreakers.ToDictionary(d => d.Key, d => d.Value ? Yes : No),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// Sets one answer; an empty token takes it away.
    public static void Set(Assessment assessment, Part part, string id, string token)
    {
        switch (part)
        {
            case Part.Enjoy:
                assessment.Answers = With(assessment.Answers, id, token, t => t == Skip ? null : (int?)Number(t));
                break;
            case Part.Skills:
                assessment.Skills = With(assessment.Skills, id, token, Number);
                break;
            case Part.Matters:
                assessment.Factors = With(assessment.Factors, id, token, Number);
                break;
            case Part.DealBreakers:
                assessment.DealBreakers = With(assessment.DealBreakers, id, token, t => t == Yes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    // A new map each time: EF sees a change by comparing.
    private static Dictionary<string, T> With<T>(Dictionary<string, T> map, string id, string token, Func<string, T> read)
    {
        var copy = new Dictionary<string, T>(map);
        if (token.Length == 0)
            copy.Remove(id);
        else
            copy[id] = read(token);
        return copy;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
