namespace CareerPath.Web.Tests.Browser;

// Tests that open pages, which are closed with their workers when the test ends.
public abstract class BrowserTests(BrowserFixture fixture) : IAsyncLifetime
{
    protected BrowserFixture Browser => fixture;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => fixture.CloseAsync();
}
