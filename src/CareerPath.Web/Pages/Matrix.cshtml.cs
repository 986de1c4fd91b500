using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

// The decision matrix for reading and for paper: nothing is answered here.
[CachedPage]
public sealed class MatrixModel(ContentStore store) : PageModel
{
    public ImmutableArray<Factor> Factors => store.Current.Rubric.Factors;
}
