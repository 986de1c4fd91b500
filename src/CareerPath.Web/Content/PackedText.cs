using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace CareerPath.Web.Content;

// A text kept compressed and unpacked when it is read: thousands of pages are held, and a few are read at a time.
// bytes: brotli of the text as UTF-8.
// length: of the text as UTF-8, in bytes.
public sealed class PackedText(byte[] bytes, int length)
{
    // The quickest: smaller texts would cost more at every start than they save.
    private const int Quality = 0;
    private const int Window = 18;

    public byte[] Bytes => bytes;

    public int Length => length;

    public static PackedText Of(StringBuilder text)
    {
        var chars = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, chars, text.Length);
        var packed = Of(chars.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(chars);
        return packed;
    }

    public static PackedText Of(ReadOnlySpan<char> text)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, plain);
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(length));
        var packed = BrotliEncoder.TryCompress(plain.AsSpan(0, length), room, out var written, Quality, Window)
            ? room.AsSpan(0, written).ToArray()
            : throw new InvalidOperationException("Brotli needs more room than it says.");
        ArrayPool<byte>.Shared.Return(plain);
        ArrayPool<byte>.Shared.Return(room);
        return new PackedText(packed, length);
    }

    public override string ToString()
    {
        var room = ArrayPool<byte>.Shared.Rent(length);
        var text = BrotliDecoder.TryDecompress(bytes, room, out var written)
            ? Encoding.UTF8.GetString(room, 0, written)
            : throw new InvalidOperationException("A packed text cannot be unpacked.");
        ArrayPool<byte>.Shared.Return(room);
        return text;
    }
}
