namespace CareerPath.Web.Tests.Support;

// Tests that share one running site, which each of them finds empty, at its first hour and with the shipped content.
public abstract class SiteTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    protected Site Site => site;

    public Task InitializeAsync() => site.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
