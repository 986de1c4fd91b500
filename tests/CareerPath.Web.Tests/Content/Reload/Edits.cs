using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Tests.Content.Reload;

internal static class Edits
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    // Edits, and comes back when the site has loaded what then lies in the folder.
    public static async Task EditAsync(this ContentStore store, Action edit, Func<ContentStore, bool> until)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Loaded += Check;
        edit();
        var first = await Task.WhenAny(done.Task, Task.Delay(_patience));
        Assert.True(first == done.Task, $"The site did not come to what it should; it finds:\n{string.Join('\n', store.Findings)}");
        store.Loaded -= Check;

        void Check(object? sender, EventArgs e)
        {
            if (until(store))
                done.TrySetResult();
        }
    }
}
