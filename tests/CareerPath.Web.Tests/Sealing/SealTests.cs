using System.Text;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Tests.Sealing;

public sealed class SealTests
{
    private const string Link = "__79_Pv6-fj39vX08_Lx8O_u7ezr6uno5-bl5OPi4eA";
    private const int Size = 16;

    private static readonly byte[] _key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Guid _row = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
    private static readonly SealedPlace _place = new("Assessments.Answers", _row, Guid.Parse("ffeeddcc-bbaa-9988-7766-554433221100"));

    // Made with another implementation of AES-256-GCM (OpenSSL's, in Node): the format may not change under what is stored.
    [Fact]
    public void Open_ReadsWhatAnotherProgramSealed()
    {
        var value = Convert.FromHexString("01404142434445464748494a4be5b9ae235d1ee621f7f66a369b64135b79c6525cfebbe01f866c551a39b01e3f1b9064b0");

        Assert.Equal("{\"a\":2}", Encoding.UTF8.GetString(Seal.Open(_key, _place, value)));
    }

    // Made with Node's HKDF and AES: keys of the verdict (all 11) and of the readiness (all 33), wrapped for the link.
    [Fact]
    public void KeyRing_ReadsWhatAnotherProgramWrapped()
    {
        var value = Convert.FromHexString(
            "01404142434445464748494a4bb384c0eede47703aa399bfe1896da6e724555f48bd6e17adf97a0284c2d34d8ffa5b370cde46aec872da2cd4e1c2b013dec17ec1ec3649e352b5327dbb7527"
            + "55592ce83cabd3463ce9b971eb0223b4bc3598e57d942e0b83c755642cf271646a00f745564458b6e293af4f77d9cd2a5d81c9e79da2885e14b237b0e62d46cd6001edaa4c447917d49de788"
            + "b8ee19bedb4ae6e7de47dee15ac6ff3626f6e376d39d3bd5a24e13085484034de2d11c64ee085ec02d4d1187e5515cf8bcc3bd4067dd7d8273fc6b13e12529bdb5cc50349d3dcf55bbd7bd68"
            + "5ef3c6f14c0b389a623cfe5722a110c83398288647ffe6adc0a4aba8b13c8f83f8c790fbb9fa10ade38282f686a418db4eff10349795b6c743c192d21d");

        var keys = KeyRing.Unwrap(CapabilityKey.Parse(Link, null), new SealedPlace("ShareLinks.Keys", _row, _row), value);

        Assert.Equal(SealedParts.Verdict | SealedParts.Readiness, keys.Parts);
        Assert.Equal(Enumerable.Repeat((byte)0x11, 32), keys[SealedParts.Verdict].ToArray());
        Assert.Equal(Enumerable.Repeat((byte)0x33, 32), keys[SealedParts.Readiness].ToArray());
        Assert.Throws<InvalidOperationException>(() => keys[SealedParts.Answers].Length);
    }

    [Theory]
    [InlineData(0, Size)]
    [InlineData(Size, Size)]
    [InlineData(Size + 1, 2 * Size)]
    [InlineData((4 * Size) + 1, 8 * Size)]
    public void Close_GivesContentOfAnyLengthOneOfAFewSizes_AndANewNonce(int length, int size)
    {
        var content = Enumerable.Repeat((byte)7, length).ToArray();

        var (one, two) = (Seal.Close(_key, _place, content, Size), Seal.Close(_key, _place, content, Size));

        Assert.Equal(1 + 12 + 4 + size + 16, one.Length);
        Assert.NotEqual(one[1..13], two[1..13]);
        Assert.NotEqual(one[13..], two[13..]);
        Assert.Equal(content, Seal.Open(_key, _place, one));
    }

    [Fact]
    public void Open_OfAnyFlippedBit_IsDamage()
    {
        var value = Seal.Close(_key, _place, "content"u8, Size);
        for (var bit = 0; bit < 8 * value.Length; bit++)
        {
            var flipped = value.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertDamaged(_key, _place, flipped);
        }
    }

    [Fact]
    public void Open_OfACutValue_IsDamage()
    {
        var value = Seal.Close(_key, _place, "content"u8, Size);
        for (var length = 0; length < value.Length; length++)
            AssertDamaged(_key, _place, value[..length]);
        AssertDamaged(_key, _place, [.. value, 0]);
    }

    [Fact]
    public void Open_ElsewhereOrWithAnotherKey_IsDamage()
    {
        var value = Seal.Close(_key, _place, "content"u8, Size);

        AssertDamaged(_key, _place with { Field = "Assessments.Skills" }, value);
        AssertDamaged(_key, _place with { Row = Guid.NewGuid() }, value);
        AssertDamaged(_key, _place with { Version = Guid.NewGuid() }, value);
        AssertDamaged([.. _key.Reverse()], _place, value);
    }

    [Fact]
    public void KeyRing_OfOneLink_OpensNothingElse()
    {
        Assert.Equal(SealedParts.LinkOnly, KeyRing.ForOneLink().Parts);
        Assert.False(KeyRing.New().Opens(SealedParts.LinkOnly));
    }

    [Fact]
    public void KeyRing_OfALink_HoldsTheKeysOfItsPartsAlone_InAlwaysTheSameSize()
    {
        var (all, link, place) = (KeyRing.New(), CapabilityKey.New(), _place);
        foreach (var parts in Enumerable.Range(0, 128).Select(bits => (SealedParts)bits))
        {
            var wrapped = all.Only(parts).WrapFor(link, place);

            var keys = KeyRing.Unwrap(link, place, wrapped);
            Assert.Equal(parts, keys.Parts);
            foreach (var part in Enum.GetValues<SealedParts>().Where(p => p != SealedParts.None && parts.HasFlag(p)))
                Assert.Equal(all[part].ToArray(), keys[part].ToArray());
            Assert.Equal(all.WrapFor(link, place).Length, wrapped.Length);
        }
    }

    [Fact]
    public void KeyRing_HasADifferentKeyForEachPartAndAssessment()
    {
        var parts = Enum.GetValues<SealedParts>().Where(p => p is not SealedParts.None and not SealedParts.LinkOnly).ToList();
        var keys = new[] { KeyRing.New(), KeyRing.New() }.SelectMany(ring => parts.Select(part => Convert.ToHexString(ring[part])))
            .Concat(new[] { KeyRing.ForOneLink(), KeyRing.ForOneLink() }.Select(ring => Convert.ToHexString(ring[SealedParts.LinkOnly]))).ToList();

        Assert.Equal((2 * parts.Count) + 2, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void KeyRing_OfAnotherLinkOrPlace_IsDamage()
    {
        var (link, keys) = (CapabilityKey.New(), KeyRing.New());
        var wrapped = keys.WrapFor(link, _place);

        Assert.Throws<DamagedException>(() => KeyRing.Unwrap(CapabilityKey.New(), _place, wrapped));
        Assert.Throws<DamagedException>(() => KeyRing.Unwrap(link, _place with { Row = Guid.NewGuid() }, wrapped));
    }

    private static void AssertDamaged(byte[] key, SealedPlace place, byte[] value)
    {
        var damage = Assert.Throws<DamagedException>(() => Seal.Open(key, place, value));
        Assert.Contains(place.Field, damage.Message, StringComparison.Ordinal);
    }
}
