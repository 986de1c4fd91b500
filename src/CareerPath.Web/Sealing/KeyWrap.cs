using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CareerPath.Web.Sealing;

// Seals a stored Data Protection key with a key derived from the machine secret. To open it, Data Protection creates this class by the name in
// the stored key and with this constructor, so both must stay.
public sealed class KeyWrap(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    private const string Purpose = "CareerPath.KeyWrap.v1";
    private const int Size = 512;
    private static readonly SealedPlace _place = new("DataProtectionKeys.Xml", Guid.Empty, Guid.Empty);

    private byte[] Key => services.GetRequiredService<MachineSecret>().DeriveKey(Purpose);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(Seal.Close(Key, _place, plain, Size))), typeof(KeyWrap));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(Seal.Open(Key, _place, Convert.FromBase64String(encryptedElement.Value))));
        }
        catch (Exception e) when (e is FormatException or DamagedException)
        {
            throw new CryptographicException("This is not a wrapped key, or another machine secret wrapped it.", e);
        }
    }
}
