namespace CareerPath.Web.Tests.Support;

// Tests that share one running site. Each test starts with no assessments, the clock reset, and the shipped content.
public abstract class SiteTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    protected Site Site => site;

    public Task InitializeAsync() => site.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
