namespace CareerPath.Web.Hosting;

// A public page, the same for everybody, that is kept as it was sent until the content changes.
[AttributeUsage(AttributeTargets.Class)]
public class CachedPageAttribute : Attribute
{
    // What the page takes from the request, always written in the same way, so that there are only as many answers to keep as the page has.
    // Null for a request whose answer is not kept.
    public virtual string? KeyOf(HttpRequest request) => "";
}
