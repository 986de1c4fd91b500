using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Tests.Content;

// A content folder of one's own, right in every way until a test breaks it.
internal sealed partial class ContentSample : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    // Those of a program: a map, and two teams in a folder below.
    public static readonly Pictures Pictures = new(() => new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "Content", "Pictures")));

    private const char Mark = '‸';

    public string Folder { get; } = Directory.CreateTempSubdirectory("content-").FullName;

    public ContentSample()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Content", "Sample");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
    }

    // Where the mark ‸ stood in the last text written.
    public Place? Marked { get; private set; }

    public ContentSample Edit(string file, string old, string @new)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return Write(file, string.Concat(text.AsSpan(0, at), @new, text.AsSpan(at + old.Length)));
    }

    public ContentSample EditAll(string file, string old, string @new) =>
        Write(file, Read(file).Replace(old, @new, StringComparison.Ordinal));

    public ContentSample Write(string file, string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at >= 0)
        {
            var before = text[..at];
            Marked = new Place(file, before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
            text = text.Remove(at, 1);
        }
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public ContentSample WriteBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, file), bytes);
        return this;
    }

    public ContentSample Link(string file, string target)
    {
        File.CreateSymbolicLink(Path.Combine(Folder, file), target);
        return this;
    }

    public ContentSample Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    // Puts a text below the front matter of articles/first.md.
    public ContentSample Body(string markdown)
    {
        var text = Read("articles/first.md");
        return Write("articles/first.md", text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + markdown + "\n");
    }

    public LoadResult Load() => new ContentLoader(Folder, Pictures).Load(Today);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // The article articles/first.md with that text; the content must have no finding.
    public static Article Article(string markdown)
    {
        using var sample = new ContentSample();
        var result = sample.Body(markdown).Load();
        Assert.Empty(result.Findings);
        return result.Content!.Articles.Single(a => a.Slug.Equals("first", StringComparison.Ordinal));
    }

    // What a browser makes of that text.
    public static IElement Page(string markdown) => Parse(Article(markdown).Html);

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;
}
