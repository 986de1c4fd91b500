using System.Globalization;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Search;

public sealed class IndexModel(SiteSearch search, ContentStore store) : PageModel
{
    private const string ExactField = "exact";
    private const string PageField = "page";
    private const int MostExamples = 4;

    public string Text { get; private set; } = "";

    public bool IsExact { get; private set; }

    // Whether the text was too long, so that only the start of it was searched for.
    public bool IsCut => Text.Length > SearchWords.MaxLength;

    // Null if there was nothing to search for.
    public SearchResults? Results { get; private set; }

    // Searches that find something whatever the content: short names of roles, and the aspects that roles are compared by.
    public IEnumerable<string> Examples => store.Current.Roles.Select(r => r.Abbreviation).Where(a => a.Length > 0)
        .Concat(store.Current.Site.Aspects.Reverse().Select(a => a.Name)).Take(MostExamples);

    public IEnumerable<Article> Featured => store.Current.Featured;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Text = Request.Query[SearchWords.Field].LastOrDefault() ?? "";
        IsExact = Request.Query[ExactField].LastOrDefault() == "true";
        if (string.IsNullOrWhiteSpace(Text))
            return;
        _ = int.TryParse(Request.Query[PageField].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        Results = await search.FindAsync(SearchWords.Of(SearchWords.Cut(Text)), IsExact, page, cancellationToken);
    }

    public string AddressOf(int page) => AddressOf(Text) + (IsExact ? $"&{ExactField}=true" : "") + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&{PageField}={page}") : "");

    public string ExactAddress => $"{AddressOf(Text)}&{ExactField}=true";

    public static string AddressOf(string text) => $"{Routes.Search}?{SearchWords.Field}={Uri.EscapeDataString(text)}";

    public static string Kind(HitKind kind) => kind switch
    {
        HitKind.Article => Words.Search_Article,
        HitKind.Role => Words.Search_Role,
        HitKind.Question => Words.Search_Question,
        HitKind.Phrase => Words.Search_Phrase,
        HitKind.WeakPhrase => Words.Search_WeakPhrase,
        HitKind.Page => Words.Search_Page,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
