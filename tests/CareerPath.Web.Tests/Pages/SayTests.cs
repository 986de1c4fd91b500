using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Pages.A;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// The room "Say it to others", as a visitor without scripts gets it.
public sealed class SayTests(Site site) : SiteTests(site)
{
    private const string Compose = "main form.compose";

    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Get_ShowsMessagesToEdit_TheFirstOpen_AndTheOthersOnDemand()
    {
        var page = await SayAsync(1, 1);

        Assert.Equal("Say it to others", page.Heading);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        var messages = page.Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").ToList();
        Assert.Equal(["to-network", "to-manager", "to-employer", "against-network", "against-manager", "against-employer"], messages.Select(m => m.Id));
        Assert.All(messages, message =>
        {
            // Nothing typed into a message can be sent.
            Assert.Null(message.Closest("form"));
            Assert.Null(message.Name);
            Assert.True(message.Rows >= 5);
            Assert.NotEmpty(page.Page.QuerySelector($"label[for='{message.Id}']")!.TextContent);
            Assert.Contains("a Technical Program Manager", message.Value, StringComparison.Ordinal);
            Assert.NotNull(page.Page.QuerySelector($"button[data-copy='{message.Id}'][hidden]"));
        });
        Assert.Null(messages[0].Closest("details"));
        Assert.All(messages[1..], message => Assert.NotNull(message.Closest("details:not([open])")));
        Assert.Equal(3, Bullets(page).Count);
        Assert.Contains("Instead of “Was responsible for", page.Page.GetElementById("bullets")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenVerdict_ShowsBothRoles_AndTheSameNumberOfLinesForEach()
    {
        var page = await SayAsync(0, 1);

        Assert.Equal("While it is open", page.Page.GetElementById("scripts")!.TextContent);
        Assert.Equal(3, page.Page.QuerySelectorAll("textarea").Length);
        foreach (var id in (string[])["bullets", "phrases"])
        {
            var roles = page.Page.QuerySelectorAll($"section:has(> #{id}) details").ToList();
            Assert.Equal(2, roles.Count);
            Assert.Contains(Role.TechnicalProgramManager.Name(), roles[0].TextContent, StringComparison.Ordinal);
            Assert.Contains(Role.ProgramManager.Name(), roles[1].TextContent, StringComparison.Ordinal);
            Assert.All(roles, role => Assert.Equal(id == "bullets" ? 3 : 4, role.QuerySelectorAll(".phrase").Length));
            Assert.All(roles, role => Assert.False(role.HasAttribute("open")));
        }
        var ids = page.Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, -1)]
    [InlineData(-1, 1)]
    [InlineData(-1, -1)]
    [InlineData(0, 1)]
    public async Task Student_IsOfferedATeacher_AndNoLineOfSomebodyElse(int technical, int scope)
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, technical, scope);
        await Site.ChangeAsync(result.Path, (assessment, _) => assessment.Work = CurrentWork.Student);
        var page = await OpenAsync(result);

        Assert.DoesNotContain(Words.Say_ToManager, page.Html, StringComparison.Ordinal);
        Assert.Contains(Words.Say_ToTeacher, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("payment jobs", page.Html, StringComparison.Ordinal);
        var others = Site.Content.Phrases.Where(p => !p.From.IsEmpty && !p.From.Contains(CurrentWork.Student)).Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        var shown = page.Page.QuerySelectorAll(".phrase").Select(p => p.TextContent).ToList();
        Assert.True(shown.Count >= 7);
        Assert.DoesNotContain(shown, others.Contains);
    }

    [Fact]
    public async Task Engineer_IsOfferedLinesOfEngineers()
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1);
        await Site.ChangeAsync(result.Path, (assessment, _) => assessment.Work = CurrentWork.SoftwareEngineer);

        Assert.All(Bullets(await OpenAsync(result)), text => Assert.Contains(CurrentWork.SoftwareEngineer, Site.Content.Phrases.Single(p => p.Text == text).From));
    }

    [Fact]
    public async Task PerhapsNone_OffersAQuestionToASpecialist_AndNothingForTheRoles()
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1, others: -1);
        var page = await OpenAsync(result);

        Assert.Contains(Words.Say_None, page.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        var message = Assert.Single(page.Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea"));
        Assert.Contains("an architect", message.Value, StringComparison.Ordinal);
        Assert.All(Role.All, role => Assert.DoesNotContain(role.Name(), message.Value, StringComparison.Ordinal));
        Assert.Null(page.Page.GetElementById("bullets"));
        Assert.NotNull(page.Page.QuerySelector(Compose));
    }

    [Fact]
    public async Task FirstDirection_SaysWhyThereIsNothingYet_AndLeadsToThePairs()
    {
        var page = await _visitor.GetAsync("/quiz");
        for (var i = 0; i < 2; i++)
        {
            foreach (var item in QuizJourney.OnPage(page, Rubric))
                page.Choose(QuizJourney.Field(item), Position.Of(QuizJourney.Toward(Rubric.Items.First(i => i.Id == item), 2)).ToString());
            page = await _visitor.SubmitAsync(page.Form());
        }

        Nothing(await OpenAsync(page), Words.Say_FirstDirection, "/quiz/3");
    }

    [Fact]
    public async Task NoVerdict_SaysWhyThereIsNothingYet()
    {
        var result = await _visitor.TakeQuizAsync(Rubric, _ => null);
        Nothing(await OpenAsync(result), Words.Say_NoVerdict, "/check");
    }

    [Fact]
    public async Task DoubtfulAnswers_AreToBeLookedAtFirst()
    {
        var result = await _visitor.TakeQuizAsync(Rubric, _ => 2);
        Nothing(await OpenAsync(result), Words.Say_Doubtful, "/check");
    }

    [Fact]
    public async Task EarlierRubric_KeepsItsWords()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var old = RubricVariants.OfOldKind(Rubric);
        store.Current = store.Current with { Rubric = old };
        var result = await _visitor.TakeQuizAsync(old, item => QuizJourney.Toward(item, 2));
        store.Current = Site.Shipped;
        var page = await OpenAsync(result);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(6, page.Page.QuerySelectorAll("textarea").Length);
        Assert.Equal(3, Bullets(page).Count);
    }

    [Fact]
    public async Task Compose_MakesOneLine_KeepsTheBlanks_AndStoresNothing()
    {
        var page = await SayAsync(1, 1);
        var before = await Site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync());
        Fill(page, "moved the sign-up list to one form.", "with two gardeners", "in six weeks,", "late payments fell from 40 to 6.");
        using var response = await _visitor.PostAsync(page.Form(Compose));
        var made = await Visitor.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("Moved the sign-up list to one form with two gardeners in six weeks: late payments fell from 40 to 6.", Composed(made));
        Assert.Equal("with two gardeners", made.Page.QuerySelector("#f-With")!.GetAttribute("value"));
        Assert.DoesNotContain("gardeners", made.Path, StringComparison.Ordinal);
        Assert.Equal(7, made.Page.QuerySelectorAll("textarea").Length);
        var after = await Site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync());
        Assert.Equal((before.Version, before.UpdatedAt), (after.Version, after.UpdatedAt));
        Assert.DoesNotContain("gardeners", (await OpenAsync(page)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("  \u200B\u202E ", "fell by half", 1)]
    [InlineData("Moved it", "\u2060\n", 1)]
    [InlineData("Moved it", "\u3164", 1)]
    [InlineData("...", "fell by half", 1)]
    public async Task Compose_WithAnEmptyBlank_SaysWhichOne_AndKeepsTheOthers(string did, string changed, int errors)
    {
        var page = await SayAsync(1, 1);
        Fill(page, did, "with Ana", "", changed);
        var refused = await _visitor.SubmitAsync(page.Form(Compose));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(errors, refused.Errors.Count);
        Assert.All(refused.Page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(refused.Page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("with Ana", refused.Page.QuerySelector("#f-With")!.GetAttribute("value"));
        Assert.Null(refused.Page.GetElementById("composed"));
    }

    // A form with errors has an address elsewhere, which holds its input.
    [Fact]
    public async Task Compose_Refused_PutsNothingInTheAddress()
    {
        var page = await SayAsync(1, 1);
        Fill(page, "Moved it", "", "", "");
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Form(Compose).GetAttribute("action")) { Content = new FormUrlEncodedContent(Visitor.Fields(page.Form(Compose))) };
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _visitor.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Compose_WithTooMuch_SaysSo_AndKeepsIt()
    {
        var page = await SayAsync(1, 1);
        Fill(page, new string('x', 10_000), new string('y', ComposeInput.BlankLength + 1), new string('z', ComposeInput.BlankLength), "it fell");
        var refused = await _visitor.SubmitAsync(page.Form(Compose));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(2, refused.Errors.Count);
        Assert.Equal(10_000, refused.Page.QuerySelector("#f-Did")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Compose_MakesPlainText_OfMarkupLineBreaksAndMarksThatAreNotSeen()
    {
        var page = await SayAsync(1, 1);
        Fill(page, "</textarea><script>alert(1)</script>", "with\r\nAna\u2028and\tBo", "in \u202Esix\u202C weeks\u200B\uFEFF", "it fell \uD800from 40 to\u0007 6 \"&amp;\"");
        var made = await _visitor.SubmitAsync(page.Form(Compose));

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal("</textarea><script>alert(1)</script> with Ana and Bo in six weeks: it fell from 40 to 6 \"&amp;\".", Composed(made));
        Assert.Empty(made.Page.QuerySelectorAll("main script"));
        Assert.DoesNotContain("<script>alert", made.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_WithAnExpiredForm_SaysSo_AndKeepsTheBlanks()
    {
        var page = await SayAsync(1, 1);
        Fill(page, "Moved it", "", "", "it fell by half");
        var refused = await Site.NewVisitor().SubmitAsync(page.Form(Compose));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal("Moved it", refused.Page.QuerySelector("#f-Did")!.GetAttribute("value"));
    }

    private static void Nothing(Answer page, string reason, string link)
    {
        var notice = page.Page.QuerySelector("main .notice")!;
        Assert.Contains(reason, notice.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(link, notice.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("textarea, .phrase"));
        Assert.NotNull(page.Page.QuerySelector(Compose));
    }

    private static string Composed(Answer page) => page.Page.QuerySelector<IHtmlTextAreaElement>("#composed")!.Value;

    private static List<string> Bullets(Answer page) => [.. page.Page.QuerySelectorAll("section:has(> #bullets) .phrase").Select(p => p.TextContent)];

    // Sets attributes, because a browser's text field would remove line breaks, which only a forged form contains.
    private static void Fill(Answer page, string did, string with, string time, string changed)
    {
        foreach (var (name, value) in ((string, string)[])[("Did", did), ("With", with), ("Time", time), ("Changed", changed)])
            page.Page.QuerySelector($"#f-{name}")!.SetAttribute("value", value);
    }

    private async Task<Answer> SayAsync(int technical, int scope) => await OpenAsync(await _visitor.TakeQuizTowardAsync(Rubric, technical, scope));

    private Task<Answer> OpenAsync(Answer result) => _visitor.GetAsync(QuizJourney.OwnerPath(result) + "/say");
}
