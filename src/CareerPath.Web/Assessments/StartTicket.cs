using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CareerPath.Web.Assessments;

// The owner key of an assessment that does not exist yet and the rubric its first page was shown under, sealed into that page: pressing
// twice saves into one assessment, and an answer is never taken for one to another wording.
public sealed class StartTicket(IDataProtectionProvider protection)
{
    // A form may stay open this long; a deleted key is remembered for longer.
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CareerPath.StartTicket.v1").ToTimeLimitedDataProtector();

    public string New(string rubricId) => _protector.Protect($"{CapabilityKey.New()} {rubricId}", Lifetime);

    // Null when the ticket cannot be read, is a day old, or was made under another rubric.
    public CapabilityKey? Read(string? ticket, string rubricId)
    {
        try
        {
            return _protector.Unprotect(ticket ?? "").Split(' ') is [var text, var id] && id == rubricId && CapabilityKey.TryParse(text, null, out var key)
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
