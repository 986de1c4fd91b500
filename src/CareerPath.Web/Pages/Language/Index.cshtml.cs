using System.Collections.Immutable;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Language;

[CachedPhrases]
public sealed class IndexModel(ContentStore store) : PageModel
{
    public PhraseFilter Filter { get; private set; } = new(null, null);

    public ImmutableArray<PhraseGroup> Groups { get; private set; } = [];

    public int Count => Groups.Sum(g => g.Phrases.Length);

    public void OnGet()
    {
        Filter = PhraseFilter.Of(Request.Query, ModelState.AddModelError);
        if (ModelState.IsValid)
            Groups = Filter.Choose(store.Current.Phrases);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
