using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Pages.Shared;

// A line with its blank marked, and not one space more than it has: it is copied.
public static class Blanks
{
    public static IHtmlContent Html(this ScriptLine line)
    {
        var html = new HtmlContentBuilder().Append(line.Before);
        if (line.Blank is { } blank)
            html.AppendHtml("<span class=\"blank\">").Append(blank).AppendHtml("</span>");
        return html.Append(line.After);
    }
}
