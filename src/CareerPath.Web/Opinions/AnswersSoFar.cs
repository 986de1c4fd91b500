using System.Collections.Immutable;
using System.Security.Cryptography;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.DataProtection;

namespace CareerPath.Web.Opinions;

// The choices of the other pages of a second opinion, encrypted in the address of each page: nothing is stored before the opinion is sent.
public sealed class AnswersSoFar(IDataProtectionProvider protection)
{
    public string Close(CapabilityKey link, ImmutableArray<Item> asked, IReadOnlyDictionary<string, string?> tokens) =>
        Protector(link).Protect(string.Join(',', asked.Select(i => tokens.GetValueOrDefault(i.Id.Value))));

    // Empty if there are none or they were not made for this link.
    public Dictionary<string, string?> Open(CapabilityKey link, ImmutableArray<Item> asked, string? closed)
    {
        try
        {
            return asked.Zip(Protector(link).Unprotect(closed ?? "").Split(',')).Where(a => a.Second.Length > 0)
                .ToDictionary(a => a.First.Id.Value, string? (a) => a.Second, StringComparer.Ordinal);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private IDataProtector Protector(CapabilityKey link) => protection.CreateProtector("CareerPath.AnswersSoFar.v1", link.ToString());
}
