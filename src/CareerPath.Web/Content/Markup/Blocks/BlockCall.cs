using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup.Blocks;

// One use of a block in a text: its arguments and its content.
internal sealed class BlockCall
{
    private readonly MarkupRenderer _page;
    private readonly Dictionary<string, string> _arguments = new(StringComparer.Ordinal);

    private BlockCall(MarkupRenderer page, CustomContainer container)
    {
        _page = page;
        Container = container;
    }

    public CustomContainer Container { get; }

    // Null when an argument is wrong; a finding says why.
    public static BlockCall? Of(MarkupRenderer page, ContentBlock block, CustomContainer container)
    {
        var call = new BlockCall(page, container);
        var isValid = true;
        foreach (var word in (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(',') || word.StartsWith(','))
            {
                call.BadArgument(word, "A list of names cannot contain spaces. Write the next name right after the comma.");
                return null;
            }
            if (word.Trim(':').Length == 0)
            {
                call.BadArgument(word, $"This ::: does not close the block. Put it on its own line after the content of {block.Name}.");
                return null;
            }
            var (name, value) = word.Split('=', 2) is [var n, var v] ? (n, v) : (word, "");
            if (!block.Arguments.Contains(name, StringComparer.Ordinal))
                call.BadArgument(word, $"The block {block.Name} has no argument '{Quote.Of(name)}'.{Suggestion.For(name, block.Arguments)}{Allowed(block)}");
            else if (value.Length == 0)
                call.BadArgument(word, $"'{name}' has no value. Write {name}=…, without spaces.");
            else if (!call._arguments.TryAdd(name, value))
                call.BadArgument(word, $"'{name}' appears twice. Keep one of the two.");
            else
                continue;
            isValid = false;
        }
        if (block.IsEmpty && container.Count > 0)
            page.Report(Codes.MalformedBlock, container[0], $"The block {block.Name} must be empty, because its content comes from other files. Close it on the next line.");
        return isValid ? call : null;
    }

    public string? Argument(string name) => _arguments.GetValueOrDefault(name);

    public IEnumerable<string> List(string name) => Argument(name)?.Split(',') ?? [];

    // The roles in an argument. Unknown roles are reported.
    public ImmutableArray<Role> Roles(string name)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var slug in List(name))
        {
            if (!Role.TryFromSlug(slug, out var role))
                BadArgument(slug, $"There is no role '{Quote.Of(slug)}'.{Suggestion.For(slug, Role.All.Select(r => r.Slug()))}");
            else if (roles.Contains(role))
                BadArgument(slug, $"The role '{slug}' appears twice. Keep one of the two.");
            else
                roles.Add(role);
        }
        return roles.ToImmutable();
    }

    public void BadArgument(string word, string message) =>
        _page.Context.Findings.Add(Codes.BadArgument, _page.Context.Document.At(Container, word), message);

    public void Malformed(MarkdownObject at, string message) => _page.Report(Codes.MalformedBlock, at, message);

    // The items of the block's only list.
    public IReadOnlyList<ListItemBlock> Items()
    {
        if (Container.Count != 1 || Container[0] is not ListBlock list)
        {
            Malformed(Container, $"The block {Container.Info} must contain one list and nothing else. Start each line with -, or indent it.");
            return [];
        }
        var items = list.Cast<ListItemBlock>().ToLookup(i => InlineText.Of([i]).Length > 0);
        foreach (var empty in items[false])
            Malformed(empty, "This item is empty. Add text, or delete the line.");
        return [.. items[true]];
    }

    // The block's sections: each ### heading and what follows it.
    public IReadOnlyList<BlockSection> Sections(string example)
    {
        var sections = new List<BlockSection>();
        foreach (var block in Container)
        {
            if (block is HeadingBlock { Level: 3 } heading)
                sections.Add(new BlockSection(heading, []));
            else if (sections.Count == 0 || block is HeadingBlock)
                Malformed(block, $"The block {Container.Info} must consist of sections that start with {example}. Put this under such a heading.");
            else
                sections[^1].Body.Add(block);
        }
        if (sections.Count == 0 && Container.Count == 0)
            Malformed(Container, $"The block {Container.Info} is empty. Add sections that start with {example}.");
        foreach (var section in sections.Where(s => s.Body.Count == 0))
            Malformed(section.Heading, $"There is no text under '{Quote.Of(InlineText.Of(section.Heading))}'. Add at least a paragraph.");
        return sections;
    }

    private static string Allowed(ContentBlock block) => block.Arguments.Count == 0
        ? " It has none."
        : $" It has {string.Join(" and ", block.Arguments)}.";
}

internal sealed record BlockSection(HeadingBlock Heading, List<Block> Body);
