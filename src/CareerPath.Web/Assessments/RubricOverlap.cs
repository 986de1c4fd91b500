using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The questions that two rubrics have in common. An answer means the same under both if the question's id and its whole wording are the
// same. Weights, reasons and which side is high may differ, because the person did not answer those.
public sealed class RubricOverlap
{
    private readonly ImmutableHashSet<string> _skills;
    private readonly ImmutableHashSet<string> _factors;
    private readonly ImmutableHashSet<string> _dealBreakers;

    public RubricOverlap(Rubric old, Rubric today)
    {
        var before = old.Items.ToDictionary(i => i.Id);
        var after = today.Items.Select(i => i.Id).ToHashSet();
        Shared = [.. today.Items.Where(i => before.TryGetValue(i.Id, out var was) && SameWords(was, i))];
        // The second round is optional, so its pairs do not count as left to answer.
        var asked = today.Items.Where(i => i.Round == 1).ToList();
        Reworded = [.. asked.Where(i => before.TryGetValue(i.Id, out var was) && !SameWords(was, i)).Select(i => new Rewording(before[i.Id], i))];
        Added = [.. asked.Where(i => !before.ContainsKey(i.Id))];
        Gone = [.. old.Items.Where(i => !after.Contains(i.Id))];
        _skills = Alike(old.Skills, today.Skills, s => s.Id, (a, b) => Same(a.Name, b.Name) && a.Levels.SequenceEqual(b.Levels, StringComparer.Ordinal));
        _factors = Alike(old.Factors, today.Factors, f => f.Id, (a, b) => Same(a.Name, b.Name) && Same(a.Question, b.Question));
        _dealBreakers = Alike(old.DealBreakers, today.DealBreakers, d => d.Id, (a, b) => Same(a.Statement, b.Statement));
    }

    // In today's order, like the next two.
    public ImmutableArray<Item> Shared { get; }

    public ImmutableArray<Rewording> Reworded { get; }

    public ImmutableArray<Item> Added { get; }

    // In the old order.
    public ImmutableArray<Item> Gone { get; }

    // How many pairs are left to answer.
    public int LeftIn(Assessment assessment) =>
        Shared.Count(i => i.Round == 1 && !assessment.Answers.ContainsKey(i.Id)) + Reworded.Length + Added.Length;

    // How many pairs the person answered or skipped and does not need to see again.
    public int AnsweredIn(Assessment assessment) => Shared.Count(i => assessment.Answers.ContainsKey(i.Id));

    // How many answers to the optional parts are carried over.
    public int BesidesIn(Assessment assessment) =>
        assessment.Skills.Keys.Count(_skills.Contains) + assessment.Factors.Keys.Count(_factors.Contains) + assessment.DealBreakers.Keys.Count(_dealBreakers.Contains);

    public void Copy(Assessment from, Assessment to)
    {
        to.Answers = Of(from.Answers, Shared.Select(i => i.Id).ToHashSet());
        to.Skills = Of(from.Skills, _skills);
        to.Factors = Of(from.Factors, _factors);
        to.DealBreakers = Of(from.DealBreakers, _dealBreakers);
        (to.Work, to.Aim) = (from.Work, from.Aim);
    }

    private static Dictionary<TKey, T> Of<TKey, T>(Dictionary<TKey, T> answers, IReadOnlySet<TKey> ids)
        where TKey : notnull =>
        answers.Where(a => ids.Contains(a.Key)).ToDictionary();

    private static ImmutableHashSet<string> Alike<T>(ImmutableArray<T> old, ImmutableArray<T> today, Func<T, string> id, Func<T, T, bool> sameWords)
    {
        var before = old.ToDictionary(id, StringComparer.Ordinal);
        return [.. today.Where(t => before.TryGetValue(id(t), out var was) && sameWords(was, t)).Select(id)];
    }

    private static bool SameWords(Item a, Item b) => Same(a.Left, b.Left) && Same(a.Right, b.Right);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}

public sealed record Rewording(Item Before, Item After);
