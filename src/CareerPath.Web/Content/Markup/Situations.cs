using System.Collections.Immutable;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Markup;

public enum Situation
{
    Resume,
    Interview,
    StatusUpdate,
    DesignReview,
    Negotiation,
    Escalation,
    Networking,
}

// The situations in the order that every list uses, and their names in URLs, in content and for readers.
public static class Situations
{
    public static ImmutableArray<Situation> All { get; } = [.. Enum.GetValues<Situation>()];

    // Such as status-update.
    public static string Slug(this Situation situation) => Shape.ValueName(situation.ToString());

    // Such as "Status update".
    public static string Name(this Situation situation) => situation switch
    {
        Situation.Resume => Words.Situation_Resume,
        Situation.Interview => Words.Situation_Interview,
        Situation.StatusUpdate => Words.Situation_StatusUpdate,
        Situation.DesignReview => Words.Situation_DesignReview,
        Situation.Negotiation => Words.Situation_Negotiation,
        Situation.Escalation => Words.Situation_Escalation,
        Situation.Networking => Words.Situation_Networking,
        _ => throw new ArgumentOutOfRangeException(nameof(situation)),
    };

    public static bool TryParse(string? slug, out Situation situation)
    {
        foreach (var known in All)
        {
            situation = known;
            if (string.Equals(known.Slug(), slug, StringComparison.Ordinal))
                return true;
        }
        situation = default;
        return false;
    }
}
