namespace CareerPath.Web.Hosting;

// A cookie that no other site on the same domain can set: over HTTPS it is Secure and its name starts with __Host-. Browsers refuse that
// prefix over HTTP, so there the name has none.
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
