using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup.Blocks;

// An invitation to the quiz that fits the page's roles.
internal sealed class QuizBlock() : ContentBlock("quiz")
{
    public override bool IsEmpty => true;

    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.Html($"""<aside class="quiz-call" aria-label="{Words.Block_Quiz}">""").WriteLine();
        page.Html($"""<p>{Question(page.Context.Roles)} {Words.Block_QuizText}</p>""").WriteLine();
        page.Html($"""<p><a class="button" href="{Routes.Quiz}">{Words.Block_QuizTake}</a></p>""").WriteLine();
        page.WriteLine("</aside>");
    }

    private static string Question(ImmutableArray<Role> roles) => roles.Length switch
    {
        1 => Words.Block_QuizOneRole.With(roles[0].Name()),
        2 => Words.Block_QuizTwoRoles.With(roles[0].Name(), roles[1].Name()),
        _ => Words.Block_QuizRoles,
    };
}
