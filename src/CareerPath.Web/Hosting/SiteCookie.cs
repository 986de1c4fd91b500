namespace CareerPath.Web.Hosting;

// A cookie of the site's own. Over HTTPS it is Secure and its name begins with __Host-, so that no other site below the same domain can set
// it; a browser refuses that name over HTTP.
public sealed class SiteCookie : CookieBuilder
{
    private readonly string _name;
    private readonly IHttpContextAccessor _http;

    public SiteCookie(string name, IHttpContextAccessor http)
    {
        (_name, _http) = (name, http);
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override string? Name
    {
        get => _http.HttpContext is { } context ? NameFor(context.Request, _name) : _name;
        set => throw new NotSupportedException("The name follows from the request.");
    }

    public static string NameFor(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;
}
