using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Markup.Blocks;

// Roles side by side, from the aspects of their profiles.
internal sealed class CompareBlock() : ContentBlock("compare", "roles", "aspects")
{
    public override bool IsEmpty => true;

    public override void Write(MarkupRenderer page, BlockCall call)
    {
        var roles = call.Roles("roles");
        if (call.List("roles").Count() < 2)
        {
            call.BadArgument("compare", "The block compare has fewer than two roles. Name two to four, such as roles=technical-program-manager,program-manager.");
            return;
        }
        // Already reported.
        if (roles.Length < 2)
            return;
        var aspects = Aspects(page, call);
        var id = page.Context.Document.UniqueId("roles-map", "roles-map");
        Write(page, roles, aspects, id);
    }

    // Such as "Program Manager and Project Manager".
    public static string InWords(ImmutableArray<Role> roles) =>
        roles.Select(r => r.Name()).InList();

    private static void Write(MarkupRenderer page, ImmutableArray<Role> roles, List<Aspect> aspects, string mapId)
    {
        var names = InWords(roles);
        page.WriteLine(RolesMap.Svg(roles, mapId));
        TableRenderer.OpenScroll(page, Words.Block_Compare.With(names));
        page.WriteLine("<table class=\"compare\">");
        page.Html($"<caption>{Words.Block_CompareCaption.With(names)}</caption>").WriteLine();
        page.Html($"""<thead><tr><th scope="col">{Words.Compare_Aspect}</th>""");
        foreach (var role in roles)
            page.Html($"""<th scope="col"><a href="{Routes.Role(role.Slug())}">{role.Name()}</a></th>""");
        page.WriteLine("</tr></thead>");
        page.WriteLine("<tbody>");
        foreach (var aspect in aspects)
            Row(page, aspect, roles);
        page.WriteLine("</tbody>");
        page.WriteLine("</table>");
        page.WriteLine("</div>");
        page.Html($"""<p class="compare-more"><a href="{Routes.CompareOf(roles)}">{Words.Block_CompareMore}</a></p>""").WriteLine();
        if (roles.Length == 2)
            page.Html($"""<p class="compare-more"><a href="{Routes.CompareOf(roles)}#picture">{Words.Block_ComparePicture}</a></p>""").WriteLine();
    }

    private static void Row(MarkupRenderer page, Aspect aspect, ImmutableArray<Role> roles)
    {
        page.Html($"""<tr><th scope="row">{aspect.Name}</th>""");
        foreach (var role in roles)
            page.Html($"""<td data-role="{role.Name()}">{page.Context.Facts.Text(role, aspect)}</td>""");
        page.WriteLine("</tr>");
    }

    private static List<Aspect> Aspects(MarkupRenderer page, BlockCall call)
    {
        var known = page.Context.Facts.Aspects;
        if (call.Argument("aspects") is null || known.IsEmpty)
            return [.. known];
        var chosen = new List<Aspect>();
        foreach (var id in call.List("aspects"))
        {
            if (known.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal)) is not { } aspect)
                call.BadArgument(id, $"site.yml lists no aspect '{Quote.Of(id)}'.{Suggestion.For(id, known.Select(a => a.Id))}");
            else if (chosen.Contains(aspect))
                call.BadArgument(id, $"The aspect '{id}' appears twice. Keep one of the two.");
            else
                chosen.Add(aspect);
        }
        return chosen;
    }
}
