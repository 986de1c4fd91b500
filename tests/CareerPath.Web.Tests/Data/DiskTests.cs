using System.Diagnostics;
using System.Net;
using System.Runtime.Versioning;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Data;

// How the database copes with a full disk and with file permissions.
[SupportedOSPlatform("linux")]
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TheDatabasesFiles_AreForTheSiteAlone_AlsoThoseThatWereNot()
    {
        var path = Path.Combine(_folder, "test.db");
        await File.WriteAllBytesAsync(path, []);
        File.SetUnixFileMode(path, (UnixFileMode)0b110_110_110);
        using (var process = await SiteProcess.StartAsync(_folder))
        {
            var files = Directory.GetFiles(_folder, "test.db*");
            Assert.Equal(["test.db", "test.db-shm", "test.db-wal", "test.db.lock", "test.db.reserve"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
        }
    }

    [Fact]
    public async Task AFullDisk_RefusesSaves_KeepsTheInput_AndStillLetsOneDelete()
    {
        Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", _folder);
        try
        {
            using var process = await SiteProcess.StartAsync(_folder, ("TMPDIR", Path.GetTempPath()), ("DOTNET_EnableDiagnostics", "0"));
            var visitor = NewVisitor(process);
            var page = Answered(await visitor.GetAsync("/quiz"), "1");
            var second = await visitor.SubmitAsync(page.Form());
            var path = QuizJourney.OwnerPath(second);
            Fill(Path.Combine(_folder, "ballast"));

            // The log still has free space of its own at first.
            var (answer, tries) = (second, 0);
            do
            {
                var form = Answered(await visitor.GetAsync(path + "/quiz/1"), tries++ % 2 == 0 ? "-2" : "2").Form();
                answer = await Visitor.ReadAsync(await visitor.PostAsync(form));
            }
            while (answer.Status == HttpStatusCode.Redirect && tries < 2000);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Contains("could not save", Assert.Single(answer.Errors), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).Status);
            Assert.Equal("It is deleted.", (await visitor.SubmitAsync((await visitor.GetAsync(path + "/delete")).Form())).Heading);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        }
        finally
        {
            Run("umount", _folder);
        }
    }

    [Fact]
    public async Task AReadOnlyFile_ThatBecomesWritable_IsWrittenWithoutARestart()
    {
        string path;
        var cookies = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        using (var first = await SiteProcess.StartAsync(_folder))
            path = QuizJourney.OwnerPath(await NewVisitor(first, cookies).SubmitAsync(Answered(await NewVisitor(first, cookies).GetAsync("/quiz"), "1").Form()));
        // Root can write regardless of permissions, so the site runs as another user.
        Run("chown", "-R", "nobody", _folder);
        Run("chmod", "400", Path.Combine(_folder, "test.db"));
        using var process = await SiteProcess.StartAsAsync("nobody", _folder);
        var visitor = NewVisitor(process, cookies);

        var refused = await Visitor.ReadAsync(await visitor.PostAsync(Answered(await visitor.GetAsync(path + "/quiz/2"), "1").Form()));
        // The log file copied the database's permissions, so both must change.
        Run("chmod", "600", Path.Combine(_folder, "test.db"), Path.Combine(_folder, "test.db-wal"));
        var taken = await visitor.SubmitAsync(refused.Form());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.EndsWith("/quiz/3", taken.Path, StringComparison.Ordinal);
    }

    private static Visitor NewVisitor(SiteProcess process, CookieJar? cookies = null) =>
        new(new HttpClient(cookies ?? new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }, disposeHandler: false) { BaseAddress = process.Address });

    private static Answer Answered(Answer page, string token)
    {
        foreach (var pair in page.Page.QuerySelectorAll("fieldset.pair"))
            page.Choose($"Input.Chosen[{pair.Id}]", token);
        return page;
    }

    private static void Fill(string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                stream.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
