namespace CareerPath.Web.Tests.Browser;

// Tests that open browser pages. The pages and their service workers are closed when a test ends.
public abstract class BrowserTests(BrowserFixture fixture) : IAsyncLifetime
{
    protected BrowserFixture Browser => fixture;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => fixture.CloseAsync();
}
