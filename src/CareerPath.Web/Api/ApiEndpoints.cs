using System.Buffers;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Api;

// A public calculator: it scores what it is sent, stores nothing and identifies nobody.
public static class ApiEndpoints
{
    public const int MostBytes = 64 * 1024;
    private const string AnyOrigin = "api";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<RubricDocument>()
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddCors(cors => cors.AddPolicy(AnyOrigin, policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.ContentType, HeaderNames.IfNoneMatch)
            .WithExposedHeaders(HeaderNames.ETag)
            .SetPreflightMaxAge(TimeSpan.FromDays(1))))
        .AddApiDocument();

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var v1 = endpoints.MapGroup("/api/v1").RequireCors(AnyOrigin).WithTags("Scoring");
        v1.MapPost("/score", ScoreAsync)
            .WithName("score")
            .WithSummary("Scores answers under today's rubric")
            .WithDescription("Computes everything a result says. Nothing is stored, no cookie is set, and no key is needed.")
            .Produces<ScoreResponse>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithMetadata(new BodyOf(typeof(ScoreRequest)));
        // Needed in an unpublished build: there the static files handle every GET without an endpoint of its own, and answer 404, not 405.
        v1.MapGet("/score", OnlyPost).ExcludeFromDescription();
        v1.MapGet("/rubric", Rubric)
            .WithName("rubric")
            .WithSummary("Today's rubric")
            .WithDescription("The pairs, weights, skills, factors and deal-breakers. Send its ETag as If-None-Match to get it only when it has changed.")
            .Produces<RubricResponse>()
            .Produces(StatusCodes.Status304NotModified);
        v1.MapOpenApi("/openapi.json").WithName("openapi");
    }

    private static async Task<IResult> ScoreAsync(HttpContext context, ContentStore content)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!IsPlainJson(context.Request))
            return ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType);
        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return ApiProblems.Of(StatusCodes.Status413PayloadTooLarge);
        var (rubric, errors) = (content.Current.Rubric, new FieldErrors());
        return ScoreRequestReader.Read(rubric, body, errors) is { } sheet
            ? Results.Ok(VerdictJson.Of(Scorer.Score(rubric, sheet)))
            : ApiProblems.Of(errors);
    }

    private static IResult OnlyPost(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return ApiProblems.Of(StatusCodes.Status405MethodNotAllowed);
    }

    private static IResult Rubric(RubricDocument document, HttpContext context)
    {
        var rubric = document.Current;
        context.Response.Headers.CacheControl = "no-cache";
        // A weak tag, because compressed and uncompressed responses share the same id.
        return Results.Bytes(rubric.Bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{rubric.Id}\"", isWeak: true));
    }

    private static bool IsPlainJson(HttpRequest request) =>
        request.HasJsonContentType()
        && request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // Returns null if the body is larger than allowed, without reading the rest of it.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            var isTooLarge = read.Buffer.Length > MostBytes;
            if (isTooLarge || read.IsCompleted)
            {
                var body = isTooLarge ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
