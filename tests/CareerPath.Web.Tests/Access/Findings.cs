namespace CareerPath.Web.Tests.Access;

public static class Findings
{
    // Lists all findings: xunit truncates long lists.
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} findings\n{string.Join('\n', all)}");
    }
}
