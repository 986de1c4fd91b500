using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Reload;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerPath.Web.Tests.Content.Reload;

public class FolderWatchTests
{
    [Fact]
    public async Task WhereTheSystemReportsNothing_LooksForSaves()
    {
        using var sample = new ContentSample();
        var folder = Path.Combine(sample.Folder, "later");
        using var log = new LogLines();
        using var watch = new FolderWatch(folder, log);
        var waiting = watch.WaitAsync(FolderState.Of(folder), CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        sample.Write("later/site.yml", "name: x");
        Assert.False(await waiting.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.False(watch.Take());
    }

    [Fact]
    public async Task WhatEditorsLeaveBesideAFile_IsNoSave()
    {
        using var sample = new ContentSample();
        using var watch = new FolderWatch(sample.Folder, NullLogger.Instance);
        var state = FolderState.Of(sample.Folder);
        sample.Write("articles/.first.md.swp", "x").Write("articles/first.md~", "x").Write("articles/#first.md#", "x").Write("articles/~$first.md", "x")
            .Write("thumbs.db", "x").Write("articles/4913", "x").Write("articles/first.md.bak", "x").Write("articles/desktop.ini", "x").Write("schema/site.schema.json", "{}").Write("pictures/quiz.png", "x");
        Assert.Equal(state, FolderState.Of(sample.Folder));
        sample.Write("articles/first.md", "x");
        Assert.True(await watch.WaitAsync(FolderState.Of(sample.Folder), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.NotEqual(state, FolderState.Of(sample.Folder));
    }

    [Theory]
    [InlineData("articles/first.md", "articles/first.md~")]
    [InlineData("articles/first.md~", "articles/third.md")]
    public async Task ALeftoverThatWasAFile_OrBecomesOne_IsASave(string from, string to)
    {
        using var sample = new ContentSample();
        sample.Write("articles/first.md~", "x");
        using var watch = new FolderWatch(sample.Folder, NullLogger.Instance);
        File.Move(Path.Combine(sample.Folder, from), Path.Combine(sample.Folder, to), overwrite: true);
        Assert.True(await watch.WaitAsync(FolderState.Of(sample.Folder), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task FolderThatAnotherTookThePlaceOf_IsWatchedNoLonger_TheOtherIs()
    {
        using var sample = new ContentSample();
        var (folder, aside) = (Path.Combine(sample.Folder, "roles"), Path.Combine(sample.Folder, "aside"));
        using var watch = new FolderWatch(folder, NullLogger.Instance);
        var before = FolderState.Of(folder);
        Directory.Move(folder, aside);
        sample.Write("roles/x.md", "x");
        Assert.False(await ChangedSince(before));
        sample.Write("roles/x.md", "xx");
        // As it is now, so that only a report can tell.
        Assert.True(await ChangedSince(FolderState.Of(folder)));
        do
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        while (watch.Take());
        sample.Write("aside/program-manager.md", "x");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.False(watch.Take());

        Task<bool> ChangedSince(FolderState state) => watch.WaitAsync(state, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void State_TellsASaveOfTheSameLength()
    {
        using var sample = new ContentSample();
        var path = Path.Combine(sample.Folder, "site.yml");
        var before = FolderState.Of(sample.Folder);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddMilliseconds(20));
        Assert.NotEqual(before, FolderState.Of(sample.Folder));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Watch_CanBeSwitchedOff(bool watches, int expected)
    {
        using var site = new Site { WatchesContent = watches };
        Assert.Equal(expected, site.Services.GetServices<IHostedService>().OfType<ContentReload>().Count());
    }
}
