using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Tests.Data;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ConnectionStrings__CareerPath", "Data Source=:memory:", "Name a file")]
    [InlineData("ConnectionStrings__CareerPath", "Bogus=1", "cannot be read")]
    [InlineData("ConnectionStrings__CareerPath", "Data Source=/proc/no/such/folder/x.db", "cannot be opened")]
    [InlineData("Proxy__KnownNetworks", "10.0.0.1", "such as 10.0.0.0/8")]
    [InlineData("Site__Address", "careerpath.example", "such as https://careerpath.example")]
    [InlineData("Site__Address", "https://careerpath.example/path", "without a path")]
    [InlineData("Limits__StartsPerHour", "many", "Write a whole number from 0")]
    [InlineData("Abandoned__Days", "-1", "Write a whole number from 0")]
    [InlineData("Retention__Months", "two years", "Write a whole number from 0")]
    [InlineData("Content__Path", "/no/such/content", "errors; the site does not start")]
    public async Task AWrongSetting_IsOneSentence_AndExitCodeOne(string setting, string value, string message)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteProcess.StartAsync(_folder, (setting, value)));

        Assert.Contains("(1):", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenContent_IsTheReasonThatIsTold_WhateverIsWrongWithTheDatabase()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteProcess.StartAsync(
            _folder, ("ConnectionStrings__CareerPath", "Data Source=/proc/no/such/folder/x.db"), ("Content__Path", "/no/such/content")));

        Assert.Contains("errors; the site does not start", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be opened", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenContent_LeavesTheDatabaseUnmigrated()
    {
        await RunAsync("CREATE TABLE earlier (x)");

        await Assert.ThrowsAsync<InvalidOperationException>(() => SiteProcess.StartAsync(_folder, ("Content__Path", "/no/such/content")));

        Assert.Equal("earlier", await RunAsync("SELECT group_concat(name) FROM sqlite_master"));
    }

    [Fact]
    public async Task Logs_TurnedUpAsFarAsTheyGo_HoldNoKeyOfALink()
    {
        using var process = await SiteProcess.StartAsync(
            _folder,
            ("Logging__Console__LogLevel__Default", "Trace"), ("Logging__Console__LogLevel__Microsoft.AspNetCore", "Trace"),
            ("Logging__Console__FormatterName", "json"), ("Logging__Console__FormatterOptions__IncludeScopes", "true"));
        var cookies = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        var visitor = new Visitor(new HttpClient(cookies) { BaseAddress = process.Address });
        var first = await visitor.GetAsync("/quiz");
        foreach (var pair in first.Page.QuerySelectorAll("fieldset.pair"))
            first.Choose($"Input.Chosen[{pair.Id}]", "1");
        var second = await visitor.SubmitAsync(first.Form());
        var owner = QuizJourney.OwnerPath(second);
        foreach (var part in (string[])["", "/quiz/1", "/check", "/share", "/plan", "/no-such-part"])
            await visitor.GetAsync(owner + part);
        process.Kill();

        Assert.Contains("Database.Command", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(owner[3..], process.Output, StringComparison.Ordinal);
    }

    private async Task<object?> RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
