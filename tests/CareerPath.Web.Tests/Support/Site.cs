using System.Collections.Concurrent;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Method;
using CareerPath.Web.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareerPath.Web.Tests.Support;

// The real application with a real SQLite file in its own folder.
public sealed class Site : WebApplicationFactory<Program>
{
    // Of every site in the tests, so that none reads or writes the file of whoever runs them.
    public const string MachineSecret = "bWFjaGluZS1zZWNyZXQtb2YtdGhlLXRlc3RzLW9ubHk";

    // Shared by all sites of a run: the figures depend only on the rubric and take seconds to compute.
    private static readonly MethodFigures _method = new();

    private static readonly DateTimeOffset _firstHour = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<CapabilityKey, bool> _ownerKeys = new();
    private readonly bool _ownsFolder;
    private SiteContent? _shipped;

    public Site()
        : this(null)
    {
    }

    private Site(string? folder, string? content = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("careerpath-test-").FullName;
        ContentPath = content ?? FindContent();
    }

    public string Folder { get; }

    public string ContentPath { get; }

    // Off, except in tests of reloading.
    public bool WatchesContent { get; init; }

    // Development, except in tests of what only visitors see.
    public string EnvironmentName { get; init; } = "Development";

    // Off, except in tests of limits: all visitors of a test come from one address.
    public bool LimitsRequests { get; init; }

    // Off, except in tests of it: most sites are disposed before the method figures and the search index are ready.
    public bool Prepares { get; init; }

    // Configuration settings, such as Site:Address.
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // Simulates a proxy in front of the site.
    public Func<HttpContext, RequestDelegate, Task> Proxy { get; set; } = (context, next) => next(context);

    // Of all owner links that visitors used or were led to.
    public IReadOnlyCollection<CapabilityKey> OwnerKeys => [.. _ownerKeys.Keys];

    public FakeTimeProvider Clock { get; } = new(_firstHour);

    public SiteContent Content => Services.GetRequiredService<ContentStore>().Current;

    // The content that the site started with.
    public SiteContent Shipped => _shipped ??= Content;

    // Starts again with the same database, as after a restart. Dispose the first site before.
    public static Site Over(string folder, string? content = null) => new(folder, content);

    // Uses a content folder that a test edits while the site runs.
    public static Site Watching(string content) => new(folder: null, content) { WatchesContent = true };

    public Visitor NewVisitor(string? address = null) => new(CreateDefaultClient(address is null ? ClientOptions.BaseAddress : new Uri(address), new CookieJar()));

    public async Task<T> QueryAsync<T>(Func<CareerPathDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<CareerPathDb>());
    }

    public void NoteOwner(string? path)
    {
        if (path?.Split('/', '?', '#') is ["", "a", var text, ..] && CapabilityKey.TryParse(text, null, out var key))
            _ownerKeys[key] = true;
    }

    // Restores the initial state: no assessments, the initial time, the initial content.
    public async Task ResetAsync()
    {
        Services.GetRequiredService<ContentStore>().Current = Shipped;
        Clock.AdjustTime(_firstHour);
        await QueryAsync(db => db.Assessments.ExecuteDeleteAsync());
        await QueryAsync(db => db.DeletedKeys.ExecuteDeleteAsync());
    }

    // What the site itself does every few hours.
    public Task RemoveAsync() => Services.GetRequiredService<Retention>().RemoveAsync(CancellationToken.None);

    public Task<int> CountAssessmentsAsync() => QueryAsync(db => db.Assessments.CountAsync());

    private static string ConnectionString(string folder) => $"Data Source={Path.Combine(folder, "test.db")}";

    public static string FindContent()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(content, "site.yml")) && Directory.Exists(Path.Combine(folder.FullName, "src")))
                return content;
        }
        throw new DirectoryNotFoundException("There is no content/ in a folder above the test's own.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("ConnectionStrings:CareerPath", ConnectionString(Folder));
        builder.UseSetting("Machine:Secret", MachineSecret);
        builder.UseSetting("Content:Path", ContentPath);
        builder.UseSetting("Content:Watch", WatchesContent ? "true" : "false");
        foreach (var limit in (string[])(LimitsRequests ? [] : ["RequestsPerSecond", "GuessesPerMinute", "StartsPerHour"]))
            builder.UseSetting($"Limits:{limit}", "0");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (!Prepares)
            {
                services.AddSingleton(_method);
                services.Remove(services.Single(s => s.ImplementationType == typeof(MethodPreparation)));
                services.Remove(services.Single(s => s.ImplementationType == typeof(SearchPreparation)));
            }
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new InFront(this)));
        });
    }

    // Those to the database in the folder only: another site that still runs would lose its log with its last connection.
    public static void CloseConnections(string folder)
    {
        using var connection = new SqliteConnection(new DatabaseFile(ConnectionString(folder)).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_ownsFolder)
            return;
        CloseConnections(Folder);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class InFront(Site site) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => next(app.Use(inside => async context =>
    {
        site.NoteOwner(context.Request.Path);
        await site.Proxy(context, inside);
        site.NoteOwner(context.Response.Headers.Location);
    }));
}
