using System.Security.Cryptography;
using System.Xml.Linq;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerPath.Web.Tests.Sealing;

public sealed class KeyWrapTests : IDisposable
{
    private static readonly XElement _key = XElement.Parse("<masterKey><value>zebra</value></masterKey>");

    private readonly ServiceProvider _services;
    private readonly KeyWrap _wrap;

    public KeyWrapTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Machine:Secret", Site.MachineSecret)]).Build();
        var secret = new MachineSecret(configuration, new DatabaseFile("Data Source=test.db"), NullLogger<MachineSecret>.Instance);
        secret.TryRead(mayMake: false);
        _services = new ServiceCollection().AddSingleton(secret).BuildServiceProvider();
        _wrap = new KeyWrap(_services);
    }

    public void Dispose() => _services.Dispose();

    // Made with another program (Node): nonce 00 to 0b, HKDF-SHA256 without salt, info CareerPath.KeyWrap.v1, sealed as by Seal.
    [Fact]
    public void TheStoredForm_DoesNotChange() => Assert.Equal(
        _key,
        _wrap.Decrypt(Wrapped(
            "AQABAgMEBQYHCAkKCxKLCuY2+0o7qZG+OryVzSxfd0MRZCvSl4ayuFO0wvtbvdMO54osfMHwFKmAT9LJy+cub/C5aFN/mIaYFTOauI+IurutdpBzdX2YY9+ILdt1t8MD4Fr7IWpeuUCh"
            + "3B45wHoBYRoGGyj62cATD4UVP6npJyhDP9cqp6qk9nhe1+QY1C62sMFUQQusoE6/KHPpuF85lu3aGcY+RqrXQcUJ35EdULsWPqO5qp4hKEdgMyt6LQIDTGUciUx46drJXEE5dZOqGY3C"
            + "6nm60S03yI7kNRm3DEU0rAd8MdFESRZ19XdKUWUKjLTj6F7LCXZ/Ayz+zd2zKJddJTaQrWXuz0YnImTpupZT/t3TzIpYc3M6Pqf28mCkEzLTsl4v1wodYRQrXhyu6DnO4ntsrwn0hao5"
            + "ziEtPAckJ6u2O4ItCcA3hhQV5ad720kG4WooDEheQlScXelJLXk+8wjcM3ouxPxcX3H5xf3b7zHhMIwQI0koI9842g2WWZrHZEUXVFZluMkwUKTwX6MepSQV0m+VqlnbDYqkvMtDqAYZ"
            + "bwLLCEBdF3xrCseJ/HALBb9ANsBRUPaFIuiX6Jx3friUbE99PdHfD6I+BXcR0UOkrTNH8aKYtS1eK/um7g9jan57InPm0tgBIQpIjEVhxcfprR5C8PmYwqOkFerGE5tlaQSLcCnBArLm"
            + "3xzrBVNrn73hFnFVD/UAyJtUbm8=")),
        XNode.EqualityComparer);

    [Fact]
    public void AKey_WrappedTwice_LooksDifferent_AndUnwrapsToTheSame()
    {
        var (first, second) = (_wrap.Encrypt(_key).EncryptedElement, _wrap.Encrypt(_key).EncryptedElement);

        Assert.NotEqual(first.Value[4..16], second.Value[4..16]);
        Assert.NotEqual(first.Value[20..], second.Value[20..]);
        Assert.DoesNotContain("zebra", first.ToString(), StringComparison.Ordinal);
        Assert.Equal(_key, _wrap.Decrypt(first), XNode.EqualityComparer);
        Assert.Equal(_key, _wrap.Decrypt(second), XNode.EqualityComparer);
    }

    [Fact]
    public void AFlippedBit_OrATruncatedValue_IsRefused()
    {
        var whole = Convert.FromBase64String(_wrap.Encrypt(_key).EncryptedElement.Value);

        Assert.All(Enumerable.Range(0, whole.Length).Select(i => (8 * i) + (i % 8)), bit =>
        {
            var flipped = whole.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(Wrapped(Convert.ToBase64String(flipped))));
        });
        Assert.All(Enumerable.Range(0, whole.Length), length =>
            Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(Wrapped(Convert.ToBase64String(whole[..length])))));
    }

    [Theory]
    [InlineData("<wrapped>not base64</wrapped>")]
    [InlineData("<wrapped />")]
    [InlineData("<wrapped>AgECAwQFBgcICQoLBeZrlX7zWQO4jfJNr42fZUwoVQFjZ8nOy7a4A+7RpAvn21Go0SRv+eEI5R/WoymWIftKCpvTUAnBVC8=</wrapped>")]
    public void AnotherForm_IsRefused(string xml) => Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(XElement.Parse(xml)));

    private static XElement Wrapped(string value) => new("wrapped", value);
}
