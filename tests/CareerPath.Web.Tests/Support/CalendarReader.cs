using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CareerPath.Web.Tests.Support;

// Reads iCalendar files with ical.js, which tests/run.sh installs.
public static class CalendarReader
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);
    private static readonly string _script = Path.Combine(Path.GetDirectoryName(Site.FindContent())!, "tests", "calendars.mjs");

    public static async Task<ReadCalendar> ReadAsync(byte[] file) => Assert.Single(await ReadAsync([file]));

    public static async Task<IReadOnlyList<ReadCalendar>> ReadAsync(IReadOnlyList<byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
            AssertWellFormed(file);
        var start = new ProcessStartInfo("node", [_script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await using (var input = process.StandardInput.BaseStream)
        {
            foreach (var (number, file) in files.Index())
                await input.WriteAsync(number == 0 ? file : [0, .. file]);
        }
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<ReadCalendar>>(await output, _json)!;
    }

    // What ical.js forgives: RFC 5545, 3.1.
    private static void AssertWellFormed(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = text[..^2].Split("\r\n");
        foreach (var line in lines)
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, c => char.IsControl(c));
        }
    }
}

public sealed record ReadCalendar(string Name, string Version, string Refresh, IReadOnlyList<string> Zones, IReadOnlyList<ReadEvent> Events)
{
    public ReadEvent Of(Guid entry) => Events.Single(e => e.Uid == entry.ToString());
}

// Start, End, Stamp: UTC, such as 2027-03-28T16:00:00Z; a date if it is all day.
public sealed record ReadEvent(
    string Uid, int Sequence, string Status, string Summary, string Start, string End, string Zone, string Stamp, IReadOnlyList<ReadAlarm> Alarms, IReadOnlyList<string> Names);

// Seconds: after the start.
public sealed record ReadAlarm(string Action, int Seconds, string Text);
