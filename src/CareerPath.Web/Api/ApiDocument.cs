using System.Globalization;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CareerPath.Web.Api;

// The OpenAPI 3.1 document, generated from the endpoints and their response types.
public static class ApiDocument
{
    private static readonly string _unbounded = int.MaxValue.ToString(CultureInfo.InvariantCulture);

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var site = context.ApplicationServices.GetRequiredService<ContentStore>().Current.Site;
            document.Info = new OpenApiInfo
            {
                Title = $"{site.Name} API",
                Version = "1",
                Description = "Scores answers and shows the rubric. Public, without keys; nothing is stored. A failure is answered with problem details (RFC 9457). The method: /about/how-it-works.",
                Contact = new OpenApiContact { Email = site.Contact },
            };
            // A relative URL, because the host that serves the document also serves the API.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeBodyAsync);
        options.AddSchemaTransformer(Refine);
    });

    private static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyOf>().SingleOrDefault() is not { } body)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = $"At most {ApiEndpoints.MostBytes / 1024} KB.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellationToken) },
            },
        };
    }

    private static Task Refine(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // ScoreRequestReader rejects unknown members.
        if (context.JsonTypeInfo.Type == typeof(ScoreRequest))
            schema.AdditionalPropertiesAllowed = false;
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(EachValueAttribute), inherit: false) is [EachValueAttribute range]
            && schema.AdditionalProperties is OpenApiSchema each)
        {
            each.Minimum = range.Least.ToString(CultureInfo.InvariantCulture);
            each.Maximum = range.Most.ToString(CultureInfo.InvariantCulture);
        }
        if (schema.Enum is { Count: > 0 } words)
        {
            // The values of a nullable enum include null. Remove it here: the property that uses the enum says whether null is allowed.
            schema.Enum = [.. words.Where(w => w is not null && !w.IsJsonNullSentinel())];
            schema.Type = JsonSchemaType.String;
            if (context.JsonTypeInfo.Type == typeof(Role?))
                schema.Description ??= "One of the four roles.";
            else if (context.JsonTypeInfo.Type == typeof(Look?))
                schema.Description ??= "The pages that hold an item.";
        }
        if (string.Equals(schema.Maximum, _unbounded, StringComparison.Ordinal))
            schema.Maximum = null;
        return Task.CompletedTask;
    }
}

// The type of a body that an endpoint reads itself. (With Accepts in its place, routing would reject a wrong content type without the CORS
// headers.)
public sealed record BodyOf(Type Type);
