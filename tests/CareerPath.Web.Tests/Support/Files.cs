using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerPath.Web.Tests.Support;

// Takes assessments from one site to another as files.
public static class Files
{
    public static async Task<string> ExportAsync(this Visitor visitor, string owner)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var response = await visitor.Client.GetAsync(new Uri(owner + "/export", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    public static Task<Answer> ImportAsync(this Visitor visitor, string file, Answer? form = null) => visitor.ImportAsync(Encoding.UTF8.GetBytes(file), form);

    // Sends the file as a browser would and follows the redirect. form: the opened page, to send it twice.
    public static async Task<Answer> ImportAsync(this Visitor visitor, byte[] file, Answer? form = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        form ??= await visitor.GetAsync(Routes.Import);
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(form.Form()).Where(f => f.Key != "Upload"))
            body.Add(new StringContent(value), name);
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        body.Add(content, "Upload", "careerpath-assessment.json");
        var response = await visitor.Client.PostAsync(new Uri(Routes.Import, UriKind.Relative), body);
        if ((int)response.StatusCode is >= 300 and < 400)
            response = await visitor.Client.GetAsync(response.Headers.Location);
        return await Visitor.ReadAsync(response);
    }

    // A page without what differs between two assessments with the same content: their keys, the ids of sessions, form tokens, and the plan's last
    // change, which is not in a file.
    public static string Without(Answer page, string owner)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(owner);
        Assert.True(page.Response.IsSuccessStatusCode, $"{page.Path}: {page.Status}");
        foreach (var element in page.Page.QuerySelectorAll("input[name=__RequestVerificationToken], .undo"))
            element.Remove();
        var html = string.Join(' ', page.Page.DocumentElement.OuterHtml.Replace(owner.Split('/')[2], "KEY", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Regex.Replace(html, "[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    }
}
