using CareerPath.Web.Hosting;

namespace CareerPath.Web.Language;

// Keeps one response for each combination of role, situation and, if the response comes in parts, part.
public sealed class CachedPhrasesAttribute : CachedPageAttribute
{
    public bool InParts { get; init; }

    public override string? KeyOf(HttpRequest request)
    {
        var isKnown = true;
        var filter = PhraseFilter.Of(request.Query, (_, _) => isKnown = false);
        return isKnown ? (InParts ? filter : filter with { Part = 1 }).Query : null;
    }
}
