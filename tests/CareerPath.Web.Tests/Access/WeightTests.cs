using System.IO.Compression;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Browser;

namespace CareerPath.Web.Tests.Access;

// Bytes of a first visit. Pages are compressed on request; files are compressed once, as small as possible, at publish time.
[Collection(AccessCollection.Name)]
public sealed class WeightTests(BrowserFixture fixture)
{
    private const int Quiz = 25 * 1024;
    private const int Article = 50 * 1024;
    private const int Scripts = 10 * 1024;

    [Fact]
    public async Task Quiz_FirstQuestion_IsLight()
    {
        var (page, styles, scripts) = await WeighAsync(Routes.Quiz);

        Assert.True(page + styles + scripts <= Quiz, $"{page} of HTML + {styles} of CSS + {scripts} of JavaScript > {Quiz}");
        Assert.True(scripts <= Scripts, $"{scripts} of JavaScript");
    }

    [Fact]
    public async Task EveryArticle_IsLight()
    {
        foreach (var article in fixture.Site.Content.Articles)
        {
            var (page, styles, scripts) = await WeighAsync(Routes.Article(article.Slug));

            Assert.True(page + styles + scripts <= Article, $"{article.Slug}: {page} of HTML + {styles} of CSS + {scripts} of JavaScript > {Article}");
            Assert.True(scripts <= Scripts, $"{article.Slug}: {scripts} of JavaScript");
        }
    }

    private async Task<(int Page, int Styles, int Scripts)> WeighAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = fixture.Site.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await client.SendAsync(request);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        var packed = await answer.Content.ReadAsByteArrayAsync();
        using var html = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var page = await new HtmlParser().ParseDocumentAsync(html);
        return (
            packed.Length,
            await SumAsync(client, page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!)),
            await SumAsync(client, page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)));
    }

    private static async Task<int> SumAsync(HttpClient client, IEnumerable<string> files)
    {
        var sum = 0;
        foreach (var file in files)
        {
            using var packed = new MemoryStream();
            await using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                await brotli.WriteAsync(await client.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
            sum += (int)packed.Length;
        }
        return sum;
    }
}
