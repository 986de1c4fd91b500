using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CareerPath.Web.Assessments;

// The owner key of an assessment that does not exist yet, and the rubric of its first page, encrypted in that page. Pressing the button
// twice therefore saves into one assessment, and an answer is never saved under a rubric with different wording.
public sealed class StartTicket(IDataProtectionProvider protection)
{
    // How long a form may stay open. Deletion remembers a deleted key for longer than this.
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CareerPath.StartTicket.v1").ToTimeLimitedDataProtector();

    public string New(string rubricId) => _protector.Protect($"{CapabilityKey.New()} {rubricId}", Lifetime);

    // Null if the ticket cannot be read, has expired, or was made under another rubric.
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
