using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class ShareTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    [Fact]
    public async Task ShareLink_InAnotherBrowser_ShowsTheResult_AndCannotChangeIt()
    {
        var result = await TakeAsync();
        var link = await MakeAsync(result, "Verdict", "Answers");

        var reader = await Site.NewVisitor().GetAsync(link);

        Assert.Equal("What a person shares", reader.Heading);
        Assert.Equal(result.Heading.Replace("You would", "They would", StringComparison.Ordinal), reader.Page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("I have read this", Assert.Single(reader.Page.QuerySelectorAll("main button")).TextContent);
        Assert.DoesNotContain(result.Path, reader.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/a/", reader.Html, StringComparison.Ordinal);
        foreach (var path in (string[])["", "/quiz/1", "/skills", "/plan", "/delete", "/share"])
        {
            var asOwner = link.Replace("/s/", "/a/", StringComparison.Ordinal) + path;
            Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync(asOwner)).Status);
        }
    }

    [Fact]
    public async Task ShareLink_OfReadinessAlone_DoesNotTellTheVerdict()
    {
        // The same ratings with opposite verdicts must give the same page.
        var pages = new List<string>();
        foreach (var toward in (int[])[2, -2])
        {
            var owner = Site.NewVisitor();
            var result = await owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, toward));
            await owner.RateAsync(result.Path, Site.Content.Rubric, skill => skill.Id.Length % 2 == 0 ? 1 : 2);

            var reader = await Site.NewVisitor().GetAsync(await MakeAsync(owner, result, "Readiness") + "/skills");

            Assert.Empty(reader.Page.QuerySelectorAll(".is-top"));
            Assert.Contains("The verdict is not shared here", reader.Html, StringComparison.Ordinal);
            Assert.NotEmpty(reader.Page.QuerySelectorAll(".gap"));
            pages.Add(reader.Page.QuerySelector("main > .section")!.InnerHtml);
        }
        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task ShareLink_OfAnswersAlone_DoesNotTellReadiness()
    {
        var result = await TakeAsync();
        await _owner.RateAsync(result.Path, Site.Content.Rubric, skill => skill.Targets[CareerPath.Engine.Role.ProjectManager] == 4 ? 4 : 0);
        Assert.Contains("you can show more of what a Project Manager needs", (await _owner.GetAsync(result.Path + "/against")).Html, StringComparison.Ordinal);

        var reader = await Site.NewVisitor().GetAsync(await MakeAsync(result, "Verdict", "Answers") + "/against");

        Assert.DoesNotContain("can show more", reader.Html, StringComparison.Ordinal);
        Assert.All(reader.Page.QuerySelectorAll("main a[href^='#']"), a => Assert.NotNull(reader.Page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData(false, "Verdict")]
    [InlineData(true, "Verdict", "Answers")]
    public async Task ShareLink_OfADoubtfulVerdict_NamesPairsOnlyWithTheAnswers(bool named, params string[] parts)
    {
        // Alternates between the two extremes.
        var places = Site.Content.Rubric.Items.Select((item, i) => (item.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, places[item.Id] % 2 == 0 ? 2 : -2));
        Assert.Contains("pairs ", result.Page.QuerySelector(".notice.is-warning")!.TextContent, StringComparison.Ordinal);

        var reader = await Site.NewVisitor().GetAsync(await MakeAsync(result, parts));

        var doubt = reader.Page.QuerySelector("section:has(> #summary)")!.TextContent;
        Assert.Contains("Treat this as unclear:", doubt, StringComparison.Ordinal);
        Assert.Contains("contradict each other fully", doubt, StringComparison.Ordinal);
        Assert.Equal(named, doubt.Contains("Pairs ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ShareLink_OfTooFewAnswers_LeadsNowhereItMayNotGo()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => null);
        var reader = await Site.NewVisitor().GetAsync(await MakeAsync(result, "Verdict", "Answers"));

        Assert.Contains("more answers are needed", reader.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/a/", reader.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShareLink_OnceRevoked_LooksLikeOneThatNeverWas()
    {
        var result = await TakeAsync();
        var link = await MakeAsync(result, "Verdict");
        var page = await _owner.GetAsync(result.Path + "/share");

        var after = await _owner.SubmitAsync(page.Form("form[action*='handler=Revoke']"));

        Assert.Contains("without your private link, nobody can see anything", after.Html, StringComparison.Ordinal);
        var dead = await Site.NewVisitor().GetAsync(link);
        var unknown = await Site.NewVisitor().GetAsync("/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.NotFound, dead.Status);
        Assert.Equal(unknown.Html, dead.Html);
    }

    [Fact]
    public async Task ShareLink_AfterItsLastDay_IsNotFound()
    {
        var link = await MakeAsync(await TakeAsync(), "Verdict");

        Site.Clock.Advance(TimeSpan.FromDays(29.9));
        Assert.Equal(HttpStatusCode.OK, (await Site.NewVisitor().GetAsync(link)).Status);
        Site.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Revoke_OfAnotherPersonsLink_DoesNothing()
    {
        var link = await MakeAsync(await TakeAsync(), "Verdict");
        var id = await Site.QueryAsync(db => db.ShareLinks.Select(s => s.Id).SingleAsync());
        var stranger = Site.NewVisitor();
        var theirs = await stranger.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var page = await stranger.GetAsync(theirs.Path + "/share");
        using var body = new FormUrlEncodedContent(Visitor.Fields(page.Form()).Append(new("link", id.ToString())));

        await stranger.Client.PostAsync(new Uri(theirs.Path + "/share?handler=Revoke", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.OK, (await Site.NewVisitor().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Post_WithNothingTicked_SaysWhatToDo()
    {
        var result = await TakeAsync();
        var page = await _owner.GetAsync(result.Path + "/share");
        foreach (var box in page.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = false;

        var again = await _owner.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("Tick at least one thing to show.", Assert.Single(again.Errors));
    }

    [Fact]
    public async Task Post_WithANameTooLong_KeepsIt_AndSaysHowLong()
    {
        var result = await TakeAsync();
        var page = await _owner.GetAsync(result.Path + "/share");
        var name = new string('x', 61);

        var again = await _owner.SubmitAsync(page.Fill("Input.Label", name).Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("60 characters", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(name, again.Page.QuerySelector("#f-Label")!.GetAttribute("value"));
        Assert.Equal(0, await Site.QueryAsync(db => db.ShareLinks.CountAsync()));
    }

    public static TheoryData<string, string> Hostile()
    {
        var cases = new TheoryData<string, string>();
        foreach (var field in (string[])["Label", "Name"])
        {
            foreach (var text in (string[])["two\nlines", "a\u202Eb", "a\u200Bb", "a\u2028b", "a\u0007b", "\u3164", "\uFEFFAda", "tab\there", new string('x', 10_000)])
                cases.Add(field, text);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Post_WithTextThatIsNoLine_IsRefused_AndKept(string field, string text)
    {
        var result = await TakeAsync();
        var page = await _owner.GetAsync(result.Path + "/share");
        page.Page.QuerySelector($"#f-{field}")!.SetAttribute("type", "hidden");

        var again = await _owner.SubmitAsync(page.Fill($"Input.{field}", text).Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(field == "Label" ? "For whom is it?" : "What should they call you?", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await Site.QueryAsync(db => db.ShareLinks.CountAsync()));
    }

    [Theory]
    [InlineData("Input.Days", "soon")]
    [InlineData("Input.Parts", "Everything")]
    public async Task Post_WithAValueOfAnotherKind_SaysWhatItIs_InTheSitesWords(string field, string value)
    {
        var page = await _owner.GetAsync((await TakeAsync()).Path + "/share");
        page.Page.QuerySelector($"input[name='{field}'][checked]")!.SetAttribute("value", value);

        var again = await _owner.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains($"“{value}” is not one of the choices here. Choose one of those shown.", again.Errors);
        Assert.DoesNotContain("not valid", again.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=1+1")]
    [InlineData("\"'><b onload=x>")]
    [InlineData("{0} [a](0) |")]
    [InlineData("عادة")]
    [InlineData("علی\u200Cرضا 👩🏽\u200D💻")]
    public async Task TextThatIsALine_IsShownToTheLetter_OnEveryPage(string text)
    {
        var result = await TakeAsync();
        var link = await _owner.ShareAsync(result.Path, SealedParts.Verdict | SealedParts.Answers, name: text, label: text);

        var own = await _owner.GetAsync(result.Path + "/share");
        Assert.Equal(text, own.Page.QuerySelector(".link-box label")!.TextContent);
        Assert.Contains($"Calls you “{text}”.", own.Page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var (slug, page) in await Site.ReadAllAsync(link, SealedParts.Answers))
        {
            Assert.Contains(text, page.Page.Title, StringComparison.Ordinal);
            Assert.Contains($"What {text} shares", page.Page.QuerySelector(slug.Length == 0 ? "h1" : ".page-head .eyebrow")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.Page.QuerySelectorAll("main script, main b[onload]"));
        }
    }

    [Fact]
    public async Task Post_SentTwice_MakesOneLink_AndNeverBringsAStoppedOneBack()
    {
        var result = await TakeAsync();
        var form = (await _owner.GetAsync(result.Path + "/share")).Form();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _owner.PostAsync(form)));
        var page = await _owner.GetAsync(result.Path + "/share");
        var link = Assert.Single(page.Page.QuerySelectorAll(".link-box input[readonly]")).GetAttribute("value")!;
        await _owner.SubmitAsync(page.Form("form[action*='handler=Revoke']"));

        await _owner.SubmitAsync(form);

        Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync(link)).Status);
        Assert.DoesNotContain(link, (await _owner.GetAsync(result.Path + "/share")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Other", "")]
    public async Task Post_OfAFormWithoutAnId_MakesALinkEachTime(string name, string value)
    {
        var result = await TakeAsync();
        for (var times = 1; times <= 2; times++)
        {
            var page = await _owner.GetAsync(result.Path + "/share");
            var id = page.Page.QuerySelector<IHtmlInputElement>("input[name='Input.Id']")!;
            (id.Name, id.Value) = (name, value);
            Assert.Equal(times, (await _owner.SubmitAsync(page.Form())).Page.QuerySelectorAll(".link-box").Length);
        }
    }

    [Fact]
    public async Task TheQrCode_HoldsTheAddress()
    {
        var result = await TakeAsync();
        await MakeAsync(result, "Verdict");
        var box = (await _owner.GetAsync(result.Path + "/share")).Page.QuerySelector(".link-box")!;
        var drawing = box.QuerySelector("details.no-print svg.qr")!;
        var side = int.Parse(drawing.QuerySelector("rect")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture);
        const int Margin = 4;
        var code = new ZXing.Common.BitMatrix(side - (2 * Margin));
        foreach (var at in drawing.QuerySelector("path")!.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('h')[0].Split(' ')))
            code[int.Parse(at[0], System.Globalization.CultureInfo.InvariantCulture) - Margin, int.Parse(at[1], System.Globalization.CultureInfo.InvariantCulture) - Margin] = true;

        Assert.Equal(box.QuerySelector("input[readonly]")!.GetAttribute("value"), new ZXing.QrCode.Internal.Decoder().decode(code, new Dictionary<ZXing.DecodeHintType, object>()).Text);
        Assert.Empty(box.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task Keys_AreNowhereInTheDatabase()
    {
        var result = await TakeAsync();
        var link = await MakeAsync(result, "Verdict");
        await Site.QueryAsync(async db => await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);"));

        var bytes = await File.ReadAllBytesAsync(Path.Combine(Site.Folder, "test.db"));
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        foreach (var key in (string[])[result.Path[3..], link.Split('/')[^1]])
        {
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
            Assert.False(bytes.AsSpan().IndexOf(System.Buffers.Text.Base64Url.DecodeFromChars(key)) >= 0);
        }
    }

    private Task<Answer> TakeAsync() => _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));

    private Task<string> MakeAsync(Answer result, params string[] parts) => MakeAsync(_owner, result, parts);

    private static async Task<string> MakeAsync(Visitor owner, Answer result, params string[] parts)
    {
        var page = await owner.GetAsync(result.Path + "/share");
        foreach (var box in page.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = parts.Contains(box.Value, StringComparer.Ordinal);
        var made = await owner.SubmitAsync(page.Form());
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return made.Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
    }
}
