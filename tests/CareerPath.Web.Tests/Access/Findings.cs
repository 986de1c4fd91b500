namespace CareerPath.Web.Tests.Access;

public static class Findings
{
    // Says all of them: xunit cuts lists short.
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} findings\n{string.Join('\n', all)}");
    }
}
