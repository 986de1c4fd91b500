using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CareerPath.Web.Content;

namespace CareerPath.Web.Publishing;

/// <summary>The files that machines read, written once for each state of the content.</summary>
public sealed class PublishedFiles(ContentStore store, Worker worker)
{
    private volatile Written? _last;

    public Written Current
    {
        get
        {
            var content = store.Current;
            if (_last is { } last && ReferenceEquals(last.Content, content))
                return last;
            return _last = new Written(
                content, File("application/xml; charset=utf-8", Sitemap.Of(content)), File("application/atom+xml; charset=utf-8", AtomFeed.Of(content)),
                File("application/opensearchdescription+xml; charset=utf-8", OpenSearch.Of(content)),
                // Nothing is disallowed: whoever names a private path here tells everybody about it. Private pages say noindex themselves.
                File("text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {content.Site.BaseUrl}{Routes.Sitemap}\n")),
                File("application/manifest+json", WebManifest.Of(content)), File("text/javascript; charset=utf-8", worker.Of(content)));
        }
    }

    private static PublishedFile File(string type, XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            document.Save(writer);
        return File(type, bytes.ToArray());
    }

    private static PublishedFile File(string type, byte[] bytes) => new(type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8)));

    public sealed record Written(
        SiteContent Content, PublishedFile Sitemap, PublishedFile Feed, PublishedFile OpenSearch, PublishedFile Robots, PublishedFile Manifest, PublishedFile Worker);
}

public sealed record PublishedFile(string Type, byte[] Bytes, string Tag);
