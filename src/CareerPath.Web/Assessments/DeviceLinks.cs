using System.Collections.Immutable;
using System.Security.Cryptography;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace CareerPath.Web.Assessments;

// The owner links this device remembers, encrypted in one cookie, so that a returning visitor finds them.
public sealed class DeviceLinks(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private const string Cookie = "careerpath.device";
    private const int Most = 20;
    private readonly SiteCookie _cookie = new(Cookie, http) { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400) };
    private readonly IDataProtector _protector = protection.CreateProtector("CareerPath.DeviceLinks.v1");

    // Whether the request has the cookie, even if none of its links can be read any more.
    public static bool AreOn(HttpRequest request) => request.Cookies.ContainsKey(SiteCookie.NameFor(request, Cookie));

    // Newest first.
    public ImmutableArray<CapabilityKey> All()
    {
        if (http.HttpContext?.Request.Cookies[_cookie.Name!] is not { } value)
            return [];
        try
        {
            return [.. _protector.Unprotect(value).Split(' ').Where(s => CapabilityKey.TryParse(s, null, out _)).Select(s => CapabilityKey.Parse(s, null))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    public void Remember(CapabilityKey key)
    {
        var all = All();
        if (all is not [var first, ..] || first != key)
            Write([key, .. all.Where(k => k != key).Take(Most - 1)]);
    }

    public void Forget(CapabilityKey key) => Write([.. All().Where(k => k != key)]);

    public void ForgetAll() => Write([]);

    private void Write(ImmutableArray<CapabilityKey> keys)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("There is no current HTTP request.");
        var options = _cookie.Build(context);
        if (keys.IsEmpty)
            context.Response.Cookies.Delete(_cookie.Name!, options);
        else
            context.Response.Cookies.Append(_cookie.Name!, _protector.Protect(string.Join(' ', keys)), options);
    }
}
