using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Numbers: the one-based number of each pair in the order asked, by which a result refers to it.
// Total: how many pairs the first round has; null on a page of the second.
public sealed record PairsView(ImmutableArray<Item> Items, ImmutableArray<int> Numbers, int? Total, ChoicesInput Input)
{
    // What the person is called if somebody else answers about them. Null if they answer for themselves.
    public string? About { get; init; }

    public string Skip => About is null ? Words.Pair_Skip : Words.View_CannotSay;

    public static PairsView Of(Rubric rubric, QuizPages quiz, int number, ChoicesInput input) => new(
        quiz[number],
        [.. quiz[number].Select(i => rubric.Items.IndexOf(i) + 1)],
        number <= quiz.Count ? quiz.FirstRoundPairs : null,
        input);

    public static ImmutableArray<(string Token, string Text)> Stops =>
    [
        ("-2", Words.Pair_MuchFirst), ("-1", Words.Pair_LittleFirst), ("0", Words.Pair_InBetween),
        ("1", Words.Pair_LittleSecond), ("2", Words.Pair_MuchSecond),
    ];

    public int NumberOf(string id) => Numbers[Items.Select(i => i.Id.Value).ToList().IndexOf(id)];

    public string Count(int index) => (Total, About) switch
    {
        ({ } total, { } about) => Words.View_Pair.With(Numbers[index], total, about),
        ({ } total, _) => Words.Pair_Count.With(Numbers[index], total),
        _ => Words.Pair_CountSecond.With(Numbers[index], index + 1, Items.Length),
    };

    public string NameOf(string id) => Words.Pair_Name.With(NumberOf(id));

    public static string TextOf(Position position) => TextOf(new GivenAnswer(position.Value));

    public static string TextOf(GivenAnswer? answer) => answer switch
    {
        null => Words.Pair_NotAnswered,
        { Number: { } position } => Stops[position + 2].Text,
        _ => Words.Pair_Skipped,
    };
}

// A pair shown again, with its answer.
public sealed record PairGlance(int Number, Item Item, GivenAnswer? Answer)
{
    public bool IsFirst => Answer?.Number < 0;

    public bool IsSecond => Answer?.Number > 0;
}
