using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareerPath.Web.Sealing;

// Encrypts what people entrust to the site: AES-256-GCM with a fresh nonce for every write, bound to the place where the value is stored.
// A sealed value is the method (1 byte), the nonce (12), the encrypted text and the tag (16). The text is the length of the content
// (4 bytes, little-endian), the content, and zeros up to a fixed size, because encryption alone does not hide a length.
public static class Seal
{
    public const int KeyLength = 32;
    private const byte Method = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Before = 1 + NonceLength;

    // size: how many bytes of content fit before the size is doubled. Content of one kind should nearly always fit.
    public static byte[] Close(ReadOnlySpan<byte> key, SealedPlace place, ReadOnlySpan<byte> content, int size)
    {
        while (size < content.Length)
            size *= 2;
        var text = new byte[sizeof(int) + size];
        BinaryPrimitives.WriteInt32LittleEndian(text, content.Length);
        content.CopyTo(text.AsSpan(sizeof(int)));
        var value = new byte[Before + text.Length + TagLength];
        value[0] = Method;
        RandomNumberGenerator.Fill(value.AsSpan(1, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(value.AsSpan(1, NonceLength), text, value.AsSpan(Before, text.Length), value.AsSpan(Before + text.Length), Bound(place));
        return value;
    }

    // Throws DamagedException if the value was not sealed with this key for this place, or has been changed since.
    public static byte[] Open(ReadOnlySpan<byte> key, SealedPlace place, ReadOnlySpan<byte> value)
    {
        if (value.Length < Before + sizeof(int) + TagLength || value[0] != Method)
            throw new DamagedException(place);
        var text = new byte[value.Length - Before - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(value[1..Before], value[Before..^TagLength], value[^TagLength..], text, Bound(place));
        }
        catch (CryptographicException e)
        {
            throw new DamagedException(place, e);
        }
        return text.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(text)).ToArray();
    }

    // Short texts, such as the name of a link.
    public static byte[] CloseText(ReadOnlySpan<byte> key, SealedPlace place, string text, int size) => Close(key, place, Encoding.UTF8.GetBytes(text), size);

    public static string OpenText(ReadOnlySpan<byte> key, SealedPlace place, ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(Open(key, place, value));

    private static byte[] Bound(SealedPlace place) => Encoding.UTF8.GetBytes($"{Method}:{place.Field}:{place.Row:N}:{place.Version:N}");
}
