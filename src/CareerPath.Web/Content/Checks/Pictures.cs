using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Content.Checks;

// The pictures that are part of the program: those under /images of its web root. Content shows these and no others.
// webRoot: asked for when a page shows a picture.
public sealed class Pictures(Func<IFileProvider> webRoot)
{
    public static readonly Pictures None = new(() => new NullFileProvider());

    private const string Root = "/images";

    // Their addresses at this moment, such as /images/map.svg.
    public IReadOnlySet<string> Addresses() => Below(Root, webRoot()).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder, IFileProvider files) => files.GetDirectoryContents(folder)
        .SelectMany(f => f.IsDirectory ? Below($"{folder}/{f.Name}", files) : [$"{folder}/{f.Name}"]);
}
