using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// A page of statement pairs as the form shows it.
public sealed record PairsView(ImmutableArray<Item> Items, int FirstNumber, int Total, ChoicesInput Input)
{
    public static readonly ImmutableArray<(string Token, string Words)> Stops =
    [
        ("-2", "Much more the left"), ("-1", "A little more the left"), ("0", "Right in between"),
        ("1", "A little more the right"), ("2", "Much more the right"),
    ];

    public int NumberOf(string id) => FirstNumber + Items.Select(i => i.Id.Value).ToList().IndexOf(id);

    public static string Words(string token) =>
        Stops.FirstOrDefault(s => s.Token == token).Words
        ?? (token == Choices.Skip ? "Skipped" : "Not answered yet");
}
