using System.Diagnostics;
using CareerPath.Web.Tests.Browser;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Access;

// Runs public checkers, which tests/run.sh installs.
[Collection(AccessCollection.Name)]
public sealed class CheckerTests(BrowserFixture fixture)
{
    private static readonly string _root = Path.GetDirectoryName(Site.FindContent())!;
    private static readonly string _tools = Path.Combine(_root, "tests", "node_modules");

    [Fact]
    public async Task EveryState_IsValidHtml()
    {
        var folder = Directory.CreateTempSubdirectory("careerpath-html-").FullName;
        try
        {
            foreach (var state in await fixture.StatesAsync())
                await File.WriteAllTextAsync(Path.Combine(folder, state.Name.Replace(", ", "--", StringComparison.Ordinal).Replace(' ', '-') + ".html"), state.Answer.Html);

            await RunAsync("java", Path.Combine(_tools, "vnu-jar/build/dist/vnu.jar"), "-jar", "{0}", "--errors-only", folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task EveryStyleSheet_IsGoodCss() => await RunAsync(
        "node", Path.Combine(_tools, "stylelint/bin/stylelint.mjs"), "{0}", "--config", Path.Combine(_root, "tests/stylelint.config.mjs"),
        Path.Combine(_root, "src/CareerPath.Web/wwwroot/css/*.css"));

    private static async Task RunAsync(string program, string tool, params string[] arguments)
    {
        Assert.True(File.Exists(tool), $"{tool} is missing: run tests/run.sh, or npm ci --ignore-scripts in tests/.");
        var start = new ProcessStartInfo(program, arguments.Select(a => a == "{0}" ? tool : a)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await errors);
    }
}
