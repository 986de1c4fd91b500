namespace CareerPath.Web.Hosting;

// Marks a public page that is the same for everyone. The response is cached until the content changes.
[AttributeUsage(AttributeTargets.Class)]
public class CachedPageAttribute : Attribute
{
    // The query values that the page depends on, in a normalized form so that equivalent requests share a cache entry. Null if this
    // response must not be cached.
    public virtual string? KeyOf(HttpRequest request) => "";
}
