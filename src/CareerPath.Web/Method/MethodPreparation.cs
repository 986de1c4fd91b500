using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Method;

// Computes the figures of the method page before anyone asks for them.
public sealed class MethodPreparation(MethodFigures method, ContentStore store, IHostApplicationLifetime lifetime) : ContentPreparation(store, lifetime)
{
    protected override Task PrepareAsync(SiteContent content) => method.OfAsync(content.Rubric);
}
