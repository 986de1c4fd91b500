using System.Collections.Frozen;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CareerPath.Web.Content.Markup.Blocks;

// A kind of ::: block: its arguments and its HTML. Write also reports mistakes in the block's content.
internal abstract class ContentBlock(string name, params string[] arguments)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    // Whether the block must be empty, because its content comes from other files.
    public virtual bool IsEmpty => false;

    public abstract void Write(MarkupRenderer page, BlockCall call);
}

internal static class ContentBlocks
{
    public static FrozenDictionary<string, ContentBlock> All { get; } = new ContentBlock[]
    {
        new CompareBlock(), new ProsConsBlock(), new PersonasBlock(), new ChecklistBlock(), new LanguageBlock(),
        new FaqBlock(), new ScriptBlock(), new WeakStrongBlock(), new ScanBlock(), new QuizBlock(),
    }.ToFrozenDictionary(b => b.Name, StringComparer.Ordinal);

    public static ContentBlock? Find(CustomContainer container) => All.GetValueOrDefault(container.Info ?? "");
}

internal sealed class BlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var page = (MarkupRenderer)renderer;
        var (level, text) = (page.HeadingLevel, page.HeadingText);
        // A block that is not closed contains more than its author meant, so it is not checked.
        if (container.ClosingFencedCharCount == 0 || container.Any(b => b is CustomContainer) || ContentBlocks.Find(container) is not { } block || BlockCall.Of(page, block, container) is not { } call)
            return;
        page.EnsureLine();
        block.Write(page, call);
        page.EnsureLine();
        (page.HeadingLevel, page.HeadingText) = (level, text);
    }
}
