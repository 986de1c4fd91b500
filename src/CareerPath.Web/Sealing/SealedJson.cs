using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerPath.Web.Sealing;

// What is sealed is JSON. Rows from before sealing hold the same JSON as it is, until their owner saves something.
public static class SealedJson
{
    private static readonly JsonSerializerOptions _options = new() { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Close<T>(ReadOnlySpan<byte> key, SealedPlace place, T content, int size, bool compressed = false)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, _options);
        return Seal.Close(key, place, compressed ? Compress(json) : json, size);
    }

    // keys: null if the value is not sealed. compressed: whether Close compressed it; what is not sealed never is.
    public static T Open<T>(KeyRing? keys, SealedParts part, SealedPlace place, byte[] value, bool compressed = false)
    {
        try
        {
            var content = keys is null ? value : Seal.Open(keys[part], place, value);
            return JsonSerializer.Deserialize<T>(keys is not null && compressed ? Decompress(content) : content, _options) ?? throw new DamagedException(place);
        }
        catch (JsonException e)
        {
            throw new DamagedException(place, e);
        }
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var stream = new BrotliStream(compressed, CompressionLevel.Optimal))
            stream.Write(json);
        return compressed.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var json = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress))
            stream.CopyTo(json);
        return json.ToArray();
    }
}
