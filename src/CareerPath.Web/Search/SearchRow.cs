using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

/// <summary>What is known of an entry without reading it.</summary>
/// <param name="Title">Or the heading of a part of a page; as lower-case words.</param>
/// <param name="Meaning">Of the title.</param>
/// <param name="Anchors">Of its sections.</param>
public sealed record SearchRow(HitKind Kind, string Path, string Title, string Meaning, string Within, ImmutableArray<Role> Roles, ImmutableArray<string> Anchors)
{
    public static SearchRow Of(SearchEntry entry)
    {
        var title = SearchWords.Of(entry.Title.Length > 0 ? entry.Title : entry.Sections[0].Heading);
        return new SearchRow(entry.Kind, entry.Path, title.Text, title.Meaning, entry.Within, entry.Roles, [.. entry.Sections.Select(s => s.Anchor)]);
    }
}
