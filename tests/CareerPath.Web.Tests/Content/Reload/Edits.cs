using CareerPath.Web.Content;

namespace CareerPath.Web.Tests.Content.Reload;

internal static class Edits
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <summary>Edits, and comes back when the site has loaded what then lies in the folder.</summary>
    public static async Task EditAsync(this ContentStore store, Action edit, Func<ContentStore, bool> until)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Loaded += Check;
        edit();
        await done.Task.WaitAsync(_patience);
        store.Loaded -= Check;

        void Check(object? sender, EventArgs e)
        {
            if (until(store))
                done.TrySetResult();
        }
    }
}
