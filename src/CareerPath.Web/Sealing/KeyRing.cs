using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Sealing;

// The keys of an assessment's parts that one link may use. They are stored only wrapped: sealed with a key derived from the secret in the
// link, which the database does not hold. Wrapped rings all have the same size, whatever they open.
public sealed class KeyRing
{
    private const int Slots = 8;
    private static readonly ImmutableArray<SealedParts> _all = [.. Enum.GetValues<SealedParts>().Where(p => p != SealedParts.None)];

    // One slot for each part, in the order of the flags; zeros where the link may not read the part.
    private readonly byte[] _keys;

    private KeyRing(byte[] keys) => _keys = keys;

    public SealedParts Parts => _all.Where(Opens).Aggregate(SealedParts.None, (parts, part) => parts | part);

    public ReadOnlySpan<byte> this[SealedParts part] => Opens(part) ? Slot(part) : throw new InvalidOperationException($"These keys do not open {part}.");

    // The keys of a new assessment.
    public static KeyRing New()
    {
        var ring = new KeyRing(new byte[Slots * Seal.KeyLength]);
        foreach (var part in _all.Where(p => p != SealedParts.LinkOnly))
            RandomNumberGenerator.Fill(ring.Slot(part));
        return ring;
    }

    // A new key for what belongs to one link, and no other.
    public static KeyRing ForOneLink()
    {
        var ring = new KeyRing(new byte[Slots * Seal.KeyLength]);
        RandomNumberGenerator.Fill(ring.Slot(SealedParts.LinkOnly));
        return ring;
    }

    // Throws DamagedException if the keys were not wrapped for this link and place.
    public static KeyRing Unwrap(CapabilityKey link, SealedPlace place, byte[] wrapped) =>
        new(Seal.Open(WrappingKey(link), place, wrapped));

    public byte[] WrapFor(CapabilityKey link, SealedPlace place) => Seal.Close(WrappingKey(link), place, _keys, _keys.Length);

    public KeyRing Only(SealedParts parts)
    {
        var some = new KeyRing(new byte[_keys.Length]);
        foreach (var part in _all.Where(p => parts.HasFlag(p)))
            this[part].CopyTo(some.Slot(part));
        return some;
    }

    // Also what the other opens.
    public KeyRing With(KeyRing other)
    {
        var both = new KeyRing([.. _keys]);
        foreach (var part in _all.Where(other.Opens))
            other[part].CopyTo(both.Slot(part));
        return both;
    }

    public bool Opens(SealedParts part) => Slot(part).ContainsAnyExcept((byte)0);

    // The look-up hash of a link stays SHA-256 of its secret, which says nothing about this key.
    private static byte[] WrappingKey(CapabilityKey link) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, link.Secret(), Seal.KeyLength, info: "CareerPath keys of a link, method 1"u8.ToArray());

    private Span<byte> Slot(SealedParts part) => _keys.AsSpan(BitOperations.TrailingZeroCount((int)part) * Seal.KeyLength, Seal.KeyLength);
}
