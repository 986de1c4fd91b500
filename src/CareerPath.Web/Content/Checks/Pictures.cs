using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Content.Checks;

// The pictures that content may show: those under /images in the program's web root.
// webRoot: called for each check, because it is not known before the site starts.
public sealed class Pictures(Func<IFileProvider> webRoot)
{
    public static readonly Pictures None = new(() => new NullFileProvider());

    private const string Root = "/images";

    // Such as /images/map.svg.
    public IReadOnlySet<string> Addresses() => Below(Root, webRoot()).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder, IFileProvider files) => files.GetDirectoryContents(folder)
        .SelectMany(f => f.IsDirectory ? Below($"{folder}/{f.Name}", files) : [$"{folder}/{f.Name}"]);
}
