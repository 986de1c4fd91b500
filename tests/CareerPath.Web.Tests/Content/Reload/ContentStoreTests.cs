using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.Http;

namespace CareerPath.Web.Tests.Content.Reload;

public class ContentStoreTests
{
    private readonly HttpContextAccessor _requests = new();

    [Fact]
    public void Request_SeesOneContentToItsEnd_AndTheNextRequestTheNewOne()
    {
        using var sample = new ContentSample();
        var first = sample.Load();
        var second = sample.Edit("site.yml", "name: CareerPath", "name: Another name").Load();
        var store = new ContentStore(first.Content!, first.Findings, _requests);

        _requests.HttpContext = new DefaultHttpContext();
        Assert.Same(first.Content, store.Current);
        store.Accept(second);
        Assert.Same(first.Content, store.Current);

        _requests.HttpContext = new DefaultHttpContext();
        Assert.Same(second.Content, store.Current);
        _requests.HttpContext = null;
        Assert.Same(second.Content, store.Current);
    }

    [Fact]
    public void Errors_LeaveTheContent_AndBecomeTheFindings()
    {
        using var sample = new ContentSample();
        var good = sample.Load();
        var store = new ContentStore(good.Content!, good.Findings, _requests);
        var loads = 0;
        store.Loaded += (_, _) => loads++;
        var bad = sample.Delete("site.yml").Load();
        store.Accept(bad);
        Assert.Same(good.Content, store.Current);
        Assert.Equal(bad.Findings, store.Findings);
        Assert.NotEmpty(store.Findings);
        Assert.Equal(1, loads);
    }
}
