using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CareerPath.Web.Publishing;

// A file for machines, such as the sitemap or the feed.
public sealed record PublishedFile(string Type, byte[] Bytes)
{
    private const int TagBytes = 8;

    public string Tag => TagOf(Bytes);

    public static PublishedFile Of(string type, XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            document.Save(writer);
        return new(type, bytes.ToArray());
    }

    // A short hash of the content.
    public static string TagOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagBytes));
}
