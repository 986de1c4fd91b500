using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;

namespace CareerPath.Web.Sealing;

// The secret of this machine: 256 bits that are never stored with the database, so that a stolen database or backup is not enough to open
// what is wrapped with it.
public sealed class MachineSecret(IConfiguration configuration, DatabaseFile database, ILogger<MachineSecret> logger)
{
    private const int Bytes = 32;
    private const string Form = "43 characters of base64url (32 random bytes)";
    private const string Elsewhere = "Set Machine__SecretFile to a file outside the folder of the database that the site can write, or Machine__Secret to the secret itself.";

    private byte[]? _bytes;

    // Where the secret is, for messages.
    public string Place => Given is null ? FindFile() : "Machine__Secret";

    private string? Given => configuration["Machine:Secret"];

    // mayMake: whether to make the file if there is none. The result is false if there is none and it was not made.
    public bool TryRead(bool mayMake)
    {
        if (Given is { } given)
        {
            _bytes = Decode(given) ?? throw new StartException($"Machine__Secret is not a machine secret. Write {Form}.");
            return true;
        }

        var path = FindFile();
        try
        {
            if (mayMake && !File.Exists(path))
                Make(path);
            DatabaseFile.CloseToOthers(path);
            _bytes = Decode(File.ReadAllText(path).Trim()) ?? throw new StartException(
                $"The file {path} is not a machine secret, which has {Form}. Restore it from your backup. If there is none, delete the file: the next start makes a new one or says what is lost.");
            return true;
        }
        catch (Exception e) when (!mayMake && e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The machine secret {path} cannot be read or made: {e.Message} {Elsewhere}", e);
        }
    }

    // The key for one purpose, which names the version of its use.
    public byte[] DeriveKey(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _bytes ?? throw new InvalidOperationException("The machine secret has not been read."), Bytes, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[Bytes];
        return Base64Url.IsValid(text, out var length) && length == Bytes && Base64Url.TryDecodeFromChars(text, bytes, out _) ? bytes : null;
    }

    private string FindFile()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var configured = configuration["Machine:SecretFile"] is { Length: > 0 } file ? file : null;
        if (configured is null && home.Length == 0)
            throw new StartException($"There is no place for the machine secret, because the user of the site has no home folder. {Elsewhere}");
        var path = Path.GetFullPath(configured ?? Path.Combine(home, "careerpath", "machine-secret"));
        var folder = Path.GetDirectoryName(database.Path)!;
        return IsIn(path, folder) || IsIn(Target(Path.GetDirectoryName(path)!), Target(folder)) || IsIn(FileTarget(path), Target(folder))
            ? throw new StartException($"The machine secret {path} is in {folder}, the folder of the database: who steals that folder has both. {Elsewhere}")
            : path;
    }

    private static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative.Split(Path.DirectorySeparatorChar)[0] != ".." && !Path.IsPathRooted(relative);
    }

    // The folder that a symbolic link leads to, such as a volume for the data.
    private static string Target(string folder) =>
        Directory.Exists(folder) && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target ? target.FullName : folder;

    private static string FileTarget(string path) => File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    // Moved into place whole: if two sites start at once, both use the file of the first.
    private void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            using (var stream = new FileStream(draft, DatabaseFile.New(FileMode.CreateNew)))
            {
                stream.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: false);
            logger.LogInformation("The new machine secret is {Path}. Back it up, but not together with the database.", path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other site was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
