using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Content;

public class FindingTests
{
    public static TheoryData<string> Names => new(FindingCases.All.Select(c => c.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void BrokenContent_YieldsExactlyItsFinding_WhereItIs(string name)
    {
        var broken = FindingCases.All.Single(c => c.ToString().Equals(name, StringComparison.Ordinal));
        using var sample = new ContentSample();
        var result = broken.Break(sample).Load();
        var expected = $"{sample.Marked!.Value.File}:{sample.Marked.Value.Line}:{sample.Marked.Value.Column}: {broken.Code.Code}";
        Assert.Equal(expected, string.Join('\n', result.Findings.Select(f => $"{f.File}:{f.Line}:{f.Column}: {f.Code}")));
        Assert.Equal(broken.Code.Severity == Severity.Warning, result.Content is not null);
        Assert.All(result.Findings, f => Assert.True(f.Message.Split(' ').Length >= 5 && f.Message[^1] is '.' or '?', $"It does not say what to do: {f.Message}"));
    }

    public static TheoryData<string> RightNames => new(FindingCases.Right.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(RightNames))]
    public void WhatIsRight_YieldsNoFinding(string name)
    {
        using var sample = new ContentSample();
        Assert.Empty(FindingCases.Right.Single(c => c.Name.Equals(name, StringComparison.Ordinal)).Edit(sample).Load().Findings);
    }

    [Theory]
    [InlineData("articles/third.md.txt", "This file is not used, because its name does not end with .md. Rename it.")]
    [InlineData("roles/Third.MD", "This file is not used, because its name does not end with .md. Rename it.")]
    [InlineData("articles/photo.png", "This file is not used. Rename it, or move it out of content/.")]
    [InlineData("quiz/rubrik.yml", "This file is not used. Rename it, or move it out of content/. Did you mean 'quiz/rubric.yml'?")]
    public void UnreadFile_SaysWhatMayBeMeant(string file, string message)
    {
        using var sample = new ContentSample();
        Assert.Equal(message, Assert.Single(sample.Write(file, "x").Load().Findings).Message);
    }

    [Theory]
    [InlineData("So they say [1], and again [2].", 2)]
    [InlineData("See [a] (/quiz), [b] (/quiz) and https://example.com, {.red}.", 4)]
    public void EveryStrayMarkOfAParagraph_IsFound(string markdown, int count)
    {
        using var sample = new ContentSample();
        var findings = sample.Body(markdown).Load().Findings;
        Assert.Equal(Enumerable.Repeat(Codes.StrayMark.Code, count), findings.Select(f => f.Code));
        Assert.Equal(count, findings.Select(f => f.Column).Distinct().Count());
    }

    [Fact]
    public void ADeadLinkToTheSiteInFull_IsFoundAsOneByItsPathIs()
    {
        using var sample = new ContentSample();
        var findings = sample.Body("See [it](https://careerpath.example/articles/secund) and [another](https://www.careerpath.example/articles/secund).").Load().Findings;
        Assert.Equal([(Codes.OldLink.Code, 5), (Codes.BrokenLink.Code, 5)], findings.OrderByDescending(f => f.Code).Select(f => (f.Code, f.Column)));
    }

    [Theory]
    [InlineData("/images/mop.svg", "There is no picture '/images/mop.svg'. Did you mean '/images/map.svg'? Ask a developer to add it to the program, or take it out.")]
    [InlineData("/images/holiday/beach.png", "There is no picture '/images/holiday/beach.png'. Ask a developer to add it to the program, or take it out.")]
    public void MissingPicture_SaysWhatMayBeMeant(string address, string message)
    {
        using var sample = new ContentSample();
        Assert.Equal(message, Assert.Single(sample.Body($"![A map]({address})").Load().Findings).Message);
    }

    [Fact]
    public void Pictures_AreThoseOfTheProgram_AsTheSiteFindsThem()
    {
        using var site = new Site();
        var webRoot = site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        Assert.True(webRoot.GetFileInfo("favicon.ico").Exists);
        Assert.Empty(new Pictures(() => webRoot).Addresses());
        Assert.Equal(["/images/map.svg", "/images/teams/two.svg"], ContentSample.Pictures.Addresses().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheSample_HasNoFinding()
    {
        using var sample = new ContentSample();
        var result = sample.Load();
        Assert.Empty(result.Findings);
        Assert.NotNull(result.Content);
    }

    [Fact]
    public void EveryCode_HasACase()
    {
        // Random sheets are only drawn by the command: see ContentCommandTests.
        var covered = FindingCases.All.Select(c => c.Code.Code).Append(Codes.RandomClear.Code).ToHashSet(StringComparer.Ordinal);
        Assert.All(Codes.All, c => Assert.Contains(c.Code, covered));
    }

    [Fact]
    public void Codes_AreDistinctAndComplete()
    {
        Assert.Equal(Codes.All.Length, Codes.All.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Codes.All, c => Assert.Matches("^CP[0-9]{3}$", c.Code));
        Assert.All(Codes.All, c => Assert.False(string.IsNullOrWhiteSpace(c.Title) || string.IsNullOrWhiteSpace(c.Example)));
    }
}
