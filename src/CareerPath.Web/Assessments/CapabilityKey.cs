using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CareerPath.Web.Assessments;

// The secret in a link: 256 bits written as 43 characters of base64url. The database stores only its SHA-256.
public readonly struct CapabilityKey : IParsable<CapabilityKey>, IEquatable<CapabilityKey>
{
    public const int TextLength = 43;
    private const int Bytes = 32;
    private readonly string? _text;

    private CapabilityKey(ReadOnlySpan<byte> bytes) => _text = Base64Url.EncodeToString(bytes);

    public static CapabilityKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    // A second key that can be computed only from this one. It lets the owner see a share link again although the link is not stored.
    public CapabilityKey Derive(string purpose, Guid id) =>
        new(HMACSHA256.HashData(Secret(), Encoding.UTF8.GetBytes($"{purpose}:{id:N}")));

    public byte[] Hash() => SHA256.HashData(Secret());

    public byte[] Secret() => Base64Url.DecodeFromChars(ToString());

    public static CapabilityKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("This is not a link key.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CapabilityKey result)
    {
        result = default;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (s is not { Length: TextLength } || !Base64Url.IsValid(s) || !Base64Url.TryDecodeFromChars(s, bytes, out var written) || written != Bytes)
            return false;
        var key = new CapabilityKey(bytes);
        // The last character has two unused bits, so several spellings decode to the same bytes. Only the canonical one is accepted.
        if (key._text != s)
            return false;
        result = key;
        return true;
    }

    public bool Equals(CapabilityKey other) => _text == other._text;

    public override bool Equals(object? obj) => obj is CapabilityKey other && Equals(other);

    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public static bool operator ==(CapabilityKey left, CapabilityKey right) => left.Equals(right);

    public static bool operator !=(CapabilityKey left, CapabilityKey right) => !left.Equals(right);

    public override string ToString() => _text ?? throw new InvalidOperationException("An empty key has no text.");
}
