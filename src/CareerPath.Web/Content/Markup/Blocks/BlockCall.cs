using System.Collections.Immutable;
using CareerPath.Engine;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup.Blocks;

/// <summary>One use of a block: where it stands, its arguments, and what it holds.</summary>
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

    /// <summary>Null when an argument is wrong; the reason is among the findings.</summary>
    public static BlockCall? Of(MarkupRenderer page, ContentBlock block, CustomContainer container)
    {
        var call = new BlockCall(page, container);
        var good = true;
        foreach (var word in (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(',') || word.StartsWith(','))
            {
                call.BadArgument(word, "Write a list without spaces: after each comma, the next name follows at once.");
                return null;
            }
            if (word.Trim(':').Length == 0)
            {
                call.BadArgument(word, $"These ::: close nothing here. Put them on a line of their own after the content of {block.Name}.");
                return null;
            }
            var (name, value) = word.Split('=', 2) is [var n, var v] ? (n, v) : (word, "");
            if (!block.Arguments.Contains(name, StringComparer.Ordinal))
                call.BadArgument(word, $"The block {block.Name} has no argument '{Quote.Of(name)}'.{Suggestion.For(name, block.Arguments)}{Allowed(block)}");
            else if (value.Length == 0)
                call.BadArgument(word, $"Give '{name}' a value: {name}=…, without spaces.");
            else if (!call._arguments.TryAdd(name, value))
                call.BadArgument(word, $"'{name}' stands twice. Keep one.");
            else
                continue;
            good = false;
        }
        if (block.IsEmpty && container.Count > 0)
            page.Report(Codes.MalformedBlock, container[0], $"The block {block.Name} stays empty: what it shows comes from other files. Close it in the next line.");
        return good ? call : null;
    }

    public string? Argument(string name) => _arguments.GetValueOrDefault(name);

    public IEnumerable<string> List(string name) => Argument(name)?.Split(',') ?? [];

    /// <summary>The roles an argument names; those that do not exist are reported.</summary>
    public ImmutableArray<Role> Roles(string name)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var slug in List(name))
        {
            if (!Role.TryFromSlug(slug, out var role))
                BadArgument(slug, $"There is no role '{Quote.Of(slug)}'.{Suggestion.For(slug, Role.All.Select(r => r.Slug()))}");
            else if (roles.Contains(role))
                BadArgument(slug, $"The role '{slug}' stands twice. Keep one.");
            else
                roles.Add(role);
        }
        return roles.ToImmutable();
    }

    public void BadArgument(string word, string message) =>
        _page.Context.Findings.Add(Codes.BadArgument, _page.Context.Document.At(Container, word), message);

    public void Malformed(MarkdownObject at, string message) => _page.Report(Codes.MalformedBlock, at, message);

    /// <summary>The items of the one list the block holds.</summary>
    public IReadOnlyList<ListItemBlock> Items()
    {
        if (Container.Count != 1 || Container[0] is not ListBlock list)
        {
            Malformed(Container, $"The block {Container.Info} holds one list and nothing else. Check that every line of it begins with - or is indented.");
            return [];
        }
        var items = list.Cast<ListItemBlock>().ToLookup(i => InlineText.Of([i]).Length > 0);
        foreach (var empty in items[false])
            Malformed(empty, "The item has no words. Write them, or delete the line.");
        return [.. items[true]];
    }

    /// <summary>The sections the block holds: a ### heading and what follows it.</summary>
    public IReadOnlyList<BlockSection> Sections(string example)
    {
        var sections = new List<BlockSection>();
        foreach (var block in Container)
        {
            if (block is HeadingBlock { Level: 3 } heading)
                sections.Add(new BlockSection(heading, []));
            else if (sections.Count == 0 || block is HeadingBlock)
                Malformed(block, $"The block {Container.Info} holds sections that begin with {example}. Put this under such a heading.");
            else
                sections[^1].Body.Add(block);
        }
        if (sections.Count == 0 && Container.Count == 0)
            Malformed(Container, $"The block {Container.Info} is empty. Give it sections that begin with {example}.");
        foreach (var section in sections.Where(s => s.Body.Count == 0))
            Malformed(section.Heading, $"Nothing stands under '{Quote.Of(InlineText.Of(section.Heading))}'. Write at least a paragraph.");
        return sections;
    }

    /// <summary>As it stands in the text.</summary>
    public override string ToString() => $"{Container.Info} {Container.Arguments}";

    private static string Allowed(ContentBlock block) => block.Arguments.Count == 0
        ? " It has none."
        : $" It has {string.Join(" and ", block.Arguments)}.";
}

internal sealed record BlockSection(HeadingBlock Heading, List<Block> Body);
