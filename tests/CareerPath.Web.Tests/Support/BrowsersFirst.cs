using CareerPath.Web.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CareerPath.Web.Tests.Support." + nameof(CareerPath.Web.Tests.Support.BrowsersFirst), "CareerPath.Web.Tests")]

namespace CareerPath.Web.Tests.Support;

// Starts the longest collections first, so that all processors stay busy until the end.
public sealed class BrowsersFirst : ITestCollectionOrderer
{
    private static readonly string[] _first = [BrowserCollection.Name, AccessCollection.Name, LayoutCollection.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => Array.IndexOf(_first, c.DisplayName) is >= 0 and var place ? place : _first.Length);
}
