using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerPath.Web.Sealing;

// What is sealed is JSON. Rows from before sealing hold the same JSON as it is, until their owner saves something.
public static class SealedJson
{
    private static readonly JsonSerializerOptions _options = new() { Converters = { new JsonStringEnumConverter() } };

    public static byte[] Close<T>(ReadOnlySpan<byte> key, SealedPlace place, T content, int size) =>
        Seal.Close(key, place, JsonSerializer.SerializeToUtf8Bytes(content, _options), size);

    // keys: null if the value is not sealed.
    public static T Open<T>(KeyRing? keys, SealedParts part, SealedPlace place, byte[] value)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(keys is null ? value : Seal.Open(keys[part], place, value), _options) ?? throw new DamagedException(place);
        }
        catch (JsonException e)
        {
            throw new DamagedException(place, e);
        }
    }
}
