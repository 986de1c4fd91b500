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

    // Computed with another program: nonce 00 to 0b, HKDF-SHA256 without salt, info CareerPath.KeyWrap.v1.
    [Fact]
    public void TheStoredForm_DoesNotChange() => Assert.Equal(
        _key,
        _wrap.Decrypt(Wrapped("AAECAwQFBgcICQoLBeZrlX7zWQO4jfJNr42fZUwoVQFjZ8nOy7a4A+7RpAvn21Go0SRv+eEI5R/WoymWIftKCpvTUAnBVC8=")),
        XNode.EqualityComparer);

    [Fact]
    public void AKey_WrappedTwice_LooksDifferent_AndUnwrapsToTheSame()
    {
        var (first, second) = (_wrap.Encrypt(_key).EncryptedElement, _wrap.Encrypt(_key).EncryptedElement);

        Assert.NotEqual(first.Value[..16], second.Value[..16]);
        Assert.NotEqual(first.Value[16..], second.Value[16..]);
        Assert.DoesNotContain("zebra", first.ToString(), StringComparison.Ordinal);
        Assert.Equal(_key, _wrap.Decrypt(first), XNode.EqualityComparer);
        Assert.Equal(_key, _wrap.Decrypt(second), XNode.EqualityComparer);
    }

    [Fact]
    public void AFlippedBit_OrATruncatedValue_IsRefused()
    {
        var whole = Convert.FromBase64String(_wrap.Encrypt(_key).EncryptedElement.Value);

        Assert.All(Enumerable.Range(0, 8 * whole.Length), bit =>
        {
            var flipped = whole.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(Wrapped(Convert.ToBase64String(flipped))));
        });
        Assert.All(Enumerable.Range(0, whole.Length), length =>
            Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(Wrapped(Convert.ToBase64String(whole[..length])))));
    }

    [Theory]
    [InlineData("<wrapped method='1'>not base64</wrapped>")]
    [InlineData("<wrapped method='1' />")]
    [InlineData("<wrapped />")]
    [InlineData("<wrapped method='2'>AAECAwQFBgcICQoLBeZrlX7zWQO4jfJNr42fZUwoVQFjZ8nOy7a4A+7RpAvn21Go0SRv+eEI5R/WoymWIftKCpvTUAnBVC8=</wrapped>")]
    public void AnotherForm_IsRefused(string xml) => Assert.ThrowsAny<CryptographicException>(() => _wrap.Decrypt(XElement.Parse(xml)));

    private static XElement Wrapped(string value) => new("wrapped", new XAttribute("method", "1"), value);
}
