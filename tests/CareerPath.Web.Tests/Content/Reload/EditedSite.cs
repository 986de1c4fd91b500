using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerPath.Web.Tests.Content.Reload;

// A running site, the content folder that it watches, and what it logs.
internal sealed class EditedSite : IDisposable
{
    private readonly Site _site;
    private readonly WebApplicationFactory<Program> _running;

    public EditedSite(string environment = "Development")
    {
        _site = Site.Watching(Sample.Folder);
        _running = _site.WithWebHostBuilder(b =>
        {
            b.UseEnvironment(environment);
            b.ConfigureLogging(logging => logging.AddProvider(Log));
        });
        Store = _running.Services.GetRequiredService<ContentStore>();
    }

    public ContentSample Sample { get; } = new();

    public LogLines Log { get; } = new();

    public ContentStore Store { get; }

    public Visitor NewVisitor() => new(_running.CreateDefaultClient(new CookieJar()));

    public Task EditAsync(Action edit, Func<ContentStore, bool> until) => Store.EditAsync(edit, until);

    public Task EditAsync(string file, string old, string @new, Func<ContentStore, bool> until) =>
        EditAsync(() => Sample.Edit(file, old, @new), until);

    public void Dispose()
    {
        _running.Dispose();
        _site.Dispose();
        Sample.Dispose();
    }
}

// What a site logs, a line an entry.
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Text)> _lines = [];

    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_lines)
                return [.. _lines.Where(l => l.Level == LogLevel.Error).Select(l => l.Text)];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lock (_lines)
            _lines.Add((logLevel, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
