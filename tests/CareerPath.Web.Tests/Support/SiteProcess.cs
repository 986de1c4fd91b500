using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CareerPath.Web.Tests.Support;

/// <summary>The site in a process of its own, on a free port of 127.0.0.1, to be killed.</summary>
public sealed class SiteProcess : IDisposable
{
    private readonly Process _process;

    private readonly System.Text.StringBuilder _output;

    private SiteProcess(Process process, Uri address, System.Text.StringBuilder output) => (_process, Address, _output) = (process, address, output);

    public Uri Address { get; }

    /// <summary>What it wrote to its log; whole once it is killed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<SiteProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CareerPath.Web.dll"), "--urls", address.ToString()])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__CareerPath"] = $"Data Source={Path.Combine(folder, "test.db")}";
        start.Environment["Content__Path"] = Site.FindContent();
        start.Environment["Content__Watch"] = "false";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
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
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (ready.IsSuccessStatusCode)
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

    /// <summary>As kill -9 does.</summary>
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
