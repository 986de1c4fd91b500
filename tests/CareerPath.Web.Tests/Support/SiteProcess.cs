using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Tests.Support;

// Runs the site in its own process on a free port of 127.0.0.1, so that it can be killed.
public sealed class SiteProcess : IDisposable
{
    private readonly Process _process;

    private readonly System.Text.StringBuilder _output;

    private SiteProcess(Process process, Uri address, System.Text.StringBuilder output) => (_process, Address, _output) = (process, address, output);

    public Uri Address { get; }

    // What it wrote to its log. Complete only after it is killed.
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    // A setting without a value is removed.
    public static Task<SiteProcess> StartAsync(string folder, params (string Name, string? Value)[] settings) => StartAsync([], folder, settings);

    // Starts it as another user of the machine, which only root can do.
    public static Task<SiteProcess> StartAsAsync(string user, string folder) =>
        StartAsync(["setpriv", "--reuid", user, "--clear-groups"], folder, [("HOME", folder)]);

    private static async Task<SiteProcess> StartAsync(string[] before, string folder, (string Name, string? Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "CareerPath.Web.dll"), "--urls", address.ToString()];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__CareerPath"] = $"Data Source={Path.Combine(folder, "test.db")}";
        start.Environment["Machine__Secret"] = Site.MachineSecret;
        start.Environment["Content__Path"] = Site.FindContent();
        start.Environment["Content__Watch"] = "false";
        foreach (var (name, value) in settings)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
        var output = new System.Text.StringBuilder();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The site did not start.");
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), patience.Token);
                if (live.IsSuccessStatusCode)
                    return new SiteProcess(process, address, output);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(50, patience.Token);
            }
            catch (HttpRequestException e)
            {
                await process.WaitForExitAsync(patience.Token);
                throw new InvalidOperationException($"The site stopped while starting ({process.ExitCode}): {output}", e);
            }
        }
    }

    // Kills the process, like kill -9.
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
