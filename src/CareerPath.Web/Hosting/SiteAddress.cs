namespace CareerPath.Web.Hosting;

// The site's public address, for absolute links.
public sealed class SiteAddress(IConfiguration configuration)
{
    private const string Setting = "Site:Address";

    // Such as https://careerpath.example, without a trailing slash. Null if not set.
    public string? Configured { get; } = Read(configuration[Setting]);

    // Falls back to the address that this visitor used.
    public string Of(HttpRequest request) => Configured ?? $"{request.Scheme}://{request.Host}";

    private static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new StartException($"Site__Address is '{text}'. Write the address that visitors see, without a path, such as https://careerpath.example.");
    }
}
