namespace CareerPath.Web.Tests.Browser;

/// <summary>Tests that open pages, which are closed with their workers when the test ends.</summary>
public abstract class BrowserTests(BrowserFixture fixture) : IAsyncLifetime
{
    protected BrowserFixture Browser => fixture;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => fixture.CloseAsync();
}
