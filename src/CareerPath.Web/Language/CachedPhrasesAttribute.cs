using CareerPath.Web.Hosting;

namespace CareerPath.Web.Language;

// Keeps one response for each combination of role and situation.
public sealed class CachedPhrasesAttribute : CachedPageAttribute
{
    public override string? KeyOf(HttpRequest request)
    {
        var isKnown = true;
        var filter = PhraseFilter.Of(request.Query, (_, _) => isKnown = false);
        return isKnown ? filter.Query : null;
    }
}
