using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Opinions;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// Somebody who knows the person answers the pairs about them.
public sealed class OpinionTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();
    private readonly Visitor _reader = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task AWholeJourney_ShowsTheOwnerEachDifference_AndTheReaderNothing()
    {
        var path = await OwnerAsync();
        var link = await _owner.AskAsync(path, "Ben", "Ada");
        var asked = await _owner.GetAsync(path + "/opinions");
        Assert.Contains("Asked on November 21, 2026. Not answered yet. The link works once, until February 19, 2027.", asked.Html, StringComparison.Ordinal);
        var mail = Uri.UnescapeDataString(asked.Page.QuerySelector("main a[href^='mailto:']")!.GetAttribute("href")!);
        Assert.EndsWith(link, mail, StringComparison.Ordinal);
        Assert.DoesNotContain(path, mail, StringComparison.Ordinal);

        var first = await _reader.GetAsync(link);
        Assert.Equal("What would \u2068Ada\u2069 rather do?", first.Heading);
        Assert.Equal("1 of 40: would \u2068Ada\u2069 rather …", first.Page.QuerySelector(".pair-count")!.TextContent);
        Assert.DoesNotContain("Ben", first.Html, StringComparison.Ordinal);
        Site.Clock.Advance(TimeSpan.FromDays(2));
        var sent = await _reader.GiveOpinionAsync(link, Except(2, null));
        Assert.Equal("The answers have been sent", sent.Heading);
        Assert.Equal(link, sent.Path);

        var list = await _owner.GetAsync(path + "/opinions");
        Assert.Contains("Asked on November 21, 2026, answered on November 23, 2026.", list.Html, StringComparison.Ordinal);
        Assert.Empty(OpinionJourney.Links(list));
        var seen = await _owner.GetAsync(list.Page.QuerySelector(".link-box a.button[href*='/opinions/']")!.GetAttribute("href")!);
        Assert.Equal("\u2068Ben\u2069: a second opinion on you", seen.Heading);
        Assert.Equal((await _owner.GetAsync(path)).Heading, Row(seen, "By your answers"));
        Assert.Equal("1", Row(seen, "Pairs that they could not say"));
        Assert.Equal("39", Row(seen, "Pairs that both of you answered"));
        Assert.Equal("37", Row(seen, "The same answer"));
        Assert.Equal(2, seen.Page.QuerySelectorAll(".rows .row").Length);
        var difference = seen.Page.QuerySelector(".rows .row")!.TextContent;
        Assert.Contains("You: much rather “", difference, StringComparison.Ordinal);
        Assert.Contains("\u2068Ben\u2069: right in between", difference, StringComparison.Ordinal);
        Assert.Contains("theirs moves the score", difference, StringComparison.Ordinal);
        Assert.DoesNotContain("You have changed your assessment since", seen.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePagesOfTheLink_AreTheSame_WhateverTheOwnerAnswered()
    {
        var pages = new List<string>();
        foreach (var toward in (int[])[2, -2])
        {
            var owner = Site.NewVisitor();
            var path = (await owner.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, toward))).Path;
            var link = await owner.AskAsync(path, name: "Ada");
            var page = await _reader.GetAsync(link);
            Assert.Empty(page.Page.QuerySelectorAll("input[checked]"));
            foreach (var secret in page.Page.QuerySelectorAll("input[name=__RequestVerificationToken], input[type=hidden]"))
                secret.Remove();
            pages.Add(page.Page.QuerySelector("main")!.InnerHtml.Replace(link, "", StringComparison.Ordinal));
            Assert.DoesNotContain(path.Split('/')[2], page.Html, StringComparison.Ordinal);
        }
        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task TheSameAnswers_AreCalledTheSame()
    {
        var seen = await _owner.OpinionAsync(await OwnerAsync(), Own);

        Assert.StartsWith("Every pair is answered as you answered it", seen.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.All(Rubric.Axes, axis => Assert.Equal("The same", Row(seen, axis.Name)));
        Assert.Equal(Row(seen, "By your answers"), Row(seen, "By their answers"));
        Assert.Contains("No pair is answered differently", seen.Html, StringComparison.Ordinal);
        Assert.Empty(seen.Page.QuerySelectorAll(".rows .row"));
    }

    [Fact]
    public async Task TheOppositeAnswers_AreAnotherVerdict_AndTheLongListIsOnDemand()
    {
        var seen = await _owner.OpinionAsync(await OwnerAsync(), id => -Own(id));

        Assert.Equal("Seen from outside, the verdict is another one, and by more than chance.", seen.Page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("They see you further toward business work, by more than chance", Row(seen, Rubric.Axis(AxisId.Technical).Name));
        Assert.Equal(40, seen.Page.QuerySelectorAll(".rows .row").Length);
        Assert.Equal(34, seen.Page.QuerySelectorAll("details .rows .row").Length);
    }

    [Fact]
    public async Task AnOpenVerdict_AndPairsTheOwnerSkipped_AreCompared()
    {
        var skipped = Rubric.Items[0].Id;
        var path = (await _owner.TakeQuizAsync(Rubric, item => item.Id == skipped ? null : 0)).Path;

        var seen = await _owner.OpinionAsync(path, id => id == skipped ? 2 : 0);

        Assert.Contains("Between all four roles.", Row(seen, "By your answers"), StringComparison.Ordinal);
        Assert.Equal("Seen from outside, the verdict is the same.", seen.Page.QuerySelector(".lead")!.TextContent);
        Assert.Contains("You: not answered", Assert.Single(seen.Page.QuerySelectorAll(".rows .row")).TextContent, StringComparison.Ordinal);
        Assert.Equal("39", Row(seen, "Pairs that both of you answered"));
    }

    [Fact]
    public async Task ASecondRoundOfTheOwner_IsNotAsked_AndNotComparedByAxis()
    {
        var path = await Site.StoreAsync(Rubric, Sheets.Of(Rubric, i => Own(i.Id)));
        await Site.ChangeAsync(path, (assessment, rubric) =>
        {
            foreach (var item in rubric.Items.Where(i => i.Round == 2))
                assessment.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, -2));
        });
        var link = await _owner.AskAsync(path);

        await _reader.GiveOpinionAsync(link, Own);

        var seen = await SeenAsync(path);
        Assert.All(Rubric.Axes, axis => Assert.Equal("The same", Row(seen, axis.Name)));
        Assert.Contains($"Your verdict counts {Rubric.Items.Count(i => i.Round == 2)} answers of a second round as well", seen.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAssessmentOfAnEarlierQuiz_AsksItsOwnPairs()
    {
        var earlier = RubricVariants.WithEverything(Rubric);
        var path = await Site.StoreAsync(earlier, Sheets.Of(earlier, i => QuizJourney.Toward(i, 2)));
        var link = await _owner.AskAsync(path);

        Assert.Equal(earlier.Items[0].Left, (await _reader.GetAsync(link)).Page.QuerySelector(".pair-left")!.LastChild!.TextContent);
        await _reader.GiveOpinionAsync(link, id => QuizJourney.Toward(earlier.Items.Single(i => i.Id == id), 2));

        Assert.StartsWith("Every pair is answered as you answered it", (await SeenAsync(path)).Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerOfTheOwner_ChangedSince_IsComparedAsItIsNow_AndSaidSo()
    {
        var path = await OwnerAsync();
        var before = await _owner.OpinionAsync(path, Own);
        Site.Clock.Advance(TimeSpan.FromDays(3));
        var page = await _owner.GetAsync(path + "/quiz/1");
        await _owner.SubmitAsync(page.Choose(QuizJourney.Field(Rubric.Items[0].Id), "0").Form());

        var seen = await _owner.GetAsync(before.Path);

        Assert.Contains("You have changed your assessment since, on November 24, 2026.", seen.Html, StringComparison.Ordinal);
        Assert.Single(seen.Page.QuerySelectorAll(".rows .row"));
    }

    [Fact]
    public async Task Answers_GoBackAndForth_WithNothingStored_AndNothingLostByAnError()
    {
        var link = await _owner.AskAsync(await OwnerAsync());
        var (first, stored) = (await _reader.GetAsync(link), await RowAsync());
        var refused = await _reader.SubmitAsync(first.Choose(QuizJourney.Field(Rubric.Items[0].Id), "1").Form());
        Assert.Equal((HttpStatusCode.BadRequest, 6), (refused.Status, refused.Errors.Count));
        Assert.Equal("1", QuizJourney.Checked(refused, Rubric.Items[0].Id));
        Assert.Contains("“I cannot say”", refused.Errors[0], StringComparison.Ordinal);

        var second = await _reader.SubmitAsync(QuizJourney.Answered(refused, Rubric, "2").Form());
        Assert.StartsWith(link + "/2?kept=", second.Path, StringComparison.Ordinal);
        // One pair of the second page, and back: an unfinished page is kept as well.
        var item = QuizJourney.OnPage(second, Rubric)[0];
        var back = await _reader.SubmitAsync(second.Choose(QuizJourney.Field(item), "skip").Form(), ChoicesInput.Back);
        Assert.Equal("2", QuizJourney.Checked(back, Rubric.Items[6].Id));
        var again = await _reader.SubmitAsync(back.Form());
        Assert.Equal("skip", QuizJourney.Checked(again, item));

        Assert.Equal(stored, await RowAsync());
        Assert.DoesNotContain(item.Value, again.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormThatWasOpenForTooLong_KeepsItsChoices()
    {
        var link = await _owner.AskAsync(await OwnerAsync());
        var last = await _reader.LastPageAsync(link, Own);

        var expired = await Site.NewVisitor().SubmitAsync(last.Form());

        Assert.Equal(HttpStatusCode.BadRequest, expired.Status);
        var item = QuizJourney.OnPage(expired, Rubric)[0];
        Assert.Equal(Position.Of(Own(item)!.Value).ToString(), QuizJourney.Checked(expired, item));
        Assert.Null((await SingleAsync()).AnsweredAt);
    }

    [Theory]
    [InlineData("3", "is not one of the choices here")]
    [InlineData("<script>", "is not one of the choices here")]
    public async Task AForgedChoice_IsRefused(string token, string message)
    {
        var page = await _reader.GetAsync(await _owner.AskAsync(await OwnerAsync()));
        foreach (var input in page.Page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("fieldset input[value='2']"))
            (input.Value, input.IsChecked) = (token, true);

        var refused = await _reader.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(message, refused.Errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", refused.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALeftOutPage_ComesBeforeSending_AndAForeignAddressCarriesNothing()
    {
        var link = await _owner.AskAsync(await OwnerAsync());
        var other = await _owner.AskAsync(await OwnerAsync());
        var last = await _reader.GetAsync(link + "/6");
        var kept = (await _reader.LastPageAsync(other, Own)).Path.Split('?')[1];

        foreach (var address in (string[])[link + "/6", $"{link}/6?{kept}", $"{link}/6?kept=nonsense"])
        {
            var page = await _reader.GetAsync(address);
            var sent = await _reader.SubmitAsync(QuizJourney.Answered(page, Rubric, "1").Form());
            Assert.True(sent.Path.StartsWith(link + "/1?kept=", StringComparison.Ordinal), sent.Path);
            Assert.Empty(sent.Page.QuerySelectorAll("input[checked]"));
        }
        Assert.Equal("Send your answers", last.Page.QuerySelector("main form button")!.TextContent);
        Assert.Equal(0, await Site.QueryAsync(db => db.SecondOpinions.CountAsync(o => o.AnsweredAt != null)));
        foreach (var number in (string[])["0", "7", "-1", "x", "99999999999"])
            Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync($"{link}/{number}")).Status);
    }

    [Fact]
    public async Task SentTwice_TheFirstCounts_AndTheSecondIsTold()
    {
        var path = await OwnerAsync();
        var link = await _owner.AskAsync(path);
        var (one, two) = (await _reader.LastPageAsync(link, Own), await _reader.LastPageAsync(link, id => -Own(id)));

        var both = await Task.WhenAll(_reader.SubmitAsync(one.Form()), _reader.SubmitAsync(one.Form()));
        var late = await _reader.SubmitAsync(two.Form());

        Assert.All(both, answer => Assert.Equal("The answers have been sent", answer.Heading));
        Assert.Equal((HttpStatusCode.Conflict, "The answers have been sent"), (late.Status, late.Heading));
        Assert.StartsWith("Every pair is answered as you answered it", (await SeenAsync(path)).Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterWithdrawalOrDeletion_NothingIsLeft_AndTheLinkIsLikeOneThatNeverWas()
    {
        var path = await OwnerAsync();
        var link = await _owner.AskAsync(path);
        var page = await _reader.LastPageAsync(link, Own);
        var question = (await _owner.GetAsync(path + "/opinions")).Page.QuerySelector("details.more form")!;
        Assert.Contains("Withdraw it? The link then leads nowhere", question.TextContent, StringComparison.Ordinal);

        await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Form("details.more form"));

        Assert.Equal(HttpStatusCode.NotFound, (await _reader.SubmitAsync(page.Form())).Status);
        AssertDead(await _reader.GetAsync(link), link);
        Assert.Equal(0, await Site.QueryAsync(db => db.SecondOpinions.CountAsync()));

        var seen = await _owner.OpinionAsync(path, Own);
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Form("details.more form"));
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(seen.Path)).Status);

        var last = await _owner.AskAsync(path);
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/delete")).Form());
        AssertDead(await _reader.GetAsync(last), last);
        Assert.Equal(0, await Site.QueryAsync(db => db.SecondOpinions.CountAsync()));
    }

    [Fact]
    public async Task TheFormOfAWithdrawnOpinion_SentAgain_NeverBringsItsLinkBack()
    {
        var path = await OwnerAsync();
        var form = (await _owner.GetAsync(path + "/opinions")).Form();
        var link = Assert.Single(OpinionJourney.Links(await _owner.SubmitAsync(form)));
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Form("details.more form"));

        var again = await _owner.SubmitAsync(form);

        AssertDead(await _reader.GetAsync(link), link);
        Assert.NotEqual(link, Assert.Single(OpinionJourney.Links(again)));
    }

    [Theory]
    [InlineData("Input.Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Other", "")]
    public async Task AFormWithoutAnId_AsksEachTime(string name, string value)
    {
        var path = await OwnerAsync();
        for (var times = 1; times <= 2; times++)
        {
            var page = await _owner.GetAsync(path + "/opinions");
            var id = page.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name='Input.Id']")!;
            (id.Name, id.Value) = (name, value);
            Assert.Equal(times, OpinionJourney.Links(await _owner.SubmitAsync(page.Form())).Count);
        }
    }

    [Fact]
    public async Task AfterNinetyDays_AnUnansweredLinkIsGone_AndAnAnsweredOneStays()
    {
        var path = await OwnerAsync();
        var seen = await _owner.OpinionAsync(path, Own);
        var link = await _owner.AskAsync(path);
        var page = await _reader.LastPageAsync(link, Own);
        Site.Clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal(HttpStatusCode.NotFound, (await _reader.SubmitAsync(page.Form())).Status);
        AssertDead(await _reader.GetAsync(link), link);
        Assert.Empty(OpinionJourney.Links(await _owner.GetAsync(path + "/opinions")));
        await Site.RemoveAsync();
        Assert.NotNull((await SingleAsync()).AnsweredAt);
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(seen.Path)).Status);
    }

    [Fact]
    public async Task EachLink_OpensItsOwnPagesAlone()
    {
        var (path, stranger) = (await OwnerAsync(), Site.NewVisitor());
        var view = await _owner.AskAsync(path);
        var shared = await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Form());
        var share = OpinionJourney.Links(shared).Single(l => l.StartsWith("/s/", StringComparison.Ordinal)).Split('/')[2];
        var (seen, key) = ((await _owner.OpinionAsync(path, Own)).Path, view.Split('/')[2]);
        var others = (await stranger.TakeQuizAsync(Rubric, _ => 1)).Path;
        var id = seen.Split('/')[^1];

        foreach (var dead in (string[])[
            $"/s/{key}", $"/a/{key}", $"/a/{key}/opinions", $"/a/{key}/opinions/{id}", $"/view/{share}", $"/a/{share}/opinions", $"/view/{path.Split('/')[2]}",
            $"{others}/opinions/{id}", $"{path}/opinions/{Guid.Empty}", $"{path}/opinions/x", $"/view/{key}/opinions"])
            Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(dead)).Status);
        // One that waits for its answers has nothing to show.
        var waiting = await Site.QueryAsync(db => db.SecondOpinions.Where(o => o.AnsweredAt == null).Select(o => o.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync($"{path}/opinions/{waiting}")).Status);
        // Another owner's form withdraws nothing.
        await stranger.AskAsync(others);
        var form = (await stranger.GetAsync(others + "/opinions")).Fill("opinion", id).Form("details.more form");
        await stranger.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(seen)).Status);
    }

    [Fact]
    public async Task OnceSent_TheLinkOpensNothing_AndTheOwnerStillDoes()
    {
        var path = await OwnerAsync();
        var link = CapabilityKey.Parse((await _owner.AskAsync(path, "Ben", "Ada")).Split('/')[2], null);
        Assert.Equal("Ada", (await SingleAsync()).NameFor(link));

        await _reader.GiveOpinionAsync($"/view/{link}", Own);

        var row = await SingleAsync();
        Assert.Null(row.LinkKeys);
        Assert.Null(row.ExpiresAt);
        Assert.Null(row.NameFor(link));
        Assert.Throws<DamagedException>(() => KeyRing.Unwrap(link, new SealedPlace("SecondOpinions.OwnerKeys", row.Id, row.Id), row.OwnerKeys));
        var opened = row.Open(Opened.KeyOf(path), (await Site.AssessmentAsync(path)).Keys);
        Assert.Equal(("Ben", "Ada", 40), (opened.Label, opened.Name, opened.Answers!.Count));
    }

    [Fact]
    public async Task Rows_OfDifferentOpinions_LookAlike()
    {
        var path = await OwnerAsync();
        await _owner.OpinionAsync(path, _ => null);
        await _owner.OpinionAsync(path, Own, new string('ß', 60), new string('x', 60));

        var rows = (await Site.DumpAsync()).Where(r => r.Table == "SecondOpinions").Select(r => r.Columns).ToList();

        Assert.Equal(2, rows.Count);
        foreach (var column in rows[0].Where(c => c.Value is byte[]).Select(c => c.Key))
        {
            Assert.Equal(((byte[])rows[0][column]).Length, ((byte[])rows[1][column]).Length);
            Assert.NotEqual(rows[0][column], rows[1][column]);
        }
    }

    [Theory]
    [InlineData("OwnerKeys", false)]
    [InlineData("Label", false)]
    [InlineData("Name", true)]
    [InlineData("LinkKeys", true)]
    public async Task Damage_IsSaid_AndHarmsNoOther(string column, bool forTheLink)
    {
        var path = await OwnerAsync();
        var link = await _owner.AskAsync(path, "Ben", "Ada");
        await EarlierDatabase.RunAsync(Site.Folder, $"UPDATE SecondOpinions SET {column} = substr({column}, 1, 40) || x'00' || substr({column}, 42)");

        foreach (var (page, isDamaged) in ((string, bool)[])[(link, forTheLink), (path, false), (path + "/share", false)])
        {
            var answer = await _owner.GetAsync(page);
            Assert.Equal(isDamaged ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, answer.Status);
            Assert.Equal(isDamaged, answer.Heading == "This assessment cannot be opened: its data is damaged");
        }
        Assert.Contains("\"secondOpinions\": [", await _owner.ExportAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OwnerKeys")]
    [InlineData("Label")]
    [InlineData("Name")]
    [InlineData("Answers")]
    public async Task ADamagedOne_IsListedAsSuch_BesideTheOthers_AndCanBeWithdrawn(string column)
    {
        var path = await OwnerAsync();
        await _owner.OpinionAsync(path, Own, "Ben", "Ada");
        await EarlierDatabase.RunAsync(Site.Folder, $"UPDATE SecondOpinions SET {column} = substr({column}, 1, 40) || x'00' || substr({column}, 42)");
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _owner.AskAsync(path, "Grace");

        var list = await _owner.GetAsync(path + "/opinions");

        Assert.Equal(["\u2068Grace\u2069", "Second opinion 1"], list.Page.QuerySelectorAll(".link-box > :first-child").Select(e => e.TextContent));
        Assert.Contains("The data of this opinion is damaged", list.Page.QuerySelectorAll(".link-box")[1].TextContent, StringComparison.Ordinal);
        var left = await _owner.SubmitAsync(list.Form(".link-box:last-of-type details.more form"));
        Assert.Single(left.Page.QuerySelectorAll(".link-box"));
        Assert.DoesNotContain("damaged", left.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedAnswers_AreSaidOnTheirPage()
    {
        var seen = await _owner.OpinionAsync(await OwnerAsync(), Own);
        await EarlierDatabase.RunAsync(Site.Folder, "UPDATE SecondOpinions SET Answers = NULL");

        Assert.Equal(HttpStatusCode.InternalServerError, (await _owner.GetAsync(seen.Path)).Status);
    }

    [Fact]
    public async Task Ask_MoreThanTen_IsRefused_AlsoAtOnce_AndPressedTwiceAsksOnce()
    {
        var path = await OwnerAsync();
        var form = (await _owner.GetAsync(path + "/opinions")).Form();
        await Task.WhenAll(_owner.SubmitAsync(form), _owner.SubmitAsync(form));
        Assert.Equal(1, await Site.QueryAsync(db => db.SecondOpinions.CountAsync()));

        var pages = new List<Answer>();
        for (var i = 0; i < 12; i++)
            pages.Add(await _owner.GetAsync(path + "/opinions"));
        await Task.WhenAll(pages.Select(p => _owner.SubmitAsync(p.Form())));
        var refused = await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Fill("Input.Label", "Ben").Form());

        Assert.Equal(10, await Site.QueryAsync(db => db.SecondOpinions.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("There are 10 second opinions already", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Ben", refused.Page.QuerySelector("#f-Label")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("<b onclick=x>&amp;\"'</b>", "<b onclick=x>&amp;\"'</b>")]
    [InlineData("=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")")]
    [InlineData("[x](0) {0} {9} |", "[x](0) {0} {9} |")]
    [InlineData("A\u202Ed\u200Ba\r\nX\u0007\t!", "Ada X !")]
    [InlineData("\u200B\u202E \u2028", "")]
    [InlineData("עדה", "עדה")]
    public async Task HostileNames_AreShownHarmlessly(string typed, string shown)
    {
        var path = await OwnerAsync();
        var link = await _owner.AskAsync(path, typed, typed);

        var (page, list) = (await _reader.GetAsync(link), await _owner.GetAsync(path + "/opinions"));
        await _reader.GiveOpinionAsync(link, _ => 0);
        var seen = await SeenAsync(path);

        Assert.Equal(shown.Length == 0 ? "What would they rather do?" : $"What would \u2068{shown}\u2069 rather do?", page.Heading);
        Assert.Equal(shown.Length == 0 ? "Second opinion 1" : $"\u2068{shown}\u2069", list.Page.QuerySelector(".link-box label")!.TextContent);
        Assert.Equal(shown.Length == 0 ? "Somebody who knows you: a second opinion on you" : $"\u2068{shown}\u2069: a second opinion on you", seen.Heading);
        foreach (var answer in (Answer[])[page, list, seen])
        {
            Assert.Empty(answer.Page.QuerySelectorAll("[onclick]"));
            Assert.DoesNotContain(answer.Page.DocumentElement.OuterHtml, c => c is '\u202E' or '\u200B' or '\u2028' or '\a');
        }
    }

    [Fact]
    public async Task NamesThatAreTooLong_AreRefused_AndKept()
    {
        var path = await OwnerAsync();
        var page = await _owner.GetAsync(path + "/opinions");

        var refused = await _owner.SubmitAsync(page.Fill("Input.Label", new string('x', 10_000)).Fill("Input.Name", new string('y', 61)).Form());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Shorten whom you ask to 60 characters.", "Shorten what they call you to 60 characters."], refused.Errors);
        Assert.Equal(10_000, refused.Page.QuerySelector("#f-Label")!.GetAttribute("value")!.Length);
        Assert.Equal(0, await Site.QueryAsync(db => db.SecondOpinions.CountAsync()));
    }

    [Fact]
    public async Task TheLink_IsPrivate()
    {
        var link = await _owner.AskAsync(await OwnerAsync());

        var headers = (await _reader.GetAsync(link)).Response.Headers;

        Assert.True(headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    private static void AssertDead(Answer page, string link)
    {
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain(link, page.Html, StringComparison.Ordinal);
    }

    // Their answers are the owner's, but for the first two pairs of two criteria that differ.
    private Func<ItemId, int?> Except(int middle, int? unsaid)
    {
        var index = Rubric.Items.Select((item, i) => (item.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return id => index[id] < middle ? 0 : index[id] == middle ? unsaid : Own(id);
    }

    private int? Own(ItemId id) => QuizJourney.Toward(Rubric.Items.Single(i => i.Id == id), 2);

    private async Task<string> OwnerAsync() => (await _owner.TakeQuizAsync(Rubric, item => Own(item.Id))).Path;

    private async Task<Answer> SeenAsync(string path) =>
        await _owner.GetAsync((await _owner.GetAsync(path + "/opinions")).Page.QuerySelector(".link-box a.button[href*='/opinions/']")!.GetAttribute("href")!);

    private Task<StoredOpinion> SingleAsync() => Site.QueryAsync(db => db.SecondOpinions.AsNoTracking().SingleAsync());

    private async Task<string> RowAsync() => System.Text.Json.JsonSerializer.Serialize(await SingleAsync());

    private static string Row(Answer page, string name) =>
        page.Page.QuerySelectorAll(".summary-row").Single(r => r.QuerySelector("dt")!.TextContent == name).QuerySelector("dd")!.TextContent;
}
