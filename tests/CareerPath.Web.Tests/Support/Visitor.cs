using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Tests.Support;

// A visitor with their own browser and scripts off: cookies, pages, forms.
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<Answer> GetAsync(string path) => await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    // Sends a form as a browser would, with the current values of its controls, and follows redirects.
    public async Task<Answer> SubmitAsync(IHtmlFormElement form, string? button = null)
    {
        var response = await PostAsync(form, button);
        for (var hops = 0; (int)response.StatusCode is >= 300 and < 400 && hops < 5; hops++)
            response = await Client.GetAsync(response.Headers.Location);
        return await ReadAsync(response);
    }

    // Sends a form without following redirects.
    public async Task<HttpResponseMessage> PostAsync(IHtmlFormElement form, string? button = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : throw new InvalidOperationException("The form has no action.");
        using var body = new FormUrlEncodedContent(Fields(form, button));
        return await Client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), body);
    }

    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, string? button = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice when choice.IsChecked && choice.Name is { } name:
                    yield return new(name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "submit") } input when input.Name is { } name:
                    yield return new(name, input.Value);
                    break;
                case IHtmlSelectElement { Name: { } name, Value: { } value }:
                    yield return new(name, value);
                    break;
                case IHtmlTextAreaElement { Name: { } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlButtonElement submitter when button is not null && submitter.Value == button && submitter.Name is { } name:
                    yield return new(name, button);
                    break;
            }
        }
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!;
        return new Answer(response.StatusCode, address.PathAndQuery, new HtmlParser().ParseDocument(html), html, response);
    }
}

// A response, parsed as a page.
public sealed record Answer(HttpStatusCode Status, string Path, IHtmlDocument Page, string Html, HttpResponseMessage Response)
{
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IHtmlFormElement Form(string selector = "main form.form") =>
        Page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"No form '{selector}' on {Path}.");

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-summary li").Select(e => e.TextContent.Trim())];

    // Chooses a radio button or ticks a box.
    public Answer Choose(string name, string value)
    {
        var choice = Page.QuerySelectorAll<IHtmlInputElement>("input").Single(i => i.Name == name && i.Value == value && i.Type is "radio" or "checkbox");
        if (choice.Type == "radio")
        {
            foreach (var other in Page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(i => i.Name == name))
                other.IsChecked = false;
        }
        choice.IsChecked = true;
        return this;
    }

    public Answer Fill(string name, string value)
    {
        if (Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").FirstOrDefault(a => a.Name == name) is { } area)
            area.Value = value;
        else
            Page.QuerySelectorAll<IHtmlInputElement>("input").Single(i => i.Name == name).Value = value;
        return this;
    }

    public Answer Select(string name, string value)
    {
        Page.QuerySelectorAll<IHtmlSelectElement>("select").Single(s => s.Name == name).Value = value;
        return this;
    }

    public Answer Choose(IEnumerable<KeyValuePair<string, string>> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        foreach (var (name, value) in choices)
            Choose(name, value);
        return this;
    }
}

// Keeps cookies between requests and does not follow redirects.
public sealed class CookieJar : DelegatingHandler
{
    private readonly CookieContainer _cookies = new();

    public void Clear(Uri address)
    {
        foreach (var cookie in _cookies.GetCookies(address).Cast<Cookie>())
            cookie.Expired = true;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = _cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
            request.Headers.Add("Cookie", header);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
                _cookies.SetCookies(request.RequestUri!, value);
        }
        return response;
    }
}
