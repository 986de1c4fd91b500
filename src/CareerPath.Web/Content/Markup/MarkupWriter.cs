using System.Collections.Immutable;
using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using Microsoft.Extensions.ObjectPool;

namespace CareerPath.Web.Content.Markup;

public sealed record MarkupResult(PageHtml Html, ImmutableArray<Faq> Faqs);

/// <summary>Writes documents as HTML and reports what their blocks hold wrong.</summary>
public sealed class MarkupWriter(SharedFiles files, FindingList findings)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>In characters, many times as long as anything that somebody reads.</summary>
    private const int MostLength = 4 * Megabyte;

    /// <summary>With room for an article at first. Thousands are written at a start.</summary>
    private static readonly ObjectPool<StringBuilder> _builders = new DefaultObjectPoolProvider().CreateStringBuilderPool(16 * 1024, 128 * 1024);

    /// <param name="roles">The roles the page is about.</param>
    public MarkupResult Write(MarkupDocument document, string slug, ImmutableArray<Role> roles)
    {
        var written = _builders.Get();
        try
        {
            return Write(new MarkupRenderer(new MarkupContext(document, slug, roles, files, findings), written), document);
        }
        finally
        {
            _builders.Return(written);
        }
    }

    private MarkupResult Write(MarkupRenderer renderer, MarkupDocument document)
    {
        try
        {
            renderer.Render(document.Root);
        }
        catch (ArgumentException)
        {
            // As in MarkupDocument.Parse: Markdig's limit of 128 levels.
            findings.Add(Codes.MarkdownTooDeep, document.At(document.Root), "Lists, quotes or brackets are nested too deeply to write. Remove some levels.");
        }
        if (renderer.Length > MostLength)
        {
            findings.Add(Codes.LargePage, document.At(document.Root), $"The page comes out as {(renderer.Length + Megabyte - 1) / Megabyte} MB of HTML; the most is {MostLength / Megabyte}. Split it, or use fewer blocks that draw from other files.");
            return new MarkupResult(PageHtml.Of(""), renderer.Faqs);
        }
        return new MarkupResult(PageHtml.Of(renderer.Written, renderer.Shared), renderer.Faqs);
    }
}
