using System.Net;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class LowerCaseTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/articles/Reading-A-Job-Post", "/articles/reading-a-job-post")]
    [InlineData("/Articles/reading-a-job-post", "/articles/reading-a-job-post")]
    [InlineData("/ROLES/program-manager?x=A%20b", "/roles/program-manager?x=A%20b")]
    [InlineData("/Compare?roles=program-manager", "/compare?roles=program-manager")]
    [InlineData("/Feed.xml", "/feed.xml")]
    [InlineData("/Privacy", "/privacy")]
    [InlineData("/Language", "/language")]
    public async Task Capitals_LeadToSmallLetters_WhateverIsKept(string typed, string address)
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                using var answer = await SendAsync(method, typed);
                Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            }
            using var page = await SendAsync(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task NoSuchPage_IsNotFoundInSmallLetters()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/articles/No-Such-Page");
        Assert.Equal("/articles/no-such-page", answer.Headers.Location!.OriginalString);
        using var there = await SendAsync(HttpMethod.Get, "/articles/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
    }

    [Theory]
    [InlineData("/a/AbCdEf")]
    [InlineData("/s/AbCdEf")]
    [InlineData("/A/abcdef/Plan")]
    [InlineData("/No-Such-Page")]
    [InlineData("/articles/Reading%2541")]
    [InlineData("/articles/A%252Fb")]
    public async Task PrivateAndOtherAddresses_StayAsTheyAre(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Posts_AreNotSentElsewhere()
    {
        using var answer = await SendAsync(HttpMethod.Post, "/Privacy");
        Assert.NotEqual(HttpStatusCode.MovedPermanently, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        return await site.NewVisitor().Client.SendAsync(request);
    }
}
