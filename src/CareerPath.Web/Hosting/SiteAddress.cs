namespace CareerPath.Web.Hosting;

// The site's public address, for links that leave it.
public sealed class SiteAddress(IConfiguration configuration)
{
    private const string Setting = "Site:Address";

    // Such as https://careerpath.example, without a slash at the end; null when it is not set.
    public string? Configured { get; } = Read(configuration[Setting]);

    // Where it is not set, the address by which this visitor came.
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
