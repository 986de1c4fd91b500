using System.Diagnostics;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Cli;

public sealed class ProgramPicturesTests
{
    [Fact]
    public async Task BrokenSettings_AreOneSentence_AlsoWhereContentIsChecked()
    {
        using var sample = new ContentSample();
        sample.Body("![A map](/images/map.svg)").Write("appsettings.json", "{ \"AllowedHosts\": oops }");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CareerPath.Web.dll"), "content", "check", "--path", sample.Folder])
        {
            WorkingDirectory = sample.Folder,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("appsettings.json", error, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 0", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
