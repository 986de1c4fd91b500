using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CareerPath.Web.Hosting;

// Shows a form with errors at its own address, which contains the encrypted input. Back and reload then show the form again; the response
// to the POST itself would be lost or sent twice.
public sealed class RefusedForms(IDataProtectionProvider protection)
{
    private const string Field = "refused";
    private const string Purpose = "CareerPath.RefusedForm.v1";

    // Never put in an address: the token belongs to one visitor, and the ticket contains the key of the assessment that the form will
    // start.
    private static readonly string[] _secrets = ["__RequestVerificationToken", "Ticket"];

    // Servers and proxies commonly accept addresses up to 8 KB.
    private const int LongestAddress = 7000;

    public RefusedForm? Shown(HttpContext context) => context.Features.Get<RefusedForm>();

    // Null for scripts, which have no Back button, and for input too long for an address.
    public string? AddressFor(HttpContext context, ModelStateDictionary state)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return null;
        var refused = new RefusedForm(
            context.Response.StatusCode,
            request.Form.Where(f => !_secrets.Contains(f.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal),
            state.Where(s => s.Value!.Errors.Count > 0).ToDictionary(s => s.Key, s => s.Value!.Errors.Select(e => e.ErrorMessage).ToArray(), StringComparer.Ordinal));
        var seal = WebEncoders.Base64UrlEncode(Protector(request).Protect(Packed(refused), StartTicket.Lifetime));
        var address = QueryHelpers.AddQueryString(request.PathBase + request.Path, request.Query.Where(q => q.Key != Field).Append(new(Field, seal)));
        return address.Length <= LongestAddress ? address : null;
    }

    // Turns a GET of such an address back into the POST. FormFilter only redisplays it and does not run the handler.
    public void Open(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Query[Field].ToString() is not { Length: > 0 } seal || Read(request, seal) is not { } refused)
        {
            return;
        }
        context.Features.Set(refused);
        request.Method = HttpMethods.Post;
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(refused.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.OrdinalIgnoreCase));
    }

    // Changes fields of the form that will be shown again.
    public static void Replace(HttpRequest request, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new Dictionary<string, StringValues>(request.Form.ToDictionary(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields)
            form[name] = value;
        request.Form = new FormCollection(form);
    }

    // Bound to the path, so that a link cannot carry one page's form to another page.
    private ITimeLimitedDataProtector Protector(HttpRequest request) =>
        protection.CreateProtector(Purpose, request.Path).ToTimeLimitedDataProtector();

    private RefusedForm? Read(HttpRequest request, string seal)
    {
        try
        {
            using var packed = new MemoryStream(Protector(request).Unprotect(WebEncoders.Base64UrlDecode(seal)));
            using var plain = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<RefusedForm>(plain, JsonSerializerOptions.Default);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Packed(RefusedForm refused)
    {
        using var packed = new MemoryStream();
        using (var plain = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(plain, refused, JsonSerializerOptions.Default);
        return packed.ToArray();
    }
}

// The submitted fields and their errors.
public sealed record RefusedForm(int Status, Dictionary<string, string?[]> Fields, Dictionary<string, string[]> Errors)
{
    public void Restore(ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
            entry.Errors.Clear();
        foreach (var (key, messages) in Errors)
        {
            foreach (var message in messages)
                state.AddModelError(key, message);
        }
    }
}
