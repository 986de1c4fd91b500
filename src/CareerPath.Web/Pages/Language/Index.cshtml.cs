using System.Collections.Immutable;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Language;

// The language bank: a list of its situations, and the phrases of each, in parts if there are many.
[CachedPhrases(InParts = true)]
public sealed class IndexModel(ContentStore store) : PageModel
{
    public PhraseFilter Filter { get; private set; } = new(null, null);

    // Those with phrases for the role.
    public ImmutableArray<PhraseGroup> Situations { get; private set; } = [];

    public int Count => Situations.Sum(g => g.Phrases.Length);

    public int Parts { get; private set; } = 1;

    // What this part has of the chosen situation, by strength.
    public ImmutableArray<IGrouping<int, Phrase>> Strengths { get; private set; } = [];

    public string Address(Situation? situation, int part = 1) => Routes.Language + (Filter with { Situation = situation, Part = part }).Query;

    public IActionResult OnGet()
    {
        Filter = PhraseFilter.Of(Request.Query, ModelState.AddModelError);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Situations = (Filter with { Situation = null }).Choose(store.Current.Phrases);
        var parts = Situations.FirstOrDefault(g => g.Situation == Filter.Situation)?.Parts ?? [];
        Parts = Math.Max(1, parts.Length);
        if (Filter.Part < 1 || Filter.Part > Parts)
            return NotFound();
        if (parts.Length > 0)
            Strengths = [.. parts[Filter.Part - 1].GroupBy(p => p.Strength)];
        return Page();
    }
}
