using System.Collections.Immutable;
using System.ComponentModel;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Api;

// Describes the body of POST /api/v1/score in the OpenAPI document. ScoreRequestReader reads the body itself, so that one response can list
// every mistake in it.
[Description("One person's answers. Every member may be left out; nothing sent is stored.")]
public sealed record ScoreRequest
{
    [Description("Position by item id, a whole number: -2 (much more the left statement), -1, 0 (right in between), 1, 2 (much more the right). null, or no member, is a skipped pair, which is not the same as 0. Second-round items and whole axes may be left out: the other axes are scored as ever.")]
    [EachValue(-2, 2)]
    public ImmutableDictionary<string, int?> Answers { get; init; } = ImmutableDictionary<string, int?>.Empty;

    [Description("Level by skill id, a whole number from 0 to 4. A skill left out is unrated. Skills never change the verdict.")]
    [EachValue(0, SheetRules.MaxLevel)]
    public ImmutableDictionary<string, int> Skills { get; init; } = ImmutableDictionary<string, int>.Empty;

    [Description("Weight by factor id, a whole number from 0 (does not matter) to 3. A factor left out has weight 0.")]
    [EachValue(0, SheetRules.MaxFactorWeight)]
    public ImmutableDictionary<string, int> Factors { get; init; } = ImmutableDictionary<string, int>.Empty;

    [Description("Ids of the deal-breakers answered yes, each once.")]
    public ImmutableArray<string> Dealbreakers { get; init; } = [];
}

// The allowed range of every value in a JSON object keyed by id.
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachValueAttribute(int least, int most) : Attribute
{
    public int Least => least;

    public int Most => most;
}
