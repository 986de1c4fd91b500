using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Api;

// A site whose rubric uses every feature: three axes, two rounds, a first look, and every limit of every band.
public sealed class WholeSite : IDisposable
{
    private readonly ContentSample _sample = new ContentSample().Whole();

    public WholeSite()
    {
        Site = Site.Watching(_sample.Folder);
        Api = new ApiCaller(Site);
    }

    public Site Site { get; }

    public ApiCaller Api { get; }

    public Rubric Rubric => Site.Content.Rubric;

    public void Dispose()
    {
        Site.Dispose();
        _sample.Dispose();
    }
}
