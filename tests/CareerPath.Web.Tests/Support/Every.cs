namespace CareerPath.Web.Tests.Support;

// Checks many cases in one test and reports all that fail, without the cost of a test for each.
public static class Every
{
    public static void Holds<T>(IEnumerable<T> cases, Action<T> check)
    {
        var (count, failures) = (0, new List<string>());
        foreach (var one in cases)
        {
            count++;
            try
            {
                check(one);
            }
            catch (Exception e)
            {
                failures.Add($"{one}: {e.Message.ReplaceLineEndings(" ")}");
            }
        }
        Assert.True(count > 0, "There is no case.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} cases fail.\n{string.Join('\n', failures.Take(50))}");
    }
}
