using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CareerPath.Web.Sealing;

// Wraps a stored Data Protection key with AES-256-GCM and a key derived from the machine secret. To unwrap, Data Protection creates this class
// by the name in the stored key and with this constructor, so both must stay.
public sealed class KeyWrap(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    private const string Method = "1";
    private const string Purpose = "CareerPath.KeyWrap.v1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = wrapped.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = NewAes();
        aes.Encrypt(nonce, plain, wrapped.AsSpan(NonceBytes, plain.Length), wrapped.AsSpan(NonceBytes + plain.Length));
        return new EncryptedXmlInfo(new XElement("wrapped", new XAttribute("method", Method), Convert.ToBase64String(wrapped)), typeof(KeyWrap));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = new byte[encryptedElement.Value.Length];
        if (encryptedElement.Attribute("method")?.Value != Method || !Convert.TryFromBase64String(encryptedElement.Value, wrapped, out var length)
            || length < NonceBytes + TagBytes)
            throw new CryptographicException("This is not a wrapped key, or a later version of the site wrapped it.");
        var plain = new byte[length - NonceBytes - TagBytes];
        using var aes = NewAes();
        aes.Decrypt(wrapped.AsSpan(0, NonceBytes), wrapped.AsSpan(NonceBytes, plain.Length), wrapped.AsSpan(NonceBytes + plain.Length, TagBytes), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private AesGcm NewAes() => new(services.GetRequiredService<MachineSecret>().DeriveKey(Purpose), TagBytes);
}
