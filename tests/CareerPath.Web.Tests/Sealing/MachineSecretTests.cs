using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerPath.Web.Tests.Sealing;

// What a site does with its machine secret when it starts.
[SupportedOSPlatform("linux")]
public sealed class MachineSecretTests : IDisposable
{
    private const string Other = "b3RoZXItc2VjcmV0LW9mLXRoZS10ZXN0cy1vbmx5ISE";

    private readonly string _root = Directory.CreateTempSubdirectory("careerpath-test-").FullName;
    private readonly string _folder;
    private readonly string _file;

    public MachineSecretTests()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root, "data")).FullName;
        _file = Path.Combine(_root, "careerpath", "machine-secret");
    }

    public void Dispose()
    {
        Site.CloseConnections(_folder);
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task TheFirstStart_MakesTheFile_AndTheNextOneOpensTheKeysWithIt()
    {
        var cookies = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        using (var first = await SiteProcess.StartAsync(_folder, ("Machine__Secret", null), ("XDG_CONFIG_HOME", _root)))
        {
            var visitor = new Visitor(new HttpClient(cookies, disposeHandler: false) { BaseAddress = first.Address });
            var page = await visitor.GetAsync("/quiz");
            await visitor.SubmitAsync(page.Choose(page.Page.QuerySelectorAll("fieldset.pair").Select(pair => KeyValuePair.Create($"Input.Chosen[{pair.Id}]", "1"))).Form());
        }
        var secret = await File.ReadAllTextAsync(_file);
        var key = Assert.Single(await KeysAsync());

        using var second = await SiteProcess.StartAsync(_folder, ("Machine__Secret", null), ("XDG_CONFIG_HOME", _root));
        var again = new Visitor(new HttpClient(cookies, disposeHandler: false) { BaseAddress = second.Address });

        Assert.Contains("Your assessments on this device", (await again.GetAsync("/quiz")).Html, StringComparison.Ordinal);
        Assert.Equal(44, secret.Length);
        Assert.Equal(secret, await File.ReadAllTextAsync(_file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file));
        Assert.Equal([_file], Directory.GetFiles(Path.GetDirectoryName(_file)!));
        Assert.Equal([key], await KeysAsync());
        Assert.Contains("<wrapped", key, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysOfAnEarlierVersion_AreWrapped_AndStillOpenWhatTheySealed()
    {
        var seal = SealedByAnEarlierVersion();
        var value = PlainValue(Assert.Single(await KeysAsync()));
        Assert.True(Holds(value));

        using var site = Site.Over(_folder);
        var opened = Protector(site.Services).Unprotect(seal);

        Assert.Equal("a cookie", opened);
        Assert.False(Holds(value));
        Assert.DoesNotContain("masterKey", Assert.Single(await KeysAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_TurnedUpAsFarAsTheyGo_HoldNeitherTheSecretNorAKey()
    {
        SealedByAnEarlierVersion();
        var value = PlainValue(Assert.Single(await KeysAsync()));

        using var process = await StartAsync(("Logging__Console__LogLevel__Default", "Trace"), ("Logging__Console__LogLevel__Microsoft", "Trace"));
        await new Visitor(new HttpClient { BaseAddress = process.Address }).GetAsync("/quiz");
        process.Kill();

        Assert.Contains("Wrapped 1 key(s)", process.Output, StringComparison.Ordinal);
        Assert.Contains("AspNetCore.DataProtection", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain((await File.ReadAllTextAsync(_file)).Trim(), process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(value, process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenContent_LeavesTheKeysOfAnEarlierVersionAsTheyWere_AndMakesNoSecret()
    {
        SealedByAnEarlierVersion();
        var before = await KeysAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(("Content__Path", "/no/such/content")));

        Assert.Equal(before, await KeysAsync());
        Assert.False(File.Exists(_file));
    }

    // The site runs in the folder of the database, so these files are named from there.
    [Theory]
    [InlineData(Other, null, "Machine__Secret opens none of the keys in")]
    [InlineData("abc", null, "Machine__Secret is not a machine secret. Write 43 characters")]
    [InlineData("", null, "Machine__Secret is not a machine secret. Write 43 characters")]
    [InlineData(null, "../none/machine-secret", "none/machine-secret does not exist. Restore the secret")]
    [InlineData(null, "../other", "opens none of the keys in")]
    [InlineData(null, "../unusable", "unusable is not a machine secret, which has 43 characters")]
    [InlineData(null, "../data", "the folder of the database: who steals that folder has both")]
    [InlineData(null, "keys/machine-secret", "the folder of the database: who steals that folder has both")]
    [InlineData(null, "../link/machine-secret", "the folder of the database: who steals that folder has both")]
    [InlineData(null, "../file-link", "the folder of the database: who steals that folder has both")]
    [InlineData(null, "..", "cannot be read or made")]
    public async Task AStartWithoutTheRightSecret_StopsWithASentence_AndChangesNothing(string? secret, string? file, string message)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "other"), Other);
        await File.WriteAllTextAsync(Path.Combine(_root, "unusable"), Site.MachineSecret + "x");
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), _folder);
        File.CreateSymbolicLink(Path.Combine(_root, "file-link"), Path.Combine(_folder, "test.db"));
        using (var site = Site.Over(_folder))
            Assert.Equal(0, await site.CountAssessmentsAsync());
        Site.CloseConnections(_folder);
        var (keys, files) = (await KeysAsync(), Files());

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SiteProcess.StartAsync(_folder, ("Machine__Secret", secret), ("Machine__SecretFile", file)));

        Assert.Contains("(1):", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Other, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Site.MachineSecret, error.Message, StringComparison.Ordinal);
        Assert.Equal(keys, await KeysAsync());
        Assert.Equal(files, Files());
    }

    [Fact]
    public async Task AUserWithoutAHome_IsToldWhatToSet_AndNoKeyIsMade()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SiteProcess.StartAsync(_folder, ("Machine__Secret", null), ("XDG_CONFIG_HOME", null), ("HOME", "/proc/none")));

        Assert.Contains("(1):", error.Message, StringComparison.Ordinal);
        Assert.Contains("Set Machine__SecretFile to a file outside the folder of the database that the site can write, or Machine__Secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task ALostSecret_CanBeGivenUp_AsTheMessageSays()
    {
        using (var site = Site.Over(_folder))
            Assert.Equal(0, await site.CountAssessmentsAsync());
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync());
        Assert.Contains($"run sqlite3 \"{Path.Combine(_folder, "test.db")}\" \"DELETE FROM DataProtectionKeys\" and start again", error.Message, StringComparison.Ordinal);
        await RunAsync("DELETE FROM DataProtectionKeys");

        using var process = await StartAsync();

        Assert.True(File.Exists(_file));
        Assert.Single(await KeysAsync());
    }

    [Fact]
    public async Task TheOnlyKey_WithAFlippedBit_StopsTheStart_AndStays()
    {
        using (var site = Site.Over(_folder))
            Assert.Equal(0, await site.CountAssessmentsAsync());
        await RunAsync("UPDATE DataProtectionKeys SET Xml = replace(Xml, '</wrapped>', 'A</wrapped>')");
        var before = await KeysAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteProcess.StartAsync(_folder));

        Assert.Contains("opens none of the keys in", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await KeysAsync());
    }

    [Theory]
    [InlineData(2, "</wrapped>", "A</wrapped>")]
    [InlineData(2, "<wrapped", "=wrapped")]
    [InlineData(1, "</wrapped>", "A</wrapped>")]
    [InlineData(1, "<wrapped", "=wrapped")]
    public async Task ADamagedKey_DoesNotStopTheStart_WhileAnotherOpens(int damaged, string from, string to)
    {
        string seal;
        using (var site = Site.Over(_folder))
        {
            seal = Protector(site.Services).Protect("a cookie");
            site.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        }
        await RunAsync($"UPDATE DataProtectionKeys SET Xml = replace(Xml, '{from}', '{to}') WHERE Id = {damaged}");
        var before = await KeysAsync();

        using var again = Site.Over(_folder);
        var protector = Protector(again.Services);

        Assert.Equal("new", protector.Unprotect(protector.Protect("new")));
        if (damaged == 1)
            Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(seal));
        else
            Assert.Equal("a cookie", protector.Unprotect(seal));
        Assert.Equal(before, (await KeysAsync()).Take(2));
    }

    [Fact]
    public async Task SitesThatStartAtOnce_MakeOneSecret()
    {
        using var barrier = new Barrier(8);
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var secret = Secret();
                barrier.SignalAndWait();
                Assert.True(secret.TryRead(mayMake: true));
                return Convert.ToHexString(secret.DeriveKey("test"));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Equal([_file], Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public void AFile_IsNotMade_WhenStoredKeysNeedTheOldOne()
    {
        Assert.False(Secret().TryRead(mayMake: false));
        Assert.False(File.Exists(_file));
    }

    private MachineSecret Secret() => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Machine:SecretFile", _file)]).Build(),
        new DatabaseFile($"Data Source={Path.Combine(_folder, "test.db")}"),
        NullLogger<MachineSecret>.Instance);

    // Keeps its secret in a file of this test.
    private Task<SiteProcess> StartAsync(params (string Name, string? Value)[] settings) =>
        SiteProcess.StartAsync(_folder, [("Machine__Secret", null), ("Machine__SecretFile", _file), .. settings]);

    // Earlier versions stored their keys as they are.
    private string SealedByAnEarlierVersion()
    {
        using var site = Site.Over(_folder);
        using var earlier = site.WithWebHostBuilder(b => b.ConfigureTestServices(services =>
            services.PostConfigure<KeyManagementOptions>(options => options.XmlEncryptor = null)));
        return Protector(earlier.Services).Protect("a cookie");
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static string PlainValue(string key) => XElement.Parse(key).Descendants("masterKey").Single().Element("value")!.Value;

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    private bool Holds(string text) => Directory.EnumerateFiles(_folder, "test.db*")
        .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal))
        .Any(f =>
        {
            using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });

    private async Task<List<string>> KeysAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Xml FROM DataProtectionKeys ORDER BY Id";
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
            keys.Add(reader.GetString(0));
        return keys;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
