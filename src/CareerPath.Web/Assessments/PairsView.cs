using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// A page of statement pairs as the form shows it. First and second, not left and right: on a phone one stands above the other.
public sealed record PairsView(ImmutableArray<Item> Items, int FirstNumber, int Total, ChoicesInput Input)
{
    public static readonly ImmutableArray<(string Token, string Words)> Stops =
    [
        ("-2", "Much more the first"), ("-1", "A little more the first"), ("0", "Right in between"),
        ("1", "A little more the second"), ("2", "Much more the second"),
    ];

    public int NumberOf(string id) => FirstNumber + Items.Select(i => i.Id.Value).ToList().IndexOf(id);

    public static string Words(string token) =>
        Stops.FirstOrDefault(s => s.Token == token).Words
        ?? (token == Choices.Skip ? "Skipped" : "Not answered yet");
}

/// A pair to look back at, with the statement leaned to.
public sealed record PairGlance(int Number, Item Item, string Token)
{
    public bool IsFirst => Token is "-2" or "-1";

    public bool IsSecond => Token is "1" or "2";
}
