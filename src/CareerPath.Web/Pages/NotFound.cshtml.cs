using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

// Shown for a request of any method that was refused without a page of its own: usually 404, but also 400, 405 or 413.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NotFoundModel(ContentStore store, IHostEnvironment environment) : PageModel
{
    private const int MostNear = 3;

    // Limits the search for similar addresses, so that random letters are answered quickly however many articles there are.
    private const int MostEdits = 4;

    private readonly SiteContent _content = store.Current;

    public int Status => Refused?.OriginalStatusCode ?? StatusCodes.Status404NotFound;

    public (string Title, string Heading, string Lead) Told => Status switch
    {
        StatusCodes.Status404NotFound => (Words.NotFound_Title, Words.NotFound_Heading, Words.NotFound_Lead),
        StatusCodes.Status403Forbidden => (Words.Foreign_Title, Words.Foreign_Heading, Words.Foreign_Lead),
        StatusCodes.Status413PayloadTooLarge => (Words.TooLarge_Title, Words.TooLarge_Heading, Words.TooLarge_Lead),
        StatusCodes.Status429TooManyRequests => (Words.Busy_Title, Words.Busy_Heading, Words.Busy_Lead.With(Response.Headers.RetryAfter.ToString())),
        _ => (Words.Unread_Title, Words.Unread_Heading, Words.Unread_Lead),
    };

    public bool IsMissing => Status == StatusCodes.Status404NotFound;

    private IStatusCodeReExecuteFeature? Refused => HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

    private PathString Asked => new(Refused?.OriginalPath);

    // The words in the address, to search for; empty unless it is the address of an article or a role.
    public string AskedFor
    {
        get
        {
            if (!Asked.StartsWithSegments(Routes.Articles, StringComparison.OrdinalIgnoreCase, out var slug) && !Asked.StartsWithSegments(Routes.Roles, StringComparison.OrdinalIgnoreCase, out slug))
                return "";
            var words = SearchWords.Of(slug.Value!).Text;
            return words.Length > SearchWords.MaxLength ? "" : words;
        }
    }

    // Articles and roles whose address is similar to the requested one. Suggests nothing for any other address, least of all a private one.
    public IEnumerable<NearPage> Near()
    {
        if (Asked.StartsWithSegments(Routes.Articles, StringComparison.OrdinalIgnoreCase, out var slug))
            return NearArticles(slug.Value!.Trim('/')).Select(a => new NearPage(Routes.Article(a.Slug), a.Title));
        if (Asked.StartsWithSegments(Routes.Roles, StringComparison.OrdinalIgnoreCase, out var name))
            return _content.Roles.Where(p => p.Role.Slug() == NearRole(name.Value!.Trim('/'))).Select(p => new NearPage(Routes.Role(p.Role.Slug()), p.Title));
        return [];
    }

    // Accepts a role's short names as well.
    private string? NearRole(string name) =>
        SearchEntries.RoleCalled(name, _content)?.Role.Slug() ?? Suggestion.Nearest(name, RoleNames.Near(name));

    private IEnumerable<Article> NearArticles(string slug)
    {
        var known = (environment.IsDevelopment() ? _content.Articles : _content.Published)
            .SelectMany(a => a.Redirects.Append(a.Slug), (Article, Slug) => (Slug, Article)).ToLookup(a => a.Slug, a => a.Article, StringComparer.Ordinal);
        return Suggestion.Near(slug, known.Select(k => k.Key), MostEdits).Select(near => known[near].First()).DistinctBy(a => a.Slug).Take(MostNear);
    }
}

public sealed record NearPage(string Address, string Title);
