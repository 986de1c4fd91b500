using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CareerPath.Web.Assessments;

/// The owner key of an assessment that does not exist yet, sealed into the quiz's first page: pressing twice, or going
/// back and pressing again, saves into one assessment.
public sealed class StartTicket(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CareerPath.StartTicket.v1");

    public string New() => _protector.Protect(CapabilityKey.New().ToString());

    /// A ticket that cannot be read (its keys are gone) gives a new key.
    public CapabilityKey Read(string? ticket)
    {
        try
        {
            return CapabilityKey.TryParse(_protector.Unprotect(ticket ?? ""), null, out var key) ? key : CapabilityKey.New();
        }
        catch (CryptographicException)
        {
            return CapabilityKey.New();
        }
    }
}
