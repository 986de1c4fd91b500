using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

public sealed class IdAttribute() : TextFormAttribute(Slug.Pattern)
{
    public override int? MaxLength => Slug.MaxLength;

    public override (FindingCode Code, string Message)? Fault(string text) => Slug.IsValid(text) ? null
        : (Codes.BadId, $"'{Quote.Of(text)}' is not an id. Use lower-case letters, digits and single hyphens, at most {Slug.MaxLength} characters.");
}

public sealed class HttpsAddressAttribute() : TextFormAttribute("^https://")
{
    public override bool IsAddress => true;

    public override (FindingCode Code, string Message)? Fault(string text) => LinkPolicy.IsHttps(text) ? null
        : (Codes.BadUrl, $"'{Quote.Of(text)}' is not an https: address. {(text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? LinkRefusal.Of(text) : "Copy it from the browser, starting with https://.")}");
}

// The https: address of a whole site, without a path.
public sealed class OriginAttribute() : TextFormAttribute(LinkPolicy.OriginPattern)
{
    public override bool IsAddress => true;

    public override (FindingCode Code, string Message)? Fault(string text) => LinkPolicy.IsOrigin(text) ? null
        : (Codes.BadOrigin, $"'{Quote.Of(text)}' is not the address of a site. Write only https://, the host and a port if needed, such as https://careerpath.example.");
}

public sealed class MailAddressAttribute() : TextFormAttribute(LinkPolicy.MailPattern)
{
    public override (FindingCode Code, string Message)? Fault(string text) => LinkPolicy.IsMail(text) ? null
        : (Codes.BadMail, $"'{Quote.Of(text)}' is not an email address. Write only the address, such as hello@careerpath.example.");
}

public sealed class LanguageAttribute() : TextFormAttribute(SiteLanguage.Pattern)
{
    public override (FindingCode Code, string Message)? Fault(string text) => SiteLanguage.Find(text) is not null ? null
        : (Codes.UnknownValue, $"'{Quote.Of(text)}' is not a known language. Write a tag such as en, de or pt-BR.");
}
