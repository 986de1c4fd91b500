using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Method;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.About;

// The method in words, and its figures for today's rubric.
[CachedPage]
public sealed class HowItWorksModel(ContentStore store, MethodFigures method, SiteAddress address, IHostEnvironment environment) : PageModel
{
    public ContentPage Text { get; private set; } = null!;

    public Rubric Rubric { get; private set; } = null!;

    public RubricFigures Figures { get; private set; } = null!;

    // The configured address: the page is cached for everyone, so it must not repeat a request's Host header. In development, the address
    // the site runs at.
    public string Root => environment.IsDevelopment() ? address.Of(Request) : store.Current.Site.BaseUrl;

    public ImmutableArray<Heading> Contents =>
    [
        .. Text.Headings,
        .. Figures.Example is null ? [] : new[] { new Heading(2, "worked-example", Words.Method_Example) },
        new(2, "coin", Words.Method_Coin),
        new(2, "bands", Words.Method_Bands),
        new(2, "figures", Words.Method_Figures),
        new(2, "no-person", Words.Method_NoPerson),
        new(2, "preferences", Words.Method_Preferences),
        new(2, "test-people", Words.Method_TestPeople),
        new(2, "check-it", Words.Method_CheckIt),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!store.Current.Pages.TryGetValue("how-it-works", out var text))
            return NotFound();
        (Text, Rubric) = (text, store.Current.Rubric);
        Figures = await method.OfAsync(Rubric).WaitAsync(cancellationToken);
        return Page();
    }
}
