using System.Net;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Hosting;

public sealed class CookieTests : IDisposable
{
    private readonly Site _site = new() { EnvironmentName = "Production" };

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("http", "careerpath.", false)]
    [InlineData("https", "__Host-careerpath.", true)]
    public async Task Cookies_AreForTheServerAlone_AndOverHttpsForThisHostAlone(string scheme, string prefix, bool secure)
    {
        var visitor = _site.NewVisitor($"{scheme}://careerpath.example");
        var first = QuizJourney.Answered(await visitor.GetAsync("/quiz"), _site.Content.Rubric, "1");
        var started = await visitor.PostAsync(first.Form());

        var form = Assert.Single(first.Response.Headers.GetValues("Set-Cookie"));
        var device = Assert.Single(started.Headers.GetValues("Set-Cookie"));
        AssertCookie(form, prefix + "form=", "samesite=strict", secure);
        AssertCookie(device, prefix + "device=", "samesite=lax", secure);
        Assert.Contains("max-age=34560000", device, StringComparison.Ordinal);
        Assert.Contains("Your assessments on this device", (await visitor.GetAsync("/quiz")).Html, StringComparison.Ordinal);
        Assert.Equal(secure, started.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void AStartTicket_IsGoodForADay()
    {
        var ticket = _site.Services.GetRequiredService<StartTicket>().New("rubric");
        _site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("CareerPath.StartTicket.v1").ToTimeLimitedDataProtector().Unprotect(ticket, out var expires);

        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromHours(23.9), TimeSpan.FromHours(24));
    }

    [Fact]
    public void AShareKey_CannotBeWorkedOutWithoutTheOwnersKey()
    {
        var link = Guid.Parse("0193a1b2-0000-7000-8000-000000000001");
        var (one, two) = (CapabilityKey.New(), CapabilityKey.New());

        Assert.Equal(ShareLink.KeyFrom(one, link), ShareLink.KeyFrom(one, link));
        Assert.NotEqual(ShareLink.KeyFrom(one, link), ShareLink.KeyFrom(two, link));
    }

    private static void AssertCookie(string cookie, string name, string sameSite, bool secure)
    {
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        var attributes = cookie.Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("httponly", attributes);
        Assert.Contains("path=/", attributes);
        Assert.Contains(sameSite, attributes);
        Assert.Equal(secure, attributes.Contains("secure"));
        Assert.DoesNotContain(attributes, a => a.StartsWith("domain", StringComparison.Ordinal));
    }
}
