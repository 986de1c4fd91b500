using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Language;

// The language bank as plain text, to download or paste.
public static class PhraseText
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Routes.LanguageText, _methods, Download).WithMetadata(new CachedPhrasesAttribute()).ExcludeFromDescription();

    public static string Of(PhraseFilter filter, SiteContent content)
    {
        var groups = filter.Choose(content.Phrases);
        var text = new StringBuilder();
        Line(text, Words.PhraseText_Title.With(content.Site.Name));
        Line(text, filter.Role is { } role ? Words.PhraseText_Role.With(role.Name()) : Words.PhraseText_AllRoles);
        Line(text, filter.Situation is { } situation ? Words.PhraseText_Situation.With(situation.Name()) : Words.PhraseText_AllSituations);
        Line(text, content.Site.BaseUrl + Routes.Language + (filter with { Part = 1 }).Query);
        if (groups.IsEmpty)
            Line(text, "\n" + Words.PhraseText_None);
        foreach (var group in groups)
        {
            Line(text, $"\n\n{group.Situation.Name().ToUpper(CultureInfo.CurrentCulture)}");
            foreach (var phrase in group.Phrases)
            {
                Line(text, "\n" + Words.PhraseText_Phrase.With(OneLine(phrase.Text)));
                Line(text, "  " + Words.PhraseText_Strength.With(PhraseStrength.Name(phrase.Strength)));
                Line(text, "  " + Words.PhraseText_Example.With(OneLine(phrase.Example)));
                Line(text, "  " + Words.PhraseText_For.With(string.Join(Words.Common_ListComma, phrase.Roles.Select(r => r.Name()))));
            }
        }
        return text.ToString();
    }

    private static IResult Download(HttpContext context, ContentStore store)
    {
        var isKnown = true;
        var filter = PhraseFilter.Of(context.Request.Query, (_, _) => isKnown = false);
        // Do not echo the query: plain text has no markup that would make it harmless.
        if (!isKnown)
            return Results.Text(Words.PhraseText_Unknown.With(store.Current.Site.BaseUrl + Routes.Language) + "\n", statusCode: StatusCodes.Status400BadRequest);
        context.Response.Headers.CacheControl = "public, max-age=600";
        return Results.File(Encoding.UTF8.GetBytes(Of(filter, store.Current)), "text/plain; charset=utf-8", FileName(filter));
    }

    // Made only from known names, never from what the request contains.
    private static string FileName(PhraseFilter filter) =>
        string.Join('-', new[] { "phrases", filter.Role?.Slug(), filter.Situation?.Slug() }.OfType<string>()) + ".txt";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
