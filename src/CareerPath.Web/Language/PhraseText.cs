using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content;

namespace CareerPath.Web.Language;

/// <summary>The language bank as plain text, to keep or to paste.</summary>
public static class PhraseText
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Routes.LanguageText, _methods, Download).WithMetadata(new CachedPhrasesAttribute()).ExcludeFromDescription();

    public static string Of(PhraseFilter filter, SiteContent content)
    {
        var groups = filter.Choose(content.Phrases);
        var text = new StringBuilder();
        Line(text, $"The language bank of {content.Site.Name}");
        Line(text, $"Role: {filter.Role?.Name() ?? "all four"}");
        Line(text, $"Situation: {filter.Situation?.Name() ?? "all"}");
        Line(text, content.Site.BaseUrl + Routes.Language + filter.Query);
        if (groups.IsEmpty)
            Line(text, "\nNo phrase for this role in this situation.");
        foreach (var group in groups)
        {
            Line(text, $"\n\n{group.Situation.Name().ToUpperInvariant()}");
            foreach (var phrase in group.Phrases)
            {
                Line(text, $"\n“{OneLine(phrase.Text)}”");
                Line(text, $"  Strength: {PhraseStrength.Name(phrase.Strength)}");
                Line(text, $"  Example: {OneLine(phrase.Example)}");
                Line(text, $"  For: {string.Join(", ", phrase.Roles.Select(Roles.Name))}");
            }
        }
        return text.ToString();
    }

    private static IResult Download(HttpContext context, ContentStore store)
    {
        var isKnown = true;
        var filter = PhraseFilter.Of(context.Request.Query, (_, _) => isKnown = false);
        // What was asked is not repeated: this answer has no markup to keep it harmless.
        if (!isKnown)
            return Results.Text($"There is no such role or situation. Choose on {store.Current.Site.BaseUrl}{Routes.Language}\n", statusCode: StatusCodes.Status400BadRequest);
        context.Response.Headers.CacheControl = "public, max-age=600";
        return Results.File(Encoding.UTF8.GetBytes(Of(filter, store.Current)), "text/plain; charset=utf-8", FileName(filter));
    }

    /// Of known names only, never of what was sent.
    private static string FileName(PhraseFilter filter) =>
        string.Join('-', new[] { "phrases", filter.Role?.Slug(), filter.Situation?.Slug() }.OfType<string>()) + ".txt";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
