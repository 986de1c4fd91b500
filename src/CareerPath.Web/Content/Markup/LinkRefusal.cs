using System.Globalization;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Markup;

// Says what is wrong with a refused address and what to write instead.
public static partial class LinkRefusal
{
    private const string Forms = "Use a path of this site (/articles/…), https: or mailto:.";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme { get; }

    // The characters that a path, a query and a fragment may have.
    [GeneratedRegex(@"\A[A-Za-z0-9/._~=&,+:-]*(?:\?[A-Za-z0-9/._~=&,%+:-]*)?(?:#[\p{L}\p{M}\p{N}\p{Cs}/?#._~=&,%+:-]*)?")]
    private static partial Regex Allowed { get; }

    // A relative link to a file, which other Markdown tools support.
    public static bool IsRelative(string url) => url.Length > 0 && url[0] is not ('/' or '#' or '?') && !Scheme.IsMatch(url);

    public static string Of(string url)
    {
        var scheme = Scheme.Match(url).Value;
        return scheme.ToLowerInvariant() switch
        {
            "https:" => OfHttps(url),
            "http:" => "Write https: instead of http:.",
            LinkPolicy.Mailto => OfMail(url[LinkPolicy.Mailto.Length..]),
            "" => OfPath(url),
            _ => $"A link cannot start with '{Quote.Of(scheme)}'. {Forms}",
        };
    }

    private static string OfHttps(string url)
    {
        if (url.FirstOrDefault(LinkPolicy.IsNoPartOfAnAddress) is not '\0' and var sign)
            return $"An address cannot contain {Name(sign)}. Write {Escaped(sign)} instead.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return "Write // and a host after https:, as in https://example.com/page.";
        return uri.UserInfo.Length > 0
            ? $"A link cannot contain a user name or password. Remove '{Quote.Of(uri.UserInfo)}@'."
            : $"Readers cannot reach '{Quote.Of(uri.Host)}'. Use a public host such as www.example.com.";
    }

    private static string OfMail(string address) => address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
        ? $"A mail link can only have an address. Remove '{Quote.Of(address[at..])}'."
        : "Write only one email address after mailto:, as in mailto:hello@example.com.";

    private static string OfPath(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
            return "Write https: before the address of another site.";
        if (url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return "Write https:// before the address of another site.";
        if (!url.StartsWith('/') && !url.StartsWith('#'))
            return Forms;
        return url.ElementAtOrDefault(Allowed.Match(url).Length) is not '\0' and var sign
            ? $"An address of this site cannot contain {Name(sign)}. Copy it from the browser's address bar."
            : "No page of this site has such an address. Copy it from the browser's address bar.";
    }

    private static string Name(char sign) => char.IsWhiteSpace(sign) ? "a space" : char.IsControl(sign) ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}") : $"'{sign}'";

    private static string Escaped(char sign) => Uri.EscapeDataString(sign.ToString());
}
