using System.Buffers;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Markup;

public enum LinkKind
{
    Bad,

    // A path of this site, such as /articles/x#y.
    Internal,

    // A heading on the same page, such as #y.
    Anchor,

    External,

    Mail,
}

// The addresses that a link may have. Every other address is bad.
public static partial class LinkPolicy
{
    public const string Mailto = "mailto:";

    // In JSON Schema syntax, like OriginPattern.
    public const string MailPattern = MailStart + "$";

    public const string OriginPattern = OriginStart + "$";

    private const string MailStart = @"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+";
    private const string OriginStart = @"^https://[^/?#@\s]+/?";

    // A heading's id may have letters of any script. Addresses copied from a browser have them as %D1%87.
    private const string Fragment = @"#(?:[\p{L}\p{M}\p{N}\p{Cs}_:.-]|%[0-9A-Fa-f]{2})+";

    private static readonly SearchValues<char> _noParts = Patterns.Every(IsNoPartOfAnAddress);

    // Only one leading slash: to a browser, //host and /\host are other sites.
    [GeneratedRegex(@"\A/(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*/?)?(?:\?[A-Za-z0-9._~=&,%+-]*)?(?:" + Fragment + @")?\z")]
    private static partial Regex Path { get; }

    [GeneratedRegex(@"\A" + Fragment + @"\z")]
    private static partial Regex Anchor { get; }

    [GeneratedRegex(MailStart + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Mail { get; }

    [GeneratedRegex(OriginStart + @"\z")]
    private static partial Regex Origin { get; }

    [GeneratedRegex(@"\A/images/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.(?:svg|png|webp|avif|jpg)\z")]
    private static partial Regex Image { get; }

    public static LinkKind Classify(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return LinkKind.Bad;
        if (Anchor.IsMatch(url))
            return LinkKind.Anchor;
        if (Path.IsMatch(url))
            return LinkKind.Internal;
        if (url.StartsWith(Mailto, StringComparison.Ordinal) && IsMail(url[Mailto.Length..]))
            return LinkKind.Mail;
        return IsHttps(url) ? LinkKind.External : LinkKind.Bad;
    }

    public static bool IsHttps(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && !url.AsSpan().ContainsAny(_noParts)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal);

    public static bool IsNoPartOfAnAddress(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '<' or '>' or '"';

    // https, a host and an optional port, without a path.
    public static bool IsOrigin(string url) => Origin.IsMatch(url) && IsHttps(url);

    // An email address alone, such as hello@careerpath.example.
    public static bool IsMail(string address) => Mail.IsMatch(address);

    // A page may only show pictures of this site.
    public static bool IsOwnImage(string? url) => url is not null && Image.IsMatch(url);
}
