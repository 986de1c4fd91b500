using CareerPath.Web.Hosting;

namespace CareerPath.Web.Language;

// One of the choices of a role and a situation.
public sealed class CachedPhrasesAttribute : CachedPageAttribute
{
    public override string? KeyOf(HttpRequest request)
    {
        var isKnown = true;
        var filter = PhraseFilter.Of(request.Query, (_, _) => isKnown = false);
        return isKnown ? filter.Query : null;
    }
}
