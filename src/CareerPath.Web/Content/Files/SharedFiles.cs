using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Files;

/// <summary>What the writing and checking of a text draws on beside the text itself.</summary>
/// <param name="Site">Null when it cannot be read.</param>
/// <param name="Stamp">Another one when anything in it is different.</param>
public sealed record SharedFiles(
    SiteFile? Site, ImmutableDictionary<string, RoleFront> Profiles, ImmutableArray<PhraseEntry> Phrases, string Stamp)
{
    private readonly Uri? _own = Uri.TryCreate(Site?.BaseUrl, UriKind.Absolute, out var own) ? own : null;
    private readonly ConcurrentDictionary<string, string> _html = new(StringComparer.Ordinal);

    /// <summary>Of the words that blocks write.</summary>
    public CultureInfo Culture { get; } = SiteLanguage.Of(Site?.Language);

    public RoleFront? Profile(Role role) => Profiles.GetValueOrDefault(role.Slug());

    /// <summary>
    /// Of an address of this site that is written in full, what follows the host. Null for that of another, and for what is no page, such as the
    /// feed, which can only be linked to in full.
    /// </summary>
    public string? OwnPath(string url) =>
        _own is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && Uri.Compare(_own, address, UriComponents.HostAndPort, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && !Path.HasExtension(address.AbsolutePath)
            ? (address.AbsolutePath.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } path ? path : Routes.Home) + address.Query + address.Fragment
            : null;

    /// <summary>What a block writes from these files alone, kept once however many pages have it.</summary>
    public string Html(string call, Func<string> write) => _html.GetOrAdd(call, static (_, make) => make(), write);

    public static string StampOf(IEnumerable<string?> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
