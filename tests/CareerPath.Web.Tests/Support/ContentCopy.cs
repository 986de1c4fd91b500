using System.Text;

namespace CareerPath.Web.Tests.Support;

// A copy of the shipped content that tests can break and restore.
public sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        foreach (var file in Files)
            Mend(file);
    }

    // Every file that an editor writes, by its path in content/.
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Site.FindContent(), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Site.FindContent(), f).Replace('\\', '/'))
            .Where(f => f.EndsWith(".yml", StringComparison.Ordinal) || (f.EndsWith(".md", StringComparison.Ordinal) && f.Contains('/', StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    // One of every kind: each YAML file, and a page of each folder of Markdown.
    public static IReadOnlyList<string> OneOfEachKind { get; } =
        [.. Files.GroupBy(f => f.EndsWith(".yml", StringComparison.Ordinal) ? f : Path.GetDirectoryName(f)!, StringComparer.Ordinal).Select(g => g.First())];

    public string Folder { get; } = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public static string Shipped(string file) => File.ReadAllText(Path.Combine(Site.FindContent(), file));

    public void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Mend(string file) => Write(file, File.ReadAllBytes(Path.Combine(Site.FindContent(), file)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
