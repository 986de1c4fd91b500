using System.Text.Json;
using System.Text.Json.Serialization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Api;

// Source-generated JSON serialization of the API's types.
[JsonSerializable(typeof(ScoreRequest))]
[JsonSerializable(typeof(ScoreResponse))]
[JsonSerializable(typeof(RubricResponse))]
public sealed partial class ApiJson : JsonSerializerContext
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new WordConverter<Role>());
        options.Converters.Add(new WordConverter<AxisId>());
        options.Converters.Add(new WordConverter<Band>());
        options.Converters.Add(new WordConverter<Side>());
        options.Converters.Add(new WordConverter<ItemSide>());
        options.Converters.Add(new WordConverter<Suits>());
        options.Converters.Add(new WordConverter<Look>());
    }

    // Writes enum values as content and URLs do, such as technical-program-manager or too-close.
    private sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        where T : struct, Enum;
}
