using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web.Pages.Shared;

// Renders a line with its blank marked. Adds no white space, because the line will be copied.
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
