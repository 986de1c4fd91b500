using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Markup.Blocks;

// Phrases of the language bank for one role.
internal sealed class LanguageBlock() : ContentBlock("language", "role", "situation")
{
    public override bool IsEmpty => true;

    public override void Write(MarkupRenderer page, BlockCall call)
    {
        if (call.Argument("role") is null)
            call.BadArgument("language", "The block language has no role. Add one, such as role=technical-program-manager.");
        if (call.Roles("role") is not [var role] || !TrySituation(call, out var situation) || page.Context.Facts.Phrases.IsEmpty)
            return;
        var phrases = page.Context.Facts.Phrases.Where(p => p.Roles.Contains(role) && (situation is null || p.Situation == situation)).ToList();
        if (phrases.Count == 0)
        {
            call.Malformed(call.Container, "language/phrases.yml has no phrase for this role and situation. Choose another, or add phrases.");
            return;
        }
        Write(page, phrases);
    }

    private static void Write(MarkupRenderer page, List<Phrase> phrases)
    {
        Phrases(page, "phrases", phrases.Where(p => p.Strength > 1).OrderByDescending(p => p.Strength));
        if (phrases.Exists(p => p.Strength == 1))
        {
            page.Html($"""<p class="phrases-weak-title">{Words.Block_WeakPhrases}</p>""").WriteLine();
            Phrases(page, "phrases phrases-weak", phrases.Where(p => p.Strength == 1));
        }
    }

    private static void Phrases(MarkupRenderer page, string classes, IEnumerable<Phrase> phrases)
    {
        page.Html($"""<ul class="{classes}">""").WriteLine();
        foreach (var phrase in phrases)
        {
            page.Html($"""<li><q class="phrase">{phrase.Text}</q>""");
            if (phrase.Strength > 1)
                page.Html($"""<button class="copy" type="button" data-copy hidden>{Words.Common_Copy}</button>""");
            page.Html($"""<p class="phrase-example">{phrase.Example}</p></li>""").WriteLine();
        }
        page.WriteLine("</ul>");
    }

    private static bool TrySituation(BlockCall call, out Situation? situation)
    {
        situation = null;
        if (call.Argument("situation") is not { } name)
            return true;
        var isKnown = Situations.TryParse(name, out var known);
        if (isKnown)
            situation = known;
        else
            call.BadArgument(name, $"There is no situation '{Quote.Of(name)}'.{Suggestion.For(name, Situations.All.Select(Situations.Slug))} The situations are {string.Join(", ", Situations.All.Select(Situations.Slug))}.");
        return isKnown;
    }
}
