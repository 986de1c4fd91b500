using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup.Blocks;

/// <summary>A call to the quiz in words that fit what the page compares.</summary>
internal sealed class QuizBlock() : ContentBlock("quiz")
{
    public override bool IsEmpty => true;

    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.WriteLine("<aside class=\"quiz-call\" aria-label=\"The quiz\">");
        page.Html($"""<p>{Question(page.Context.Roles)} Choose between pairs of statements about the work itself, in five to seven minutes, without an account. The result shows which answers it rests on, and says so when it is too close to call.</p>""").WriteLine();
        page.WriteLine("<p><a class=\"button\" href=\"/quiz\">Take the quiz</a></p>");
        page.WriteLine("</aside>");
    }

    private static string Question(ImmutableArray<Role> roles) => roles.Length switch
    {
        1 => $"Would you enjoy the work of a {roles[0].Name()}?",
        2 => $"{roles[0].Name()} or {roles[1].Name()}: which would you rather do?",
        _ => "Which of the four roles fits the work you enjoy?",
    };
}
